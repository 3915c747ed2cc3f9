package org.cellclaims.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cellclaims.archive.warc.RawRecord;

/// Records that say that nothing is at an address. They tell something of addresses that were
/// captured as pages, before or in the same reading; of the others they are passed over.
final class Absences {
  private final List<Absence> kept = new ArrayList<>();
  private final Earlier earlier;

  /// @param earlier knows the pages
  Absences(Earlier earlier) {
    this.earlier = earlier;
  }

  private record Absence(
      String url, int status, Place place, String file, Optional<Manifest.Row> row) {}

  /// Keeps a record until all pages are read.
  void keep(RawRecord raw, Capture gone, Path path, String file, Optional<Manifest.Row> row) {
    kept.add(new Absence(gone.url(), gone.status(), Place.of(raw, path), file, row));
  }

  /// Hands on what is evidence of absence.
  void finish(Tally tally) {
    for (Absence absence : kept) {
      Optional<Capture> capture = wasThere(absence) ? capture(absence) : Optional.empty();
      if (capture.isPresent()) {
        tally.capture(capture.get());
      } else {
        tally.skip("HTTP status " + absence.status());
      }
    }
    kept.clear();
  }

  private boolean wasThere(Absence absence) {
    try {
      return earlier.has(absence.url());
    } catch (IOException e) {
      return false; // a page that cannot be read any more
    }
  }

  private static Optional<Capture> capture(Absence absence) {
    return absence
        .place()
        .read()
        .map(raw -> WarcPage.of(raw, raw, absence.file(), absence.row()))
        .filter(WarcPage.Found.class::isInstance)
        .map(page -> ((WarcPage.Found) page).capture());
  }
}
