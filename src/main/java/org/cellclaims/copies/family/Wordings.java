package org.cellclaims.copies.family;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.cellclaims.reuse.Align;
import org.cellclaims.reuse.Region;
import org.cellclaims.reuse.family.Grams;
import org.cellclaims.reuse.passage.Alignment;
import org.cellclaims.reuse.passage.HashedText;
import org.cellclaims.reuse.passage.Reading;
import org.cellclaims.reuse.passage.RowAligner;

/// Wordings of one passage, each read once however often it is compared. Of use to one thread.
final class Wordings {
  private final Align align;
  private final RowAligner aligner = new RowAligner();
  private final List<Wording> wordings = new ArrayList<>();
  private final Map<Long, List<Alignment>> compared = new HashMap<>();

  /// @param align names the changes that matter
  Wordings(Align align) {
    this.align = align;
  }

  /// A wording.
  ///
  /// @param distinct its words, ascending
  /// @param grams its rows of five words, ascending
  @SuppressWarnings("ArrayRecordComponent") // never handed out
  private record Wording(
      Align.Marked marked, RowAligner.Ready ready, int[] distinct, long[] grams) {
    int words() {
      return ready.text().length();
    }
  }

  /// What a wording shares with another.
  ///
  /// @param number the other
  /// @param alignment the longest passage that both share, the other first
  record Like(int number, Alignment alignment) {}

  /// Takes a wording.
  ///
  /// @return its number, from 0
  int add(String text) {
    Reading read = HashedText.of(text);
    int[] words =
        IntStream.range(0, read.length()).map(read::word).sorted().distinct().toArray();
    wordings.add(
        new Wording(align.marked(text), RowAligner.Ready.of(read), words, Grams.all(read)));
    return wordings.size() - 1;
  }

  /// Of the wordings before one, that which shares most words with it; empty where none does.
  ///
  /// @param among how many of the first wordings are looked at
  /// @param aligned how many of these are held against it word by word, those with most rows of
  /// five words in common
  Optional<Like> mostLike(int number, int among, int aligned) {
    int before = Math.min(among, number);
    long[] ranked = new long[before];
    for (int i = 0; i < before; i++) {
      int common = common(wordings.get(i).grams(), wordings.get(number).grams());
      ranked[i] = (long) -common << Integer.SIZE | i;
    }
    return Arrays.stream(ranked)
        .sorted()
        .limit(aligned)
        .mapToObj(r -> like((int) r, number))
        .flatMap(Optional::stream)
        .max(Comparator.comparingInt((Like l) -> l.alignment().same())
            .thenComparingInt(l -> -l.number()));
  }

  private Optional<Like> like(int one, int other) {
    return all(one, other).stream()
        .max(Comparator.comparingInt(Alignment::same))
        .map(a -> new Like(one, a));
  }

  /// Every passage that two wordings share.
  List<Alignment> all(int one, int other) {
    return compared.computeIfAbsent(
        (long) one << Integer.SIZE | other,
        k -> aligner.copies(wordings.get(one).ready(), wordings.get(other).ready()));
  }

  /// The same with the changes that matter.
  Region region(Like like, int number) {
    return align.region(
        wordings.get(like.number()).marked(), wordings.get(number).marked(), like.alignment());
  }

  /// The text of a wording.
  String text(int number) {
    return wordings.get(number).marked().text();
  }

  /// Whether a wording may be another with so many of its words or more left out: but for a tenth
  /// it has no words that the other lacks.
  boolean mayLack(int longer, int shorter, int leftOut) {
    Wording of = wordings.get(longer);
    Wording part = wordings.get(shorter);
    double held = .9 * part.words();
    if (of.words() < held + leftOut) {
      return false;
    }
    int foreign = 0;
    for (int i = 0; i < part.words(); i++) {
      foreign += Arrays.binarySearch(of.distinct(), part.ready().text().word(i)) < 0 ? 1 : 0;
    }
    return part.words() - foreign >= held;
  }

  /// How many rows of five words two wordings have in common.
  private static int common(long[] one, long[] other) {
    int common = 0;
    for (int i = 0, j = 0; i < one.length && j < other.length; ) {
      if (one[i] == other[j]) {
        common++;
        i++;
        j++;
      } else if (one[i] < other[j]) {
        i++;
      } else {
        j++;
      }
    }
    return common;
  }
}
