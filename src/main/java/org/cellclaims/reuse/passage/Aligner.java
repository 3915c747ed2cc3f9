package org.cellclaims.reuse.passage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/// Finds every passage that two texts share, each with a tier of its own, and pairs its words.
///
/// Sentences that are alike and runs of ten words are candidates; they are joined where they lie
/// near each other, cut where many words in a row have no counterpart, and trimmed to the first and
/// last shared words, or to the words exchanged at the end of their sentence. Of use to one thread.
public final class Aligner {
  /// Fewest words in a row that make a passage on their own; an edited passage has a row of
  /// [#SEED] at least, or [#SHARED] shared words.
  public static final int SHORTEST = 10;

  /// Fewest words in a row that two texts must share to be held against each other there.
  static final int SEED = 5;

  private static final int SHARED = 12;
  private static final int GAP = 14;
  private static final int MARGIN = 6;
  private static final double LEAST_SAME = .4;
  private static final Settings SETTINGS = new Settings(.33, .33, .35, .5, 1, 0, 0, 0);

  private final Words words;
  private final Seeds seeds = new Seeds();
  private final LongAdder steps = new LongAdder();

  /// @param words the numbers of the texts that will be compared
  public Aligner(Words words) {
    this.words = words;
  }

  /// A text made ready to be looked up in others, or to have others looked up in it.
  ///
  /// @param text its words
  /// @param bags its stems
  /// @param runs its rows of five words
  public record Ready(Reading text, Bags bags, Runs runs) {
    /// Makes a text ready.
    public static Ready of(Reading text) {
      return new Ready(text, Bags.of(text), Runs.of(text, SEED));
    }
  }

  /// The passages of the first text that the second has, by place in the first; they do not lie
  /// over each other there.
  public List<Alignment> align(Ready first, Ready second) {
    List<Stretch> runs = second.runs().in(first.runs(), steps);
    List<Stretch> candidates = new ArrayList<>(Chains.of(runs, GAP));
    if (covered(candidates) < .95 * first.text().length()) {
      candidates.addAll(alike(first, second));
    }
    List<Alignment> found = new ArrayList<>();
    for (Stretch candidate : Chains.merged(candidates)) {
      Stretch wide =
          Chains.wider(candidate, MARGIN, first.text().length(), second.text().length());
      for (Paired loose : paired(first, second, wide, runs).parts()) {
        Paired part = loose.trimmed();
        if (isPassage(part)) {
          found.add(Edits.alignment(first.text(), second.text(), part));
        }
      }
    }
    return apart(found);
  }

  private Paired paired(Ready first, Ready second, Stretch within, List<Stretch> runs) {
    return new WordDiff(first.text(), second.text(), steps).paired(within, runs);
  }

  /// How many words and stems were held against each other so far: what comparing costs, whatever
  /// the machine.
  public long steps() {
    return steps.sum() + seeds.steps();
  }

  private static long covered(List<Stretch> stretches) {
    return stretches.stream().mapToLong(Stretch::length).sum();
  }

  private List<Stretch> alike(Ready first, Ready second) {
    seeds.pair(first.bags(), second.bags(), words.stems(), true);
    long[] found = seeds.find(SETTINGS.cosine(), SETTINGS.dice());
    if (found.length == 0) {
      return List.of();
    }
    return new Clusters(seeds, SETTINGS)
        .passages(found).stream()
            .map(s -> new Stretch(
                first.text().firstWord(s.from()),
                first.text().firstWord(s.to()),
                second.text().firstWord(s.sourceFrom()),
                second.text().firstWord(s.sourceTo())))
            .toList();
  }

  /// Whether paired words are enough for a passage.
  static boolean isPassage(Paired part) {
    Stretch hull = part.hull();
    return part.words() >= SHORTEST
        && (part.longest() >= SHORTEST || (part.longest() >= SEED && part.words() >= SHARED))
        && part.words() >= LEAST_SAME * Math.min(hull.length(), hull.sourceLength());
  }

  /// Of passages that lie over each other in the first text, keeps those with more shared words.
  static List<Alignment> apart(List<Alignment> found) {
    List<Alignment> kept = new ArrayList<>();
    found.stream()
        .sorted(Comparator.comparingInt(Alignment::same)
            .reversed()
            .thenComparing(Alignment::first)
            .thenComparing(Alignment::second))
        .filter(a -> kept.size() < 2_000)
        .forEach(a -> {
          if (kept.stream().noneMatch(k -> k.first().overlaps(a.first()))) {
            kept.add(a);
          }
        });
    kept.sort(Comparator.comparing(Alignment::first).thenComparing(Alignment::second));
    return kept;
  }
}
