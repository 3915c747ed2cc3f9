package org.cellclaims.reuse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.cellclaims.reuse.passage.Edit;
import org.cellclaims.text.Span;

/// Where the words of one side of a passage stand between the words that both sides share.
///
/// @param text the text of the side
/// @param runs the shared runs on this side, by place
/// @param ids the number of each run, which the other side gives it too
record Slots(String text, List<Span> runs, List<Integer> ids) {
  Slots {
    runs = List.copyOf(runs);
    ids = List.copyOf(ids);
  }

  /// A place between shared runs.
  ///
  /// @param before number of the run before it, -1 for none
  /// @param after number of the run behind it, -1 for none
  /// @param length characters between them
  record Slot(int before, int after, int length) {}

  /// One side.
  static Slots of(String text, List<Edit> shared, Function<Edit, Span> side) {
    List<Integer> ids = new ArrayList<>();
    for (int i = 0; i < shared.size(); i++) {
      ids.add(i);
    }
    ids.sort(Comparator.comparing(i -> side.apply(shared.get(i))));
    return new Slots(text, ids.stream().map(i -> side.apply(shared.get(i))).toList(), ids);
  }

  /// The run that holds every word of a span, -1 where some of its words are not shared.
  int holder(Span span) {
    return free(span) < 0 ? ids.get(Math.max(0, last(span.start()))) : -1;
  }

  /// The place of a span some of whose words are not shared.
  Slot slot(Span span) {
    int at = Math.max(span.start(), free(span));
    int before = last(at);
    int from = before < 0 ? span.start() : runs.get(before).end();
    int to = before + 1 < runs.size() ? runs.get(before + 1).start() : span.end();
    return new Slot(
        before < 0 ? -1 : ids.get(before),
        before + 1 < runs.size() ? ids.get(before + 1) : -1,
        to - from);
  }

  /// The first letter or digit that is in no shared run, -1 for none.
  private int free(Span span) {
    for (int at = span.start(); at < span.end(); at++) {
      int run = last(at);
      boolean isShared = run >= 0 && at < runs.get(run).end();
      if (!isShared && Character.isLetterOrDigit(text.charAt(at))) {
        return at;
      }
    }
    return -1;
  }

  /// The last run that begins at a place or before it, by order, -1 for none.
  private int last(int place) {
    int low = 0;
    int high = runs.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (runs.get(middle).start() <= place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }
}
