package org.cellclaims.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cellclaims.reuse.passage.LongestCommon;
import org.cellclaims.reuse.passage.Stretch;

/// Lays two wordings over each other word by word, signs and capitals too, around the longest row
/// of words that both have.
public final class WordDiff {
  /// Longer texts are shown whole, one behind the other: a reader would not follow their pieces.
  private static final int MOST_WORDS = 2_000;

  private WordDiff() {}

  /// Whose words a piece holds.
  public enum Whose {
    /// Words of both.
    BOTH,
    /// Words of the earlier text only.
    BEFORE,
    /// Words of the later text only.
    AFTER;

    /// The name in JSON.
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// A stretch of words.
  ///
  /// @param whose whose words they are
  /// @param text the words, one blank between them
  public record Piece(Whose whose, String text) {}

  /// The pieces in reading order; where words were exchanged the earlier ones stand first.
  public static List<Piece> of(String before, String after) {
    List<String> from = words(before);
    List<String> to = words(after);
    List<Piece> pieces = new ArrayList<>();
    if (from.size() + to.size() > MOST_WORDS) {
      add(pieces, Whose.BEFORE, from);
      add(pieces, Whose.AFTER, to);
      return pieces;
    }
    int at = 0;
    int other = 0;
    for (Stretch run :
        LongestCommon.of(from.size(), to.size(), (i, j) -> from.get(i).equals(to.get(j)))) {
      add(pieces, Whose.BEFORE, from.subList(at, run.from()));
      add(pieces, Whose.AFTER, to.subList(other, run.sourceFrom()));
      add(pieces, Whose.BOTH, from.subList(run.from(), run.to()));
      at = run.to();
      other = run.sourceTo();
    }
    add(pieces, Whose.BEFORE, from.subList(at, from.size()));
    add(pieces, Whose.AFTER, to.subList(other, to.size()));
    return pieces;
  }

  private static List<String> words(String text) {
    return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
  }

  private static void add(List<Piece> pieces, Whose whose, List<String> words) {
    if (!words.isEmpty()) {
      pieces.add(new Piece(whose, String.join(" ", words)));
    }
  }
}
