package org.cellclaims.copies.family;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.cellclaims.reuse.Align;
import org.cellclaims.reuse.Region;
import org.cellclaims.reuse.family.Grams;
import org.cellclaims.reuse.passage.Aligner;
import org.cellclaims.reuse.passage.Alignment;
import org.cellclaims.reuse.passage.Reading;
import org.cellclaims.reuse.passage.Words;

/// Wordings of one passage, each read once however often it is compared. Of use to one thread.
final class Wordings {
  private final Align align;
  private final Words words = new Words();
  private final Aligner aligner = new Aligner(words);
  private final List<String> texts = new ArrayList<>();
  private final List<Aligner.Ready> ready = new ArrayList<>();
  private final List<long[]> grams = new ArrayList<>();

  /// @param align names the changes that matter
  Wordings(Align align) {
    this.align = align;
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
    texts.add(text);
    ready.add(Aligner.Ready.of(Reading.of(text, words)));
    grams.add(Grams.all(text));
    return texts.size() - 1;
  }

  /// Of the wordings before one, that which shares most words with it; empty where none does.
  ///
  /// @param among how many of the first wordings are looked at
  /// @param aligned how many of these are held against it word by word, those with most rows of
  /// five words in common
  Optional<Like> mostLike(int number, int among, int aligned) {
    return IntStream.range(0, Math.min(among, number))
        .boxed()
        .sorted(Comparator.comparingInt((Integer i) -> -common(grams.get(i), grams.get(number)))
            .thenComparingInt(i -> i))
        .limit(aligned)
        .flatMap(i -> like(i, number).stream())
        .max(Comparator.comparingInt((Like l) -> l.alignment().same())
            .thenComparingInt(l -> -l.number()));
  }

  /// The longest passage that two wordings share.
  Optional<Like> like(int one, int other) {
    return all(one, other).stream()
        .max(Comparator.comparingInt(Alignment::same))
        .map(a -> new Like(one, a));
  }

  /// Every passage that two wordings share.
  List<Alignment> all(int one, int other) {
    return aligner.align(ready.get(one), ready.get(other));
  }

  /// The same with the changes that matter.
  Region region(Like like, int number) {
    return align.region(texts.get(like.number()), texts.get(number), like.alignment());
  }

  /// How many words a wording has.
  int words(int number) {
    return ready.get(number).text().length();
  }

  /// How many rows of five words two wordings have in common.
  static int common(long[] one, long[] other) {
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
