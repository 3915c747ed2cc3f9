package org.cellclaims.claim;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// How good claims are, measured on gold.
///
/// @param gold number of gold claims
/// @param claims number of claims given
/// @param lost claims whose quote is not on its page
/// @param figures each 0 to 1, by name: `detection.f1`, `kinds.p`, `routes.end_to_end`,
/// `source.accuracy`, ...
public record Scores(int gold, int claims, int lost, Map<String, Double> figures) {
  public Scores {
    figures = Collections.unmodifiableMap(new TreeMap<>(figures));
  }

  /// One figure.
  public double of(String name) {
    return figures.getOrDefault(name, Double.NaN);
  }

  /// A table in the order of the coding guide.
  @Override
  public String toString() {
    StringBuilder out = new StringBuilder(
        String.format(Locale.ROOT, "gold %d  claims %d  not on page %d%n", gold, claims, lost));
    line(out, "detection", "");
    for (String field : CodedClaim.LISTS) {
      line(out, field, String.format(Locale.ROOT, "  end to end %.3f", of(field + ".end_to_end")));
    }
    for (String field : new String[] {"certainty", "source"}) {
      out.append(
          String.format(Locale.ROOT, "%-12s accuracy %.3f%n", field, of(field + ".accuracy")));
    }
    return out.toString();
  }

  private void line(StringBuilder out, String field, String rest) {
    out.append(String.format(
        Locale.ROOT,
        "%-12s P %.3f  R %.3f  F1 %.3f%s%n",
        field,
        of(field + ".p"),
        of(field + ".r"),
        of(field + ".f1"),
        rest));
  }
}
