package org.cellclaims.reuse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cellclaims.text.Span;

/// Finds numbers whose digits are shared while a sign beside them is another: "< 5" and "> 5",
/// "85%"
/// and "85". Signs are no words, so the words alone do not show it.
///
/// @param first the one text
/// @param second the other
/// @param before where its words stand
/// @param after where the words of the other stand
/// @param isAlike whether no sign differs, so that there is nothing to look for
record Signs(String first, String second, Slots before, Slots after, boolean isAlike) {
  private static final int NEAR = 2;

  static Signs of(String first, String second, Slots before, Slots after) {
    return new Signs(
        first, second, before, after, signs(first, before).equals(signs(second, after)));
  }

  private static String signs(String text, Slots side) {
    StringBuilder signs = new StringBuilder();
    side.runs().forEach(run -> signs.append(signs(text, run)));
    return signs.toString();
  }

  /// The signs of a span and of the two characters on both sides.
  private static String signs(String text, Span span) {
    StringBuilder signs = new StringBuilder();
    int to = Math.min(text.length(), span.end() + NEAR);
    for (int i = Math.max(0, span.start() - NEAR); i < to; i++) {
      switch (text.charAt(i)) {
        case '<', '≤' -> signs.append('<');
        case '>', '≥' -> signs.append('>');
        case '%', '‰' -> signs.append(text.charAt(i));
        default -> {}
      }
    }
    return signs.toString();
  }

  /// The changes among marks all of whose words are shared.
  List<Change> changed(List<Mark> marks, List<Mark> others) {
    if (isAlike) {
      return List.of();
    }
    Map<Integer, List<Mark>> gone = held(marks, before);
    Map<Integer, List<Mark>> come = held(others, after);
    List<Change> changes = new ArrayList<>();
    gone.forEach((run, own) -> {
      List<Mark> theirs = come.getOrDefault(run, List.of());
      for (int i = 0; i < own.size() && own.size() == theirs.size(); i++) {
        String one = signs(first, own.get(i).span());
        String other = signs(second, theirs.get(i).span());
        if (!one.equals(other)) {
          changes.add(change(own.get(i), theirs.get(i), isBound(one) || isBound(other)));
        }
      }
    });
    return changes;
  }

  private static boolean isBound(String signs) {
    return signs.contains("<") || signs.contains(">");
  }

  private static Map<Integer, List<Mark>> held(List<Mark> marks, Slots side) {
    Map<Integer, List<Mark>> held = new TreeMap<>();
    for (Mark mark : marks) {
      int run = side.holder(mark.span());
      if (mark.sort() == Change.Sort.NUMBER && run >= 0) {
        held.computeIfAbsent(run, r -> new ArrayList<>()).add(mark);
      }
    }
    return held;
  }

  private Change change(Mark one, Mark other, boolean isBound) {
    Span from = wide(first, one.span());
    Span to = wide(second, other.span());
    return new Change(
        isBound ? Change.Sort.BOUND : Change.Sort.NUMBER,
        Optional.of(from.in(first).strip()),
        Optional.of(to.in(second).strip()),
        Optional.of(from),
        Optional.of(to));
  }

  /// With the sign that belongs to it.
  private static Span wide(String text, Span span) {
    int start = span.start();
    int end = span.end();
    for (int i = 1; i <= NEAR; i++) {
      if (span.start() - i >= 0 && "<>≤≥".indexOf(text.charAt(span.start() - i)) >= 0) {
        start = span.start() - i;
      }
      if (span.end() + i <= text.length() && "%‰".indexOf(text.charAt(span.end() + i - 1)) >= 0) {
        end = span.end() + i;
      }
    }
    return new Span(start, end);
  }
}
