package org.cellclaims.reuse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Scores detected passages as the PAN text-alignment task defines it: F1 of macro precision and
/// recall over the characters of both sides, divided by the logarithm of one plus the granularity.
///
/// @param precision 0 to 1
/// @param recall 0 to 1
/// @param granularity detections of a detected case, 1 or more
record Plagdet(double precision, double recall, double granularity) {

  /// A passage and the one it is like; offsets and lengths in code points.
  record Case(
      String document, int offset, int length, String source, int sourceOffset, int sourceLength) {
    boolean detects(Case other) {
      return document.equals(other.document)
          && source.equals(other.source)
          && offset < other.offset + other.length
          && other.offset < offset + length
          && sourceOffset < other.sourceOffset + other.sourceLength
          && other.sourceOffset < sourceOffset + sourceLength;
    }
  }

  static Plagdet of(List<Case> truth, List<Case> found) {
    double detected = 0;
    double detections = 0;
    for (Case one : truth) {
      long many = found.stream().filter(one::detects).count();
      detected += many > 0 ? 1 : 0;
      detections += many;
    }
    return new Plagdet(
        macro(found, truth), macro(truth, found), detected == 0 ? 1 : detections / detected);
  }

  double plagdet() {
    double f = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    return f / (Math.log(1 + granularity) / Math.log(2));
  }

  private static double macro(List<Case> cases, List<Case> others) {
    return cases.stream().mapToDouble(c -> share(c, others)).average().orElse(1);
  }

  private static double share(Case one, List<Case> others) {
    List<int[]> left = new ArrayList<>();
    List<int[]> right = new ArrayList<>();
    for (Case other : others) {
      if (one.detects(other)) {
        left.add(shared(one.offset, one.length, other.offset, other.length));
        right.add(
            shared(one.sourceOffset, one.sourceLength, other.sourceOffset, other.sourceLength));
      }
    }
    return (double) (union(left) + union(right)) / (one.length + one.sourceLength);
  }

  private static int[] shared(int offset, int length, int other, int otherLength) {
    return new int[] {Math.max(offset, other), Math.min(offset + length, other + otherLength)};
  }

  private static int union(List<int[]> spans) {
    spans.sort(Comparator.comparingInt(s -> s[0]));
    int total = 0;
    int end = 0;
    for (int[] span : spans) {
      int from = Math.max(span[0], end);
      if (span[1] > from) {
        total += span[1] - from;
        end = span[1];
      }
    }
    return total;
  }
}
