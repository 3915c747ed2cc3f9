package org.cellclaims.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cellclaims.archive.warc.Limits;
import org.cellclaims.archive.warc.RawRecord;
import org.cellclaims.archive.warc.WarcFile;

/// Reads WARC files as captures of pages: responses with status 200 and files whose media type is
/// one of text. Records that only refer to others are answered last, from all files of one reading.
final class WarcPages {
  private static final List<String> ENDINGS =
      List.of(".warc", ".warc.gz", ".arc", ".arc.gz", ".warc.open", ".warc.gz.open");

  private final Tally tally;
  private final Map<String, Place> places = new HashMap<>();
  private final List<Revisit> revisits = new ArrayList<>();

  WarcPages(Tally tally) {
    this.tally = tally;
  }

  /// Where a record stands, to be read again.
  private record Place(Path path, long offset, long within) {}

  /// A record that refers to another.
  private record Revisit(RawRecord raw, String file, Optional<Manifest.Row> row) {}

  /// True for the names of WARC and ARC files.
  static boolean reads(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return ENDINGS.stream().anyMatch(name::endsWith);
  }

  /// Reads a file and hands its captures on.
  ///
  /// @param name its name for messages
  /// @param row what a manifest says of it: site and country of its records
  void read(Path path, String name, Optional<Manifest.Row> row) {
    Map<String, Long> bad = new TreeMap<>();
    try {
      WarcFile.Outcome outcome =
          WarcFile.read(path, Limits.STANDARD, visitor(path, name, row, bad));
      tally.warc(new Summary.WarcReport(
          name, outcome.good(), bad, outcome.resumed(), outcome.truncated()));
      if (outcome.good() + outcome.bad() == 0) {
        tally.problem(Problem.of(name, "is empty", "fetch the file again"));
      }
    } catch (IOException e) {
      tally.problem(Problem.of(name, "cannot be read (" + e + ")", "allow reading it"));
    }
  }

  private WarcFile.Visitor visitor(
      Path path, String name, Optional<Manifest.Row> row, Map<String, Long> bad) {
    return new WarcFile.Visitor() {
      @Override
      public void record(RawRecord raw) {
        one(raw, path, name, row);
      }

      @Override
      public void bad(long offset, String reason) {
        bad.merge(reason.replaceAll("\\d+", "n"), 1L, Long::sum);
        tally.problem(Problem.atOffset(
            name, offset, reason, "fetch the file again; all sound records are read"));
      }
    };
  }

  private void one(RawRecord raw, Path path, String name, Optional<Manifest.Row> row) {
    switch (raw.type()) {
      case "revisit" -> revisits.add(new Revisit(raw, name, row));
      case "response", "resource" -> {
        remember(raw, new Place(path, raw.offset(), raw.within()));
        capture(raw, raw, name, row);
      }
      default -> tally.skip("record type " + raw.type());
    }
  }

  private void capture(RawRecord raw, RawRecord holder, String name, Optional<Manifest.Row> row) {
    switch (WarcPage.of(raw, holder, name, row)) {
      case WarcPage.Found found -> {
        for (String fault : found.faults()) {
          tell(raw, name, fault + "; the page is kept and marked", "fetch the file again");
        }
        tally.capture(found.capture());
      }
      case WarcPage.Skipped skipped -> tally.skip(skipped.reason());
      case WarcPage.Broken broken -> tell(raw, name, broken.reason(), broken.wayOut());
    }
  }

  private void tell(RawRecord raw, String name, String reason, String wayOut) {
    tally.problem(Problem.atOffset(name, raw.offset(), reason, wayOut));
  }

  private void remember(RawRecord raw, Place place) {
    keys(raw, "WARC-Record-ID", "WARC-Target-URI", "WARC-Date")
        .forEach(key -> places.putIfAbsent(key, place));
  }

  /// By what a record can be referred to, the surest first.
  private static List<String> keys(RawRecord raw, String id, String uri, String date) {
    List<String> keys = new ArrayList<>();
    raw.field(id).ifPresent(value -> keys.add("id " + value));
    raw.field(uri)
        .ifPresent(u -> raw.field(date).ifPresent(time -> keys.add("at " + u + " " + time)));
    raw.field("WARC-Payload-Digest")
        .ifPresent(value -> keys.add("digest " + value.toLowerCase(Locale.ROOT)));
    return keys;
  }

  /// Answers the records that refer to others. To be called once, after all files.
  void finish() {
    for (Revisit revisit : revisits) {
      Optional<RawRecord> holder = holder(revisit.raw());
      if (holder.isPresent()) {
        capture(revisit.raw(), holder.get(), revisit.file(), revisit.row());
      } else {
        tell(
            revisit.raw(),
            revisit.file(),
            "refers to a record that none of these files holds, and was left out",
            "read the WARC file of that earlier crawl along with this one");
      }
    }
    revisits.clear();
  }

  private Optional<RawRecord> holder(RawRecord raw) {
    List<String> keys =
        keys(raw, "WARC-Refers-To", "WARC-Refers-To-Target-URI", "WARC-Refers-To-Date");
    for (String key : keys) {
      Place place = places.get(key);
      if (place != null) {
        return again(place);
      }
    }
    return Optional.empty();
  }

  private static Optional<RawRecord> again(Place place) {
    try {
      return WarcFile.readAt(place.path(), place.offset(), place.within(), Limits.STANDARD);
    } catch (IOException e) {
      return Optional.empty(); // the caller tells that the record is not there
    }
  }
}
