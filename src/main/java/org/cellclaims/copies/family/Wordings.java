package org.cellclaims.copies.family;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cellclaims.reuse.Align;
import org.cellclaims.reuse.Region;
import org.cellclaims.reuse.family.Grams;
import org.cellclaims.reuse.passage.Alignment;
import org.cellclaims.reuse.passage.HashedText;
import org.cellclaims.reuse.passage.Reading;
import org.cellclaims.reuse.passage.RowAligner;
import org.cellclaims.text.Token;

/// Wordings of one passage, each read once however often it is compared. Of use to one thread.
final class Wordings {
  private final Align align;
  private final Worded.Known known;
  private final RowAligner aligner = new RowAligner();
  private final List<Wording> wordings = new ArrayList<>();
  private final Map<Long, List<Alignment>> compared = new HashMap<>();

  /// @param align names the changes that matter
  /// @param known the words of the passages
  Wordings(Align align, Worded.Known known) {
    this.align = align;
    this.known = known;
  }

  /// A wording.
  ///
  /// @param sorted its words, ascending
  /// @param grams its rows of five words, ascending
  @SuppressWarnings("ArrayRecordComponent") // never handed out
  private record Wording(Align.Marked marked, RowAligner.Ready ready, int[] sorted, long[] grams) {
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
    List<Token> tokens = known.of(text).tokens();
    Reading read = HashedText.of(text, tokens);
    int[] words = IntStream.range(0, read.length()).map(read::word).sorted().toArray();
    wordings.add(
        new Wording(align.marked(text, tokens), RowAligner.Ready.of(read), words, Grams.all(read)));
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
      ranked[i] = ranked(common(wordings.get(i).grams(), wordings.get(number).grams()), i);
    }
    long[] few = Arrays.stream(ranked).sorted().limit(aligned).toArray();
    for (int i = 0; i < few.length; i++) {
      few[i] = ranked(common((int) few[i], number), (int) few[i]);
    }
    Arrays.sort(few);
    Optional<Like> most = Optional.empty();
    for (long one : few) {
      if (most.filter(m -> !mayBeMore(one, m)).isEmpty()) {
        most = more(most, like((int) one, number));
      }
    }
    return most;
  }

  /// A number with how much of something it has, so that most comes first, then the lower number.
  private static long ranked(int much, int number) {
    return (long) -much << Integer.SIZE | number;
  }

  /// Whether a wording with so many words in common may share more of them than another, in a
  /// passage.
  private static boolean mayBeMore(long ranked, Like most) {
    return ranked < ranked(most.alignment().same(), most.number());
  }

  private static Optional<Like> more(Optional<Like> most, Optional<Like> other) {
    return Stream.of(most, other)
        .flatMap(Optional::stream)
        .min(Comparator.comparingLong(l -> ranked(l.alignment().same(), l.number())));
  }

  private Optional<Like> like(int one, int other) {
    return all(one, other).stream()
        .max(Comparator.comparingInt(Alignment::same))
        .map(a -> new Like(one, a));
  }

  /// How many words two wordings have in common, in whatever order.
  private int common(int one, int other) {
    int[] words = wordings.get(one).sorted();
    int[] others = wordings.get(other).sorted();
    int common = 0;
    for (int i = 0, j = 0; i < words.length && j < others.length; ) {
      common += words[i] == others[j] ? 1 : 0;
      int step = Integer.compare(words[i], others[j]);
      i += step <= 0 ? 1 : 0;
      j += step >= 0 ? 1 : 0;
    }
    return common;
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
      foreign += Arrays.binarySearch(of.sorted(), part.ready().text().word(i)) < 0 ? 1 : 0;
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
