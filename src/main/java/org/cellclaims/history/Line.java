package org.cellclaims.history;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One claim over time: its wordings one after the other, each from capture to capture.
///
/// @param steps the wordings, oldest first
/// @param goneBetween the last capture that has it and the next one, which lacks it; empty while it
/// still stands
public record Line(List<Step> steps, Optional<Gap> goneBetween) {
  public Line {
    steps = List.copyOf(steps);
  }

  /// One wording.
  ///
  /// @param id claim id
  /// @param text the wording
  /// @param from the first capture that has it
  /// @param to the last capture of this stretch that has it
  /// @param how what changed from the wording before, `ADDED` for the first one
  public record Step(String id, String text, Instant from, Instant to, Change how) {}

  /// Two captures with a change between them.
  ///
  /// @param last the last capture before it
  /// @param next the first capture after it
  public record Gap(Instant last, Instant next) {}
}
