package org.cellclaims.reuse.passage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cellclaims.text.Span;

/// Joins what was found word by word with what was found sentence by sentence.
///
/// Words in a row say exactly where a passage begins and ends; sentences that are alike say that
/// pieces belong together, and find what was reworded so far that no words in a row are left.
///
/// The values were chosen on the PAN-2013 training corpus and the planted copies of
/// `PlantedCorpus` (src/docs/copies.md).
///
/// @param first the text that took
/// @param second the other text
/// @param seeds pairs of sentences that are alike, see [Seeds#find]
@SuppressWarnings("ArrayRecordComponent") // never handed out
record Fusion(Reading first, Reading second, long[] seeds) {
  private static final int STRONG = 40;
  private static final int NEAR = 1;
  private static final double MOST = .7;
  private static final int MANY = 30;
  private static final int FAR = 12;
  private static final double LONE_CONDENSED = .35;
  private static final double LONE_EDITED = .44;
  private static final int FARTHEST = 20;

  /// A passage found by sentences, with the borders of the regions found in it where these tell
  /// more; empty where too little speaks for it.
  ///
  /// @param sentences the passage in sentences
  /// @param regions everything that was found word by word
  Optional<Found> joined(Found passage, Stretch sentences, List<Alignment> regions) {
    List<Alignment> inside = regions.stream()
        .filter(r -> r.first().overlaps(passage.taken()) && r.second().overlaps(passage.source()))
        .toList();
    int same = inside.stream().mapToInt(Alignment::same).sum();
    if (same < STRONG) {
      return Optional.of(passage).filter(p -> isLikely(p, same));
    }
    Span taken = inside.stream().map(Alignment::first).reduce(Span::cover).orElseThrow();
    Span source = inside.stream().map(Alignment::second).reduce(Span::cover).orElseThrow();
    if (passage.tier() == Tier.CONDENSED && !isWhole(inside, passage, taken, source)) {
      return Optional.of(passage);
    }
    return Optional.of(grown(passage, sentences, taken, source));
  }

  /// Whether sentences that are alike are enough, where hardly any words in a row are shared.
  /// Of a text of few sentences more is asked, for what is rare in it is not known well.
  private boolean isLikely(Found passage, int same) {
    if (passage.tier() == Tier.CONDENSED) {
      double longer = (double) passage.source().length() / passage.taken().length();
      boolean hasMany = Math.min(first.sentences(), second.sentences()) >= MANY;
      return longer <= (hasMany ? FARTHEST : FAR) && (hasMany || passage.alike() >= LONE_CONDENSED);
    }
    return same > 0 || passage.alike() >= LONE_EDITED;
  }

  /// Whether the regions make up most of what was taken, and are no more of the source.
  private static boolean isWhole(List<Alignment> inside, Found passage, Span taken, Span source) {
    int covered = inside.stream().mapToInt(r -> r.first().length()).sum();
    return covered > MOST * passage.taken().length() && source.length() < 3 * taken.length();
  }

  /// Adds sentences next to it on both sides that are alike, as long as there are any.
  private Found grown(Found passage, Stretch within, Span taken, Span source) {
    Stretch hull = new Stretch(
        first.sentenceAt(taken.start()),
        first.sentenceAt(taken.end() - 1) + 1,
        second.sentenceAt(source.start()),
        second.sentenceAt(source.end() - 1) + 1);
    Stretch wide = widest(hull, within);
    return new Found(
        passage.tier(),
        new Span(
            wide.from() < hull.from() ? start(first, wide.from()) : taken.start(),
            wide.to() > hull.to() ? end(first, wide.to()) : taken.end()),
        new Span(
            wide.sourceFrom() < hull.sourceFrom()
                ? start(second, wide.sourceFrom())
                : source.start(),
            wide.sourceTo() > hull.sourceTo() ? end(second, wide.sourceTo()) : source.end()),
        passage.alike());
  }

  private Stretch widest(Stretch hull, Stretch within) {
    Stretch wide = hull;
    boolean grew = true;
    while (grew) {
      grew = false;
      for (long seed : seeds) {
        int s = (int) (seed >>> Integer.SIZE);
        int t = (int) seed;
        if (isIn(within, s, t) && isNear(wide, s, t) && !isIn(wide, s, t)) {
          wide = new Stretch(
              Math.min(wide.from(), s),
              Math.max(wide.to(), s + 1),
              Math.min(wide.sourceFrom(), t),
              Math.max(wide.sourceTo(), t + 1));
          grew = true;
        }
      }
    }
    return wide;
  }

  private static int start(Reading text, int sentence) {
    return text.span(text.firstWord(sentence), text.firstWord(sentence) + 1).start();
  }

  private static int end(Reading text, int sentence) {
    return text.span(text.firstWord(sentence) - 1, text.firstWord(sentence)).end();
  }

  private static boolean isIn(Stretch wide, int s, int t) {
    return s >= wide.from() && s < wide.to() && t >= wide.sourceFrom() && t < wide.sourceTo();
  }

  private static boolean isNear(Stretch wide, int s, int t) {
    return s >= wide.from() - 1 - NEAR
        && s <= wide.to() + NEAR
        && t >= wide.sourceFrom() - 1 - NEAR
        && t <= wide.sourceTo() + NEAR;
  }

  /// What was found word by word outside of all passages, pieces near each other joined.
  static List<Found> alone(List<Alignment> regions, List<Found> passages) {
    List<Found> alone = new ArrayList<>();
    for (Alignment r : regions) {
      Found found = new Found(r.tier(), r.first(), r.second(), 1 - r.changed());
      if (r.same() >= STRONG && passages.stream().noneMatch(found::touches)) {
        alone.add(found);
      }
    }
    return alone;
  }
}
