package org.cellclaims.reuse.passage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/// Compares pairs of texts as outside benchmarks count it: whole passages, cut at sentences
/// where
/// words were changed.
///
/// Where a passage is shared word for word, weaker likeness elsewhere in the same pair is
/// chance or
/// common phrases, and only strong likeness is kept beside it. The values were chosen on the
/// PAN-2013 training corpus (src/docs/copies.md). Of use to one thread.
public final class Pairs {
  private static final int SEED_WORDS = 10;
  private static final int SHORTEST_VERBATIM = 256;
  private static final int SHORTEST_ALONE = 80;

  /// How much longer the source is where the other side says it in short: a summary is short, and
  /// of long texts on one topic many sentences are a little alike.
  private static final double CONDENSED_FROM = 3;

  private static final double LONG_CONDENSED_FROM = 4.5;
  private static final int LONG = 1_000;
  private static final int CONDENSED_SOURCE = 2_000;
  private static final double BESIDE_VERBATIM = .75;
  private static final int SHORT = 210;
  private static final double SHORT_ALIKE = .5;
  private static final double NEARLY_ALL = .95;

  private final Seeds seeds = new Seeds();
  private final Words words;
  private final Aligner aligner;

  /// @param words the numbers of the texts that will be compared
  public Pairs(Words words) {
    this.words = words;
    this.aligner = new Aligner(words);
  }

  /// A text made ready for many comparisons.
  ///
  /// @param text its words
  /// @param bags its stems
  /// @param runs its rows of words
  public record Ready(Reading text, Bags bags, Runs runs) {
    /// Makes a text ready.
    public static Ready of(Reading text) {
      Aligner.Ready ready = Aligner.Ready.of(text);
      return new Ready(text, ready.bags(), ready.runs());
    }

    private Aligner.Ready aligned() {
      return new Aligner.Ready(text, bags, runs);
    }
  }

  /// The passages of the first text that the second has, by place.
  public List<Found> compare(Ready first, Ready second) {
    List<Stretch> shared = shared(first, second);
    List<Found> runs = shared.stream().map(run -> verbatim(first, second, run)).toList();
    List<Alignment> regions = aligner.align(first.aligned(), second.aligned());
    List<Found> kept = whole(runs, regions);
    if (!isNearlyAll(kept, first.text())) {
      List<Found> exact = List.copyOf(kept);
      reworded(first, second, regions).stream()
          .filter(r -> exact.isEmpty() || r.alike() > BESIDE_VERBATIM)
          .filter(r -> exact.stream().noneMatch(r::touches))
          .forEach(kept::add);
      kept.addAll(Fusion.alone(regions, List.copyOf(kept)));
    }
    if (kept.isEmpty()) {
      shared.stream()
          .filter(run -> !first.text().isList(run.from(), run.to()))
          .map(run -> verbatim(first, second, run))
          .filter(r -> r.shorter() >= SHORTEST_ALONE)
          .forEach(kept::add);
    }
    kept.sort(Comparator.comparing(Found::taken).thenComparing(Found::source));
    return kept;
  }

  /// Long runs, each with the words around it that belong to the same passage.
  private static List<Found> whole(List<Found> runs, List<Alignment> regions) {
    List<Found> whole = new ArrayList<>();
    for (Found run : runs) {
      if (run.shorter() >= SHORTEST_VERBATIM) {
        Found found = regions.stream()
            .filter(r -> r.first().contains(run.taken()) && r.second().contains(run.source()))
            .findFirst()
            .map(r -> new Found(r.tier(), r.first(), r.second(), 1))
            .orElse(run);
        if (whole.stream().noneMatch(found::touches)) {
          whole.add(found);
        }
      }
    }
    return whole;
  }

  private static boolean isNearlyAll(List<Found> found, Reading text) {
    long covered = found.stream().mapToLong(f -> f.taken().length()).sum();
    return text.length() == 0
        || covered > NEARLY_ALL * text.span(0, text.length()).length();
  }

  private List<Found> reworded(Ready first, Ready second, List<Alignment> regions) {
    seeds.pair(first.bags(), second.bags(), words.stems(), false);
    List<Found> condensed = passages(first, second, Settings.CONDENSED, Tier.CONDENSED, regions);
    long taken = condensed.stream().mapToLong(f -> f.taken().length()).sum();
    long source = condensed.stream().mapToLong(f -> f.source().length()).sum();
    double from = taken < LONG ? CONDENSED_FROM : LONG_CONDENSED_FROM;
    if (source >= CONDENSED_SOURCE && source >= from * taken) {
      return condensed;
    }
    return passages(first, second, Settings.EDITED, Tier.EDITED, regions).stream()
        .filter(p -> p.shorter() >= SHORT || p.alike() >= SHORT_ALIKE)
        .toList();
  }

  private List<Found> passages(
      Ready first, Ready second, Settings settings, Tier tier, List<Alignment> regions) {
    long[] found = seeds.find(settings.cosine(), settings.dice());
    if (found.length == 0) {
      return List.of();
    }
    Fusion fusion = new Fusion(first.text(), second.text(), found);
    return new Overlaps(seeds)
        .resolved(new Clusters(seeds, settings).passages(found)).stream()
            .filter(s -> told(s, found) >= settings.told() * s.length())
            .flatMap(s ->
                fusion.joined(found(first.text(), second.text(), s, tier), s, regions).stream())
            .filter(p -> p.shorter() >= settings.shortest())
            .toList();
  }

  /// How many sentences of the first text are like one of the second in a passage.
  private static long told(Stretch passage, long[] seeds) {
    return Arrays.stream(seeds)
        .filter(seed -> passage.sourceFrom() <= (int) seed && (int) seed < passage.sourceTo())
        .map(seed -> seed >>> Integer.SIZE)
        .filter(sentence -> passage.from() <= sentence && sentence < passage.to())
        .distinct()
        .count();
  }

  private Found found(Reading first, Reading second, Stretch sentences, Tier tier) {
    int from = sentences.sourceFrom();
    int to = sentences.sourceTo();
    return new Found(
        tier,
        first.span(first.firstWord(sentences.from()), first.firstWord(sentences.to())),
        second.span(second.firstWord(from), second.firstWord(to)),
        seeds.cosine(sentences.from(), sentences.to(), from, to));
  }

  private static List<Stretch> shared(Ready first, Ready second) {
    return second.runs().in(first.runs(), new LongAdder()).stream()
        .filter(run -> run.length() >= SEED_WORDS)
        .toList();
  }

  private static Found verbatim(Ready first, Ready second, Stretch run) {
    return new Found(
        Tier.VERBATIM,
        first.text().span(run.from(), run.to()),
        second.text().span(run.sourceFrom(), run.sourceTo()),
        1);
  }
}
