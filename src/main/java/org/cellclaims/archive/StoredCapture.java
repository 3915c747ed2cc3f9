package org.cellclaims.archive;

import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cellclaims.archive.warc.Http;
import org.cellclaims.archive.warc.RawRecord;

/// A record that `CaptureRecord` wrote, read back.
///
/// @param raw the record
record StoredCapture(RawRecord raw) {

  /// What the index needs to know, empty if the record is none of ours.
  Optional<Ledger.Line> line(String file) {
    Optional<String> digest = raw.field("WARC-Payload-Digest").filter(d -> d.startsWith("sha256:"));
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
      int status = http().map(Http::status).orElse(0);
      return raw.type().equals("response") && (status == 404 || status == 410);
    } catch (IOException e) {
      return false; // reading it as a page will say what is wrong
    }
  }

  /// The capture, with the payload of another record where this one has none.
  Capture capture(Entry entry, byte[] payload) throws IOException {
    Optional<Http> http = http();
    Optional<String> charset =
        http.isPresent() ? http.get().charset() : raw.field("Content-Type").flatMap(Http::charset);
    Capture.Origin origin = new Capture.Origin(
        raw.field(CaptureRecord.FILE).orElse(""),
        raw.field(CaptureRecord.SITE),
        raw.field(CaptureRecord.COUNTRY),
        http.map(Http::head),
        raw.field(CaptureRecord.TIME_ASSUMED).isPresent(),
        raw.headers().all(CaptureRecord.NOTE));
    return new Capture(
        entry.url(), entry.time(), entry.mediaType(), charset, payload, entry.sha256(), origin);
  }

  /// The bytes of a `response` or `resource` record.
  byte[] payload() throws IOException {
    Optional<Http> http = http();
    return http.isPresent() ? http.get().entity() : raw.block();
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
