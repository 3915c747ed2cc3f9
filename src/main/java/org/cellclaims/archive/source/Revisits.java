package org.cellclaims.archive.source;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cellclaims.archive.Capture;
import org.cellclaims.archive.Earlier;
import org.cellclaims.archive.Times;
import org.cellclaims.archive.folder.Address;
import org.cellclaims.archive.folder.Manifest;
import org.cellclaims.archive.warc.Digests;
import org.cellclaims.archive.warc.RawRecord;

/// Records that refer to others, kept until all files are read, and where those others stand.
final class Revisits {
  private final Map<String, Place> places = new HashMap<>();
  private final List<Revisit> open = new ArrayList<>();
  private final Earlier earlier;

  /// @param earlier asked for what no file of this reading holds
  Revisits(Earlier earlier) {
    this.earlier = earlier;
  }

  /// A record that refers to another.
  record Revisit(RawRecord raw, String file, Optional<Manifest.Row> row) {}

  /// Keeps a record to be answered later.
  void keep(RawRecord raw, String file, Optional<Manifest.Row> row) {
    open.add(new Revisit(raw, file, row));
  }

  /// All that were kept, in the order of reading; they are forgotten.
  List<Revisit> take() {
    List<Revisit> all = List.copyOf(open);
    open.clear();
    return all;
  }

  /// Notes where a record stands that others may refer to.
  void remember(RawRecord raw, Path path) {
    Place place = Place.of(raw, path);
    keys(raw, "WARC-Record-ID", "WARC-Target-URI", "WARC-Date")
        .forEach(key -> places.putIfAbsent(key, place));
  }

  /// By what a record can be referred to, the surest first.
  private static List<String> keys(RawRecord raw, String id, String uri, String date) {
    List<String> keys = new ArrayList<>();
    raw.field(id).ifPresent(value -> keys.add("id " + value));
    raw.address(uri)
        .ifPresent(u -> raw.field(date).ifPresent(time -> keys.add("at " + u + " " + time)));
    raw.field("WARC-Payload-Digest")
        .ifPresent(value -> keys.add("digest " + value.toLowerCase(Locale.ROOT)));
    return keys;
  }

  /// The record that another refers to, from the files of this reading.
  Optional<RawRecord> holder(RawRecord raw) {
    List<String> keys =
        keys(raw, "WARC-Refers-To", "WARC-Refers-To-Target-URI", "WARC-Refers-To-Date");
    for (String key : keys) {
      Place place = places.get(key);
      if (place != null) {
        return place.read();
      }
    }
    return Optional.empty();
  }

  /// What a record stands for if an earlier reading kept the capture that it refers to.
  Optional<Capture> kept(Revisit revisit) {
    RawRecord raw = revisit.raw();
    Optional<String> url = raw.target().filter(Address::isPage);
    Optional<Instant> time = raw.field("WARC-Date").flatMap(Times::parse);
    return url.isEmpty() || time.isEmpty()
        ? Optional.empty()
        : first(raw, url.get()).map(first -> capture(revisit, url.get(), time.get(), first));
  }

  private Optional<Capture> first(RawRecord raw, String url) {
    String from = raw.address("WARC-Refers-To-Target-URI").orElse(url);
    Optional<Instant> time = raw.field("WARC-Refers-To-Date").flatMap(Times::parse);
    try {
      return earlier.find(from, time, bytes -> has(raw, bytes));
    } catch (IOException e) {
      return Optional.empty(); // the caller tells that the record is not there
    }
  }

  private static boolean has(RawRecord raw, byte[] bytes) {
    return raw.field("WARC-Payload-Digest").isPresent()
        && Digests.fault(raw, "WARC-Payload-Digest", List.of(bytes)).isEmpty();
  }

  private static Capture capture(Revisit revisit, String url, Instant time, Capture first) {
    Optional<Manifest.Row> row = revisit.row();
    Capture.Origin origin = new Capture.Origin(
            revisit.file(),
            row.flatMap(Manifest.Row::site).or(() -> first.origin().site()),
            row.flatMap(Manifest.Row::country).or(() -> first.origin().country()),
            first.origin().httpHead(),
            false,
            List.of("the record says that nothing had changed since the capture of " + first.time()
                + ", whose bytes these are"))
        .coded(first.origin().coded());
    return Capture.of(url, time, first.mediaType(), first.charset(), first.payload(), origin);
  }
}
