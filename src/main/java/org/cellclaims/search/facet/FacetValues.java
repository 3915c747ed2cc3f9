package org.cellclaims.search.facet;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cellclaims.search.question.QueryException;

/// Values of one filter, searched.
///
/// @param key the filter's key
/// @param label the filter's heading
/// @param values those of most claims first
/// @param distinct how many values there are that were looked for, shown or not
public record FacetValues(String key, String label, List<Value> values, int distinct) {
  public FacetValues {
    values = List.copyOf(values);
  }

  /// What is looked for.
  ///
  /// @param text letters of the value or its name; empty for all
  /// @param isPrefix whether a word must begin so, or only have it
  /// @param most most values shown, 1 to 1,000
  public record Asked(String text, boolean isPrefix, int most) {
    private static final int MOST = 1_000;

    public Asked {
      if (most < 1 || most > MOST) {
        throw new QueryException("most", "most must be 1 to " + MOST + ", got " + most);
      }
      text = text.toLowerCase(Locale.ROOT);
    }

    /// Whether a value is one of those looked for.
    boolean isFor(String value, String label) {
      return has(value.toLowerCase(Locale.ROOT)) || has(label.toLowerCase(Locale.ROOT));
    }

    private boolean has(String name) {
      int at = name.indexOf(text);
      while (isPrefix && at > 0 && Character.isLetterOrDigit(name.charAt(at - 1))) {
        at = name.indexOf(text, at + 1);
      }
      return at >= 0;
    }
  }

  /// One value.
  ///
  /// @param value as in addresses
  /// @param label for people
  /// @param broader the next broader value, concepts only
  /// @param claims claims that the question would find with this value alone chosen
  /// @param pages addresses that these stand on
  /// @param sites sites of these
  /// @param families families of copies that these claims stand in; empty where nobody knows them
  /// @param selected whether the question wants it
  public record Value(
      String value,
      String label,
      Optional<String> broader,
      long claims,
      long pages,
      long sites,
      Optional<Long> families,
      boolean selected) {}
}
