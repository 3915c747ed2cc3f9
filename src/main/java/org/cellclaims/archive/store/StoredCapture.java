package org.cellclaims.archive.store;

import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cellclaims.archive.Capture;
import org.cellclaims.archive.CaptureRecord;
import org.cellclaims.archive.Entry;
import org.cellclaims.archive.warc.Digests;
import org.cellclaims.archive.warc.Http;
import org.cellclaims.archive.warc.Limits;
import org.cellclaims.archive.warc.RawRecord;

/// A record that `CaptureRecord` wrote, read back.
///
/// @param raw the record
record StoredCapture(RawRecord raw) {

  /// What the index needs to know, empty if the record is none of ours.
  Optional<Ledger.Line> line(String file) {
    Optional<String> digest = raw.field(Digests.PAGE)
        .or(() -> raw.field("WARC-Payload-Digest"))
        .filter(d -> d.startsWith("sha256:"));
    Optional<Instant> time = time();
    boolean isCapture = List.of("response", "resource", "revisit").contains(raw.type());
    if (!isCapture || digest.isEmpty() || time.isEmpty() || raw.target().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Ledger.Line(
        raw.target().get(),
        time.get(),
        digest.get().substring("sha256:".length()),
        mediaType(),
        isGone() ? Ledger.GONE : raw.type(),
        new Entry.Location(file, raw.offset(), raw.end() - raw.offset())));
  }

  private boolean isGone() {
    try {
      int status = raw.type().equals("response") ? http().map(Http::status).orElse(0) : 0;
      int stated = stated().orElse(status);
      return stated == 404 || stated == 410;
    } catch (IOException e) {
      return false; // reading it as a page will say what is wrong
    }
  }

  private Optional<Integer> stated() {
    return raw.field(CaptureRecord.STATUS).filter(s -> s.matches("\\d{3}")).map(Integer::valueOf);
  }

  /// The capture, with the bytes of another record where this one has none.
  Capture capture(Entry entry, byte[] payload, Optional<byte[]> coded) throws IOException {
    Optional<Http> http = http();
    Optional<String> charset =
        http.isPresent() ? http.get().charset() : raw.field("Content-Type").flatMap(Http::charset);
    Capture.Origin origin = new Capture.Origin(
            raw.field(CaptureRecord.FILE).orElse(""),
            raw.field(CaptureRecord.SITE),
            raw.field(CaptureRecord.COUNTRY),
            http.map(Http::head),
            raw.field(CaptureRecord.TIME_ASSUMED).isPresent(),
            raw.headers().all(CaptureRecord.NOTE))
        .coded(coded)
        .stating(stated());
    return new Capture(
        entry.url(), entry.time(), entry.mediaType(), charset, payload, entry.sha256(), origin);
  }

  /// The page of a `response` or `resource` record, without content coding.
  byte[] payload() throws IOException {
    Optional<Http> http = http();
    if (http.isEmpty()) {
      return raw.block();
    }
    return isCoded()
        ? http.get().decode(Limits.STANDARD.recordBytes()).payload()
        : http.get().entity();
  }

  /// The body as received, where it is kept in its content coding.
  Optional<byte[]> coded() throws IOException {
    return isCoded() ? http().map(Http::entity) : Optional.empty();
  }

  private boolean isCoded() {
    return raw.field(Digests.PAGE).isPresent();
  }

  /// True if the record holds these bytes as its payload, coding and all.
  boolean holds(byte[] body) throws IOException {
    Optional<Http> http = http();
    return Arrays.equals(http.isPresent() ? http.get().entity() : raw.block(), body);
  }

  private Optional<Http> http() throws IOException {
    boolean isHttp = raw.field("Content-Type")
        .filter(t -> t.toLowerCase(Locale.ROOT).startsWith("application/http"))
        .isPresent();
    return isHttp && raw.block().length > 0
        ? Optional.of(Http.parse(raw.block()))
        : Optional.empty();
  }

  private Optional<Instant> time() {
    try {
      return raw.field("WARC-Date").map(Instant::parse);
    } catch (DateTimeParseException e) {
      return Optional.empty(); // no record of ours
    }
  }

  private String mediaType() {
    return raw.field("WARC-Identified-Payload-Type").orElse("application/octet-stream");
  }
}
