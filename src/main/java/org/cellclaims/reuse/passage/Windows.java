package org.cellclaims.reuse.passage;

import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Finds texts worth comparing: those that share the rare stems of a window of 60 words, or
/// eight
/// words in a row. Of use to one thread once made.
public final class Windows {
  private static final int WIDTH = 60;
  private static final int STEP = 30;
  private static final int ASKED = 20;
  private static final int KEPT = 10;
  private static final int IN_A_ROW = 8;

  private final int[] textOfWindow;
  private final int[] from;
  private final int[] postings;
  private final double[] scores;
  private final int[] touched;
  private final Rows rows;

  /// A table over texts, each known by its place in the list.
  ///
  /// @param stems how many stems there are
  public Windows(List<Reading> texts, int stems) {
    int count = texts.stream().mapToInt(Windows::count).sum();
    this.textOfWindow = new int[count];
    this.from = new int[stems + 2];
    this.scores = new double[count];
    this.touched = new int[count];
    this.postings = postings(texts);
    this.rows = Rows.of(texts, IN_A_ROW);
  }

  private static int count(Reading text) {
    return Math.max(1, (text.length() - WIDTH + STEP - 1) / STEP + 1);
  }

  private static int[] window(Reading text, int number) {
    int start = number * STEP;
    int[] stems = Arrays.copyOfRange(text.stems, start, Math.min(text.length(), start + WIDTH));
    return Arrays.stream(stems).sorted().distinct().toArray();
  }

  private int[] postings(List<Reading> texts) {
    int number = 0;
    for (int t = 0; t < texts.size(); t++) {
      for (int w = 0; w < count(texts.get(t)); w++) {
        textOfWindow[number++] = t;
        for (int stem : window(texts.get(t), w)) {
          from[stem + 2]++;
        }
      }
    }
    for (int i = 2; i < from.length; i++) {
      from[i] += from[i - 1];
    }
    int[] all = new int[from[from.length - 1]];
    number = 0;
    for (Reading text : texts) {
      for (int w = 0; w < count(text); w++, number++) {
        for (int stem : window(text, w)) {
          all[from[stem + 1]++] = number;
        }
      }
    }
    return all;
  }

  /// The texts that may hold a passage of this one, ascending. A window that the text repeats is
  /// looked up once.
  public int[] near(Reading text) {
    long[] found = new long[64];
    int count = 0;
    Set<IntBuffer> asked = new HashSet<>();
    for (int w = 0; w < count(text); w++) {
      int[] stems = window(text, w);
      for (long window : asked.add(IntBuffer.wrap(stems)) ? best(stems) : new long[0]) {
        if (count == found.length) {
          found = Arrays.copyOf(found, count * 2);
        }
        found[count++] = window;
      }
    }
    int[] texts = new int[count];
    for (int i = 0; i < count; i++) {
      texts[i] = textOfWindow[(int) found[i]];
    }
    int[] all = Arrays.copyOf(texts, count + rows.size());
    int more = rows.near(text, all, count);
    return Arrays.stream(all, 0, more).sorted().distinct().toArray();
  }

  /// The windows with the highest sums of the weights of shared stems.
  private long[] best(int[] stems) {
    int[] asked = rarest(stems);
    int many = 0;
    for (int stem : asked) {
      double weight = Math.log(1 + (double) textOfWindow.length / spread(stem));
      for (int i = from[stem]; i < from[stem + 1]; i++) {
        int window = postings[i];
        if (scores[window] == 0) {
          touched[many++] = window;
        }
        scores[window] += weight;
      }
    }
    long[] ranked = new long[KEPT];
    for (int i = 0; i < many; i++) {
      int window = touched[i];
      long rank = (long) (scores[window] * 1000) << Integer.SIZE | window;
      scores[window] = 0;
      if (rank > ranked[0]) {
        ranked[0] = rank;
        sink(ranked);
      }
    }
    return Arrays.stream(ranked).filter(r -> r > 0).toArray();
  }

  /// Moves the first of a row that is else ascending to its place.
  private static void sink(long[] ranked) {
    for (int i = 1; i < ranked.length && ranked[i] < ranked[i - 1]; i++) {
      long low = ranked[i];
      ranked[i] = ranked[i - 1];
      ranked[i - 1] = low;
    }
  }

  private int spread(int stem) {
    return from[stem + 1] - from[stem];
  }

  private int[] rarest(int[] stems) {
    long[] ranked = Arrays.stream(stems)
        .filter(s -> s + 2 < from.length && spread(s) > 0)
        .mapToLong(s -> (long) spread(s) << Integer.SIZE | s)
        .sorted()
        .limit(ASKED)
        .toArray();
    return Arrays.stream(ranked).mapToInt(r -> (int) r).toArray();
  }
}
