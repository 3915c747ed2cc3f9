package org.cellclaims.reuse;

import java.util.Comparator;
import java.util.List;
import org.cellclaims.text.Span;

/// Places of a text that are spoken for.
///
/// @param spans by place
record Taken(List<Span> spans) {
  static Taken of(List<Span> spans) {
    return new Taken(spans.stream().sorted(Comparator.comparingInt(Span::start)).toList());
  }

  /// Whether one of them lies over another span. Of those that begin before it the nearest eight
  /// are looked at.
  boolean overlaps(Span span) {
    int low = 0;
    int high = spans.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (spans.get(middle).start() < span.end()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    for (int i = low - 1; i >= Math.max(0, low - 8); i--) {
      if (spans.get(i).overlaps(span)) {
        return true;
      }
    }
    return false;
  }
}
