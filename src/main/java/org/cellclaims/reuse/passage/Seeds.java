package org.cellclaims.reuse.passage;

import java.util.Arrays;

/// Weighs the stems of two texts by how few sentences of both hold them, and finds the pairs of
/// sentences that are alike. Of use to one thread; holds space that grows with the vocabulary.
final class Seeds {
  private static final int MOST = 2_000_000;

  private int[] placeInSource = new int[0];
  private double[] dots = new double[0];
  private int[] shared = new int[0];
  private int[] touched = new int[0];
  private long steps;

  private Bags taken = Bags.of(Reading.of("", new Words()));
  private Bags source = taken;
  private double[] takenWeights = new double[0];
  private double[] sourceWeights = new double[0];
  private double[] takenNorms = new double[0];
  private double[] sourceNorms = new double[0];
  private int[] counterpart = new int[0];

  /// Prepares for a pair of texts.
  ///
  /// @param isShort whether a stem that every sentence has must still weigh something, as in
  /// texts
  /// of a few sentences
  void pair(Bags first, Bags second, int stems, boolean isShort) {
    taken = first;
    source = second;
    room(stems);
    counterpart = new int[first.stems.length];
    takenWeights = new double[first.stems.length];
    sourceWeights = new double[second.stems.length];
    for (int i = 0; i < second.stems.length; i++) {
      placeInSource[second.stems[i]] = i + 1;
    }
    double all = Math.log((double) first.rows.length + second.rows.length - (isShort ? 0 : 2))
        + (isShort ? 1 : 0);
    for (int i = 0; i < first.stems.length; i++) {
      counterpart[i] = placeInSource[first.stems[i]] - 1;
      int spread = first.spread(i) + (counterpart[i] < 0 ? 0 : second.spread(counterpart[i]));
      takenWeights[i] = all - Math.log(spread);
      if (counterpart[i] >= 0) {
        sourceWeights[counterpart[i]] = takenWeights[i];
        placeInSource[first.stems[i]] = -1;
      }
    }
    for (int i = 0; i < second.stems.length; i++) {
      if (placeInSource[second.stems[i]] > 0) {
        sourceWeights[i] = all - Math.log(second.spread(i));
      }
      placeInSource[second.stems[i]] = 0;
    }
    takenNorms = norms(first, takenWeights);
    sourceNorms = norms(second, sourceWeights);
  }

  private void room(int stems) {
    if (placeInSource.length < stems) {
      placeInSource = new int[stems + stems / 2];
    }
    if (dots.length < source.rows.length) {
      dots = new double[source.rows.length * 2];
      shared = new int[source.rows.length * 2];
      touched = new int[source.rows.length * 2];
    }
  }

  private static double[] norms(Bags bags, double[] weights) {
    double[] norms = new double[bags.rows.length - 1];
    for (int s = 0; s < norms.length; s++) {
      double sum = 0;
      for (int i = bags.rows[s]; i < bags.rows[s + 1]; i++) {
        double w = weights[bags.places[i]] * bags.times[i];
        sum += w * w;
      }
      norms[s] = Math.sqrt(sum);
    }
    return norms;
  }

  /// How many pairs of equal stems were weighed so far.
  long steps() {
    return steps;
  }

  /// The seeds, each as the sentence of the first text in the upper and that of the second in
  /// the
  /// lower half, ascending.
  long[] find(double cosine, double dice) {
    long[] found = new long[16];
    int count = 0;
    for (int s = 0; s < takenNorms.length && count < MOST; s++) {
      int many = dots(s);
      Arrays.sort(touched, 0, many);
      for (int i = 0; i < many; i++) {
        int t = touched[i];
        if (isSeed(s, t, cosine, dice)) {
          if (count == found.length) {
            found = Arrays.copyOf(found, count * 2);
          }
          found[count++] = (long) s << Integer.SIZE | t;
        }
        dots[t] = 0;
        shared[t] = 0;
      }
    }
    return Arrays.copyOf(found, count);
  }

  private boolean isSeed(int s, int t, double cosine, double dice) {
    return dots[t] > cosine * takenNorms[s] * sourceNorms[t]
        && 2.0 * shared[t] > dice * (taken.distinct(s) + source.distinct(t));
  }

  private int dots(int sentence) {
    int many = 0;
    for (int i = taken.rows[sentence]; i < taken.rows[sentence + 1]; i++) {
      int place = counterpart[taken.places[i]];
      if (place < 0) {
        continue;
      }
      double weight = takenWeights[taken.places[i]] * taken.times[i] * sourceWeights[place];
      for (int j = source.from[place]; j < source.from[place + 1]; j++) {
        int t = source.sentences[j];
        if (shared[t]++ == 0) {
          touched[many++] = t;
        }
        dots[t] += weight * source.counts[j];
      }
      steps += source.from[place + 1] - source.from[place];
    }
    return many;
  }

  /// For each sentence of a stretch of the first text, the cosine with the most similar
  /// sentence in
  /// a stretch of the second, 0 to 1.
  double[] best(int from, int to, int sourceFrom, int sourceTo) {
    double[] best = new double[to - from];
    for (int s = from; s < to; s++) {
      int many = dots(s);
      for (int i = 0; i < many; i++) {
        int t = touched[i];
        double norms = takenNorms[s] * sourceNorms[t];
        if (t >= sourceFrom && t < sourceTo && norms > 0) {
          best[s - from] = Math.max(best[s - from], dots[t] / norms);
        }
        dots[t] = 0;
        shared[t] = 0;
      }
    }
    return best;
  }

  /// The cosine of two stretches of sentences, each taken as one bag, 0 to 1.
  double cosine(int from, int to, int sourceFrom, int sourceTo) {
    double[] sums = new double[source.stems.length];
    for (int i = source.rows[sourceFrom]; i < source.rows[sourceTo]; i++) {
      sums[source.places[i]] += source.times[i];
    }
    double[] takenSums = new double[taken.stems.length];
    for (int i = taken.rows[from]; i < taken.rows[to]; i++) {
      takenSums[taken.places[i]] += taken.times[i];
    }
    double dot = 0;
    double norm = 0;
    for (int i = 0; i < takenSums.length; i++) {
      double w = takenSums[i] * takenWeights[i];
      norm += w * w;
      dot += counterpart[i] < 0 ? 0 : w * sums[counterpart[i]] * sourceWeights[counterpart[i]];
    }
    double sourceNorm = 0;
    for (int i = 0; i < sums.length; i++) {
      double w = sums[i] * sourceWeights[i];
      sourceNorm += w * w;
    }
    return dot == 0 ? 0 : dot / Math.sqrt(norm * sourceNorm);
  }
}
