package org.cellclaims.reuse.passage;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.cellclaims.text.Span;

/// Turns paired words into the steps from the one text to the other.
///
/// @param first the one text
/// @param second the other
record Edits(Reading first, Reading second) {
  private static final double CONDENSED = 2;
  private static final int EXCHANGED = 5;
  private static final int BESIDE = 2;

  /// The passage that paired words make.
  static Alignment alignment(Reading first, Reading second, Paired part) {
    return new Edits(first, second).of(part);
  }

  /// The place on both sides of the passage that paired words make.
  static Stretch place(Reading first, Reading second, Paired part) {
    return new Edits(first, second).whole(part.hull());
  }

  private Alignment of(Paired part) {
    Stretch hull = whole(part.hull());
    int words = hull.length();
    int sourceWords = hull.sourceLength();
    Tier tier = Tier.EDITED;
    if (part.words() == words && part.words() == sourceWords && part.moved().isEmpty()) {
      tier = Tier.VERBATIM;
    } else if (Math.max(words, sourceWords) >= CONDENSED * Math.min(words, sourceWords)) {
      tier = Tier.CONDENSED;
    }
    return new Alignment(
        tier,
        first.span(hull.from(), hull.to()),
        second.span(hull.sourceFrom(), hull.sourceTo()),
        words,
        sourceWords,
        part.words(),
        part.longest(),
        part.runs().stream()
            .map(r -> edit(part.isMoved(r) ? Edit.Kind.MOVED : Edit.Kind.SAME, r))
            .toList(),
        steps(part, hull));
  }

  /// With the last words of a sentence where both texts have a few others there, and with the
  /// first words likewise: what was exchanged at the edge belongs to the passage. Three words of
  /// the sentence at least are shared.
  private Stretch whole(Stretch hull) {
    int head = first.before(hull.from());
    int sourceHead = second.before(hull.sourceFrom());
    int tail = first.behind(hull.to() - 1);
    int sourceTail = second.behind(hull.sourceTo() - 1);
    boolean hasHead = isExchange(head)
        && isExchange(sourceHead)
        && first.behind(hull.from()) >= BESIDE
        && second.behind(hull.sourceFrom()) >= BESIDE;
    boolean hasTail = isExchange(tail)
        && isExchange(sourceTail)
        && first.before(hull.to() - 1) >= BESIDE
        && second.before(hull.sourceTo() - 1) >= BESIDE;
    return new Stretch(
        hull.from() - (hasHead ? head : 0),
        hull.to() + (hasTail ? tail : 0),
        hull.sourceFrom() - (hasHead ? sourceHead : 0),
        hull.sourceTo() + (hasTail ? sourceTail : 0));
  }

  private static boolean isExchange(int words) {
    return words > 0 && words <= EXCHANGED;
  }

  private Edit edit(Edit.Kind kind, Stretch run) {
    return new Edit(
        kind, first.span(run.from(), run.to()), second.span(run.sourceFrom(), run.sourceTo()));
  }

  private List<Edit> steps(Paired part, Stretch hull) {
    List<Stretch> moved = part.runs().stream().filter(part::isMoved).toList();
    List<Stretch> movedBySource = moved.stream().sorted(Paired.BY_SOURCE).toList();
    List<Edit> steps = new ArrayList<>();
    int at = hull.from();
    int sourceAt = hull.sourceFrom();
    for (Stretch run : part.runs()) {
      if (!part.isMoved(run)) {
        Stretch gap = new Stretch(at, run.from(), sourceAt, run.sourceFrom());
        between(gap, moved, movedBySource, steps);
        steps.add(edit(Edit.Kind.SAME, run));
        at = run.to();
        sourceAt = run.sourceTo();
      }
    }
    between(new Stretch(at, hull.to(), sourceAt, hull.sourceTo()), moved, movedBySource, steps);
    return steps;
  }

  /// The steps between two runs that stand in the same order: first what the first text has
  /// there, then what the second has, unless the one simply stands for the other.
  private void between(
      Stretch gap, List<Stretch> moved, List<Stretch> movedBySource, List<Edit> steps) {
    List<int[]> away = pieces(gap.from(), gap.to(), moved, Stretch::from);
    List<int[]> here = pieces(gap.sourceFrom(), gap.sourceTo(), movedBySource, Stretch::sourceFrom);
    if (away.isEmpty() && here.isEmpty() && gap.length() > 0 && gap.sourceLength() > 0) {
      steps.add(edit(Edit.Kind.CHANGED, gap));
      return;
    }
    Span noSecond = place(second, gap.sourceFrom());
    pieces(
        gap.from(),
        gap.to(),
        away,
        (from, to, isMoved) -> steps.add(new Edit(
            isMoved ? Edit.Kind.MOVED : Edit.Kind.DROPPED, first.span(from, to), noSecond)));
    Span noFirst = place(first, gap.to());
    pieces(
        gap.sourceFrom(),
        gap.sourceTo(),
        here,
        (from, to, isMoved) -> steps.add(
            new Edit(isMoved ? Edit.Kind.MOVED : Edit.Kind.ADDED, noFirst, second.span(from, to))));
  }

  /// The moved runs that lie between two words of a side.
  private static List<int[]> pieces(
      int from, int to, List<Stretch> moved, ToIntFunction<Stretch> start) {
    return moved.isEmpty()
        ? List.of()
        : moved.stream()
            .map(m -> new int[] {start.applyAsInt(m), start.applyAsInt(m) + m.length()})
            .filter(m -> m[0] >= from && m[1] <= to)
            .toList();
  }

  private interface Piece {
    void take(int from, int to, boolean isMoved);
  }

  private static void pieces(int from, int to, List<int[]> moved, Piece pieces) {
    int at = from;
    for (int[] run : moved) {
      if (run[0] > at) {
        pieces.take(at, run[0], false);
      }
      pieces.take(run[0], run[1], true);
      at = run[1];
    }
    if (to > at) {
      pieces.take(at, to, false);
    }
  }

  /// The empty place before a word.
  private static Span place(Reading text, int word) {
    int at = word == 0 ? text.span(0, 1).start() : text.span(word - 1, word).end();
    return new Span(at, at);
  }
}
