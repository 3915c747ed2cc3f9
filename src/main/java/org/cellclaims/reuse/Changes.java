package org.cellclaims.reuse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cellclaims.text.Span;

/// Holds the marks of two passages against each other.
///
/// What both have as often is no change, wherever it stands: sentences are moved. The rest is
/// paired within one sort where the words stand in the same edit, then in order.
///
/// @param first text of the first passage
/// @param second text of the second
/// @param edits the steps from the one to the other
record Changes(String first, String second, List<Edit> edits) {

  /// The changes by place.
  List<Change> of(List<Mark> before, List<Mark> after) {
    List<Mark> gone = without(before, after);
    List<Mark> come = new ArrayList<>(without(after, before));
    List<Change> changes = new ArrayList<>();
    for (Mark mark : gone) {
      Optional<Mark> other = come.stream()
          .filter(m -> m.sort() == mark.sort() && edit(m.span(), false) == edit(mark.span(), true))
          .findFirst();
      other.ifPresent(come::remove);
      changes.add(change(mark.sort(), Optional.of(mark), other));
    }
    come.forEach(m -> changes.add(change(m.sort(), Optional.empty(), Optional.of(m))));
    return changes.stream()
        .filter(this::matters)
        .sorted(Comparator.comparingInt(this::place).thenComparing(Change::sort))
        .toList();
  }

  /// A name alone, or a bound whose number changed with it, tells nothing more.
  private boolean matters(Change change) {
    return (change.sort() != Change.Sort.BRAND && change.sort() != Change.Sort.BOUND)
        || (change.before().isPresent() && change.after().isPresent());
  }

  private static List<Mark> without(List<Mark> marks, List<Mark> others) {
    Map<String, Integer> count = new HashMap<>();
    others.forEach(m -> count.merge(m.sort() + " " + m.value(), 1, Integer::sum));
    List<Mark> left = new ArrayList<>();
    for (Mark mark : marks) {
      if (count.merge(mark.sort() + " " + mark.value(), -1, Integer::sum) < 0) {
        left.add(mark);
      }
    }
    return left;
  }

  private int edit(Span span, boolean isFirst) {
    for (int i = 0; i < edits.size(); i++) {
      Edit edit = edits.get(i);
      Span side = isFirst ? edit.first() : edit.second();
      if (edit.kind() != Edit.Kind.SAME && side.overlaps(span)) {
        return i;
      }
    }
    return -1;
  }

  private int place(Change change) {
    return change.first().map(Span::start).orElseGet(() -> {
      int edit = change.second().map(s -> edit(s, false)).orElse(-1);
      return edit < 0 ? Integer.MAX_VALUE : edits.get(edit).first().start();
    });
  }

  private Change change(Change.Sort sort, Optional<Mark> before, Optional<Mark> after) {
    return new Change(
        sort,
        before.map(m -> m.span().in(first)),
        after.map(m -> m.span().in(second)),
        before.map(Mark::span),
        after.map(Mark::span));
  }
}
