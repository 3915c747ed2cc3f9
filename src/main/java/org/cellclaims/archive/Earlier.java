package org.cellclaims.archive;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

/// Finds captures that are kept already: what a record may refer to that is in none of the files
/// being read.
@FunctionalInterface
public interface Earlier {
  /// Finds nothing.
  Earlier NONE = (url, time, isIt) -> Optional.empty();

  /// Finds a capture.
  ///
  /// @param url its address
  /// @param time when it was captured, empty where that is not known
  /// @param isIt asked of the bytes of captures where the time finds none
  /// @throws IOException if a kept record is damaged
  Optional<Capture> find(String url, Optional<Instant> time, Predicate<byte[]> isIt)
      throws IOException;
}
