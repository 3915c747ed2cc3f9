package org.cellclaims.reuse.passage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cellclaims.reuse.Edit;
import org.cellclaims.reuse.Tier;
import org.cellclaims.text.Span;

/// Finds every passage that two texts share, each with a tier of its own, and pairs its words.
///
/// Sentences that are alike and runs of ten words are candidates; they are joined where they
/// lie on
/// each other, cut where many words in a row have no counterpart, and trimmed to the first
/// and last
/// shared words. Of use to one thread.
public final class Aligner {
  /// Fewest words in a row that make a passage on their own; an edited passage has a row of
  /// [#SEED] at least, or [#SHARED] shared words.
  public static final int SHORTEST = 10;

  private static final int SEED = 5;
  private static final int SHARED = 12;
  private static final int GAP = 14;
  private static final int MARGIN = 6;
  private static final double LEAST_SAME = .4;
  private static final double CONDENSED = 2;
  private static final Settings SETTINGS = new Settings(.33, .33, .35, .5, 1, 0, 0);

  private final Words words;
  private final Seeds seeds = new Seeds();

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
    List<Stretch> runs = second.runs().in(first.text());
    List<Stretch> candidates = new ArrayList<>(Chains.of(runs, GAP));
    if (covered(candidates) < .95 * first.text().length()) {
      candidates.addAll(alike(first, second));
    }
    List<Alignment> found = new ArrayList<>();
    for (Stretch candidate : Chains.merged(candidates)) {
      Stretch wide =
          Chains.wider(candidate, MARGIN, first.text().length(), second.text().length());
      List<Stretch> same = new WordDiff(first.text(), second.text()).same(wide, runs);
      for (List<Stretch> loose : Chains.parts(same, GAP)) {
        List<Stretch> part = Chains.trimmed(loose);
        if (isPassage(part)) {
          found.add(alignment(first.text(), second.text(), part));
        }
      }
    }
    return apart(found);
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

  private static boolean isPassage(List<Stretch> same) {
    int shared = same.stream().mapToInt(Stretch::length).sum();
    int longest = same.stream().mapToInt(Stretch::length).max().orElse(0);
    int words = same.getLast().to() - same.getFirst().from();
    int sourceWords = same.getLast().sourceTo() - same.getFirst().sourceFrom();
    return shared >= SHORTEST
        && (longest >= SHORTEST || (longest >= SEED && shared >= SHARED))
        && shared >= LEAST_SAME * Math.min(words, sourceWords);
  }

  private static Alignment alignment(Reading first, Reading second, List<Stretch> same) {
    Stretch head = same.getFirst();
    Stretch tail = same.getLast();
    int words = tail.to() - head.from();
    int sourceWords = tail.sourceTo() - head.sourceFrom();
    int shared = same.stream().mapToInt(Stretch::length).sum();
    Tier tier = Tier.EDITED;
    if (shared == words && shared == sourceWords) {
      tier = Tier.VERBATIM;
    } else if (Math.max(words, sourceWords) >= CONDENSED * Math.min(words, sourceWords)) {
      tier = Tier.CONDENSED;
    }
    return new Alignment(
        tier,
        first.span(head.from(), tail.to()),
        second.span(head.sourceFrom(), tail.sourceTo()),
        words,
        sourceWords,
        shared,
        same.stream().mapToInt(Stretch::length).max().orElse(0),
        edits(first, second, same));
  }

  private static List<Edit> edits(Reading first, Reading second, List<Stretch> same) {
    List<Edit> edits = new ArrayList<>();
    Stretch last = same.getFirst();
    for (Stretch next : same) {
      boolean dropped = next.from() > last.to();
      boolean added = next.sourceFrom() > last.sourceTo();
      if (dropped || added) {
        Edit.Kind kind =
            dropped && added ? Edit.Kind.CHANGED : dropped ? Edit.Kind.DROPPED : Edit.Kind.ADDED;
        edits.add(new Edit(
            kind,
            gap(first, last.to(), next.from()),
            gap(second, last.sourceTo(), next.sourceFrom())));
      }
      edits.add(new Edit(
          Edit.Kind.SAME,
          first.span(next.from(), next.to()),
          second.span(next.sourceFrom(), next.sourceTo())));
      last = next;
    }
    return edits;
  }

  private static Span gap(Reading text, int from, int to) {
    if (to > from) {
      return text.span(from, to);
    }
    int at = text.span(from - 1, from).end();
    return new Span(at, at);
  }

  /// Of passages that lie over each other in the first text, keeps those with more shared words.
  private static List<Alignment> apart(List<Alignment> found) {
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
