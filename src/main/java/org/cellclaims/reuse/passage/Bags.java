package org.cellclaims.reuse.passage;

import java.util.Arrays;

/// The stems of a text: in how many of its sentences each stands, and how often in each of them.
public final class Bags {
  /// The stems of the text, ascending.
  final int[] stems;

  /// For each of [#stems], where its entries in [#sentences] begin; one more at the end.
  final int[] from;

  /// Sentences that hold the stem, ascending.
  final int[] sentences;

  /// How often each of [#sentences] holds it.
  final int[] counts;

  /// For each sentence, where its entries in [#places] begin; one more at the end.
  final int[] rows;

  /// Places in [#stems], by sentence.
  final int[] places;

  /// How often the sentence holds the stem, beside [#places].
  final int[] times;

  private Bags(Reading text, long[] entries, int[] counts, int distinct) {
    this.stems = new int[distinct];
    this.from = new int[distinct + 1];
    this.sentences = new int[entries.length];
    this.counts = counts;
    this.rows = new int[text.sentences() + 1];
    this.places = new int[entries.length];
    this.times = new int[entries.length];
    columns(entries);
    rows();
  }

  /// The bags of a text.
  static Bags of(Reading text) {
    long[] all = new long[text.length()];
    for (int s = 0; s < text.sentences(); s++) {
      for (int w = text.firstWord(s); w < text.firstWord(s + 1); w++) {
        all[w] = (long) text.stems[w] << Integer.SIZE | s;
      }
    }
    Arrays.sort(all);
    int[] counts = new int[all.length];
    int entries = 0;
    int distinct = 0;
    for (int i = 0; i < all.length; i++) {
      if (i == 0 || all[i] != all[i - 1]) {
        distinct += i == 0 || all[i] >>> Integer.SIZE != all[i - 1] >>> Integer.SIZE ? 1 : 0;
        all[entries++] = all[i];
      }
      counts[entries - 1]++;
    }
    return new Bags(text, Arrays.copyOf(all, entries), Arrays.copyOf(counts, entries), distinct);
  }

  private void columns(long[] entries) {
    int stem = -1;
    for (int i = 0; i < entries.length; i++) {
      int number = (int) (entries[i] >>> Integer.SIZE);
      if (stem < 0 || stems[stem] != number) {
        stem++;
        stems[stem] = number;
        from[stem] = i;
      }
      sentences[i] = (int) entries[i];
      rows[sentences[i] + 1]++;
    }
    from[stems.length] = entries.length;
  }

  private void rows() {
    for (int s = 1; s < rows.length; s++) {
      rows[s] += rows[s - 1];
    }
    int[] next = rows.clone();
    for (int stem = 0; stem < stems.length; stem++) {
      for (int i = from[stem]; i < from[stem + 1]; i++) {
        int at = next[sentences[i]]++;
        places[at] = stem;
        times[at] = counts[i];
      }
    }
  }

  /// In how many sentences a stem stands, by its place in [#stems].
  int spread(int place) {
    return from[place + 1] - from[place];
  }

  /// How many different stems a sentence has.
  int distinct(int sentence) {
    return rows[sentence + 1] - rows[sentence];
  }
}
