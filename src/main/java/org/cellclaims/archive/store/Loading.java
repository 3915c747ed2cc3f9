package org.cellclaims.archive.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cellclaims.archive.Entry;
import org.cellclaims.archive.Problem;
import org.cellclaims.archive.warc.Limits;
import org.cellclaims.archive.warc.RawRecord;
import org.cellclaims.archive.warc.WarcFile;

/// Brings the list of captures and the WARC files together when an archive is opened. The WARC
/// files are the truth: what the list lacks is read from them, and a list that says more than they
/// hold is made again.
final class Loading {
  private final Shelf shelf;
  private final List<Problem> problems = new ArrayList<>();
  private final List<Ledger.Line> known = new ArrayList<>();
  private final List<Ledger.Line> found = new ArrayList<>();
  private final Map<String, Long> soundEnd = new HashMap<>();
  private boolean listIsWrong;

  private Loading(Shelf shelf) {
    this.shelf = shelf;
  }

  /// What an archive holds.
  ///
  /// @param lines all captures in order of arrival
  /// @param missing how many of the last lines the list lacks
  /// @param listIsWrong true if the list must be made again
  /// @param soundEnd the end of the last sound record in the last file
  /// @param problems what was wrong
  record Found(
      List<Ledger.Line> lines,
      int missing,
      boolean listIsWrong,
      long soundEnd,
      List<Problem> problems) {}

  static Found load(Shelf shelf, Ledger ledger) throws IOException {
    Loading loading = new Loading(shelf);
    List<String> files = shelf.files();
    loading.readList(ledger, files);
    for (String file : files) {
      loading.readRest(file);
    }
    loading.known.addAll(loading.found);
    long end = files.isEmpty() ? 0 : loading.soundEnd.getOrDefault(files.getLast(), 0L);
    return new Found(
        List.copyOf(loading.known),
        loading.found.size(),
        loading.listIsWrong,
        end,
        List.copyOf(loading.problems));
  }

  private void readList(Ledger ledger, List<String> files) throws IOException {
    Optional<List<Ledger.Line>> lines = ledger.read();
    if (lines.isEmpty() || !isTrue(lines.get(), files)) {
      listIsWrong = true;
      if (ledger.exists() || !files.isEmpty()) {
        problems.add(Problem.of(
            Ledger.NAME,
            "the list of captures is missing or does not fit the WARC files",
            "nothing to do, it is made again from them"));
      }
      return;
    }
    known.addAll(lines.get());
    known.forEach(line -> soundEnd.merge(line.location().file(), line.location().end(), Math::max));
  }

  /// True if the list holds what the files hold as far as it goes: in the order of the files,
  /// each line behind the one before, all but the last file to its end.
  private boolean isTrue(List<Ledger.Line> lines, List<String> files) throws IOException {
    Entry.Location before = new Entry.Location("", 0, 0);
    for (Ledger.Line line : lines) {
      Entry.Location place = line.location();
      boolean sameFile = place.file().equals(before.file());
      if (sameFile ? place.offset() < before.end() : place.file().compareTo(before.file()) < 0) {
        return false;
      }
      before = place;
    }
    Map<String, Long> ends = new HashMap<>();
    lines.forEach(line -> ends.put(line.location().file(), line.location().end()));
    for (Map.Entry<String, Long> end : ends.entrySet()) {
      if (!files.contains(end.getKey()) || shelf.size(end.getKey()) < end.getValue()) {
        return false;
      }
    }
    return ends.isEmpty() || goesOnAtTheEnd(ends, files, before.file());
  }

  /// True if every file but the last one in the list is listed to its end, so that what is read
  /// from the files now comes after all that is listed.
  private boolean goesOnAtTheEnd(Map<String, Long> ends, List<String> files, String last)
      throws IOException {
    for (String file : files) {
      boolean earlier = file.compareTo(last) < 0;
      if (earlier && shelf.size(file) > 0 && !ends.containsKey(file)) {
        return false;
      }
    }
    return true;
  }

  private void readRest(String file) throws IOException {
    long from = soundEnd.getOrDefault(file, 0L);
    boolean isLast =
        known.isEmpty() || file.compareTo(known.getLast().location().file()) >= 0;
    if (shelf.size(file) > from && isLast) {
      WarcFile.readFrom(shelf.path(file), from, Limits.STANDARD, new Rest(file));
    }
  }

  /// Takes the records that the list lacks.
  private final class Rest implements WarcFile.Visitor {
    private final String file;

    Rest(String file) {
      this.file = file;
    }

    @Override
    public void record(RawRecord raw) {
      if (raw.type().equals("request") && raw.notes().isEmpty()) {
        soundEnd.put(file, raw.end()); // stands beside the capture that it asked for
        return;
      }
      Optional<Ledger.Line> line = new StoredCapture(raw).line(file);
      if (raw.notes().isEmpty() && line.isPresent()) {
        found.add(line.get());
        soundEnd.put(file, raw.end());
      } else {
        bad(raw.offset(), "the record is damaged or none of this archive's");
      }
    }

    @Override
    public void bad(long offset, String reason) {
      problems.add(Problem.atOffset(
          file, offset, reason, "the captures before and after it are kept; add this one again"));
    }
  }
}
