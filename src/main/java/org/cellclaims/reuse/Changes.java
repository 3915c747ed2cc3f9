package org.cellclaims.reuse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.cellclaims.reuse.passage.Edit;
import org.cellclaims.text.Span;

/// Holds the marks of two passages against each other.
///
/// A mark whose words are shared did not change, however often its value stands elsewhere. The
/// others are paired within one sort by where they stand between the shared words; what was moved
/// with its sentence is no change.
final class Changes {
  /// Most characters between shared words where one word plainly stands for another.
  private static final int SHORT = 60;

  private final String first;
  private final String second;
  private final Slots before;
  private final Slots after;
  private final Signs signs;
  private final List<Change> changes = new ArrayList<>();

  /// @param shared the runs of words that both have, see [Edit]
  Changes(String first, String second, List<Edit> shared) {
    this.first = first;
    this.second = second;
    this.before = Slots.of(first, shared, Edit::first);
    this.after = Slots.of(second, shared, Edit::second);
    this.signs = Signs.of(first, second, before, after);
  }

  /// Whether both have the same signs beside the shared words.
  boolean isAlikeInSigns() {
    return signs.isAlike();
  }

  private record Placed(Mark mark, Slots.Slot slot) {
    List<Object> between() {
      return List.of(slot.before(), slot.after());
    }

    boolean isShort() {
      return slot.length() <= SHORT;
    }
  }

  /// The changes by place in the first text.
  List<Change> of(List<Mark> marks, List<Mark> others) {
    signs.changed(marks, others).forEach(this::add);
    List<Placed> gone = placed(marks, before);
    List<Placed> come = placed(others, after);
    pair(gone, come, p -> List.of(p.mark().value(), p.slot().before(), p.slot().after()), false);
    pair(gone, come, p -> p.isShort() ? p.between() : List.of(), true);
    pair(gone, come, p -> List.of(p.mark().value()), false);
    pair(gone, come, Placed::between, true);
    pair(gone, come, p -> neighbour(p.slot().before()), true);
    pair(gone, come, p -> neighbour(p.slot().after()), true);
    gone.forEach(g -> addAlone(g.mark(), true));
    come.forEach(c -> addAlone(c.mark(), false));
    changes.sort(Comparator.comparingInt(this::place).thenComparing(Change::sort));
    return List.copyOf(changes);
  }

  private static List<Placed> placed(List<Mark> marks, Slots side) {
    List<Placed> placed = new ArrayList<>();
    for (Mark mark : marks) {
      if (side.holder(mark.span()) < 0) {
        placed.add(new Placed(mark, side.slot(mark.span())));
      }
    }
    return placed;
  }

  private static List<Object> neighbour(int run) {
    return run < 0 ? List.of() : List.of(run);
  }

  /// Takes away what belongs together, in order, and notes it as a change.
  ///
  /// @param place what two marks of one sort must have in common; a mark with nothing is left
  private void pair(
      List<Placed> gone,
      List<Placed> come,
      Function<Placed, List<Object>> place,
      boolean isChange) {
    Map<List<Object>, List<Placed>> here = new HashMap<>();
    for (Placed one : come) {
      here.computeIfAbsent(key(one, place), k -> new ArrayList<>()).add(one);
    }
    Set<Placed> paired = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Placed one : gone) {
      List<Object> key = key(one, place);
      List<Placed> there = key.size() == 1 ? List.of() : here.getOrDefault(key, List.of());
      Optional<Placed> other = there.stream()
          .filter(c -> !isChange || one.mark().isSure() || c.mark().isSure())
          .findFirst();
      if (other.isPresent()) {
        there.remove(other.get());
        paired.addAll(List.of(one, other.get()));
        if (isChange) {
          add(change(one.mark().sort(), Optional.of(one.mark()), other.map(Placed::mark)));
        }
      }
    }
    gone.removeIf(paired::contains);
    come.removeIf(paired::contains);
  }

  private static List<Object> key(Placed placed, Function<Placed, List<Object>> place) {
    List<Object> key = new ArrayList<>();
    key.add(placed.mark().sort());
    key.addAll(place.apply(placed));
    return key;
  }

  /// A name alone, or a bound whose number is gone with it, tells nothing.
  private void addAlone(Mark mark, boolean isGone) {
    if (mark.isSure() && mark.sort() != Change.Sort.BRAND && mark.sort() != Change.Sort.BOUND) {
      Optional<Mark> some = Optional.of(mark);
      add(change(mark.sort(), isGone ? some : Optional.empty(), isGone ? Optional.empty() : some));
    }
  }

  private void add(Change change) {
    changes.add(change);
  }

  /// Where a change stands in the first text; what only the second has, behind the shared run
  /// before it.
  private int place(Change change) {
    return change.first().map(Span::start).orElseGet(() -> {
      int run = change.second().map(s -> after.slot(s).before()).orElse(-1);
      int at = before.ids().indexOf(run);
      return at < 0 ? -1 : before.runs().get(at).end();
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
