package org.cellclaims.vocabulary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.cellclaims.text.Tokens;

/// Distances between words, for suggestions and for slips of spelling.
final class Spelling {
  private Spelling() {}

  private record Ranked(Concept concept, int distance) {}

  /// The concepts nearest to what was typed, at most a third of its letters away, nearest first.
  static List<Concept> nearest(String typed, Collection<Concept> concepts, int max) {
    String wanted = Tokens.normal(typed.strip());
    int most = Math.max(1, wanted.length() / 3);
    List<Ranked> near = new ArrayList<>();
    for (Concept concept : concepts) {
      int distance =
          names(concept).mapToInt(name -> distance(wanted, name, most)).min().orElse(most + 1);
      if (distance <= most) {
        near.add(new Ranked(concept, distance));
      }
    }
    near.sort(Comparator.comparingInt(Ranked::distance));
    return near.stream().limit(max).map(Ranked::concept).toList();
  }

  private static Stream<String> names(Concept concept) {
    Stream<String> forms = concept.forms().stream().map(f -> Tokens.normal(f.text()));
    return Stream.concat(Stream.of(concept.id(), Tokens.normal(concept.label())), forms);
  }

  /// Insertions, deletions, replacements and swaps of neighbours between two words; more than
  /// `most` is told as `most + 1`.
  static int distance(String a, String b, int most) {
    if (Math.abs(a.length() - b.length()) > most) {
      return most + 1;
    }
    int[] before = new int[b.length() + 1];
    int[] above = new int[b.length() + 1];
    Arrays.setAll(above, j -> j);
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        int best = Math.min(Math.min(above[j], row[j - 1]) + 1, above[j - 1] + (same ? 0 : 1));
        boolean swapped = i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1);
        row[j] = swapped ? Math.min(best, before[j - 2] + 1) : best;
      }
      before = above;
      above = row;
    }
    return Math.min(above[b.length()], most + 1);
  }
}
