package org.cellclaims.archive.source;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cellclaims.archive.Capture;
import org.cellclaims.archive.CaptureRecord;
import org.cellclaims.archive.Times;
import org.cellclaims.archive.folder.Address;
import org.cellclaims.archive.folder.Binary;
import org.cellclaims.archive.folder.Manifest;
import org.cellclaims.archive.warc.Digests;
import org.cellclaims.archive.warc.Http;
import org.cellclaims.archive.warc.Limits;
import org.cellclaims.archive.warc.RawRecord;

/// What a record of a WARC file is to us.
sealed interface WarcPage {

  /// A page.
  ///
  /// @param faults what is wrong with it and does not keep it from being used
  record Found(Capture capture, List<String> faults) implements WarcPage {}

  /// Something else, left out on purpose.
  record Skipped(String reason) implements WarcPage {}

  /// Perhaps a page, which cannot be used.
  record Broken(String reason, String wayOut) implements WarcPage {}

  /// Reads a record.
  ///
  /// @param raw states address and time
  /// @param holder has the bytes: `raw` itself, or the record it refers to
  static WarcPage of(RawRecord raw, RawRecord holder, String file, Optional<Manifest.Row> row) {
    Optional<String> url = raw.target();
    if (url.isEmpty() || !Address.isPage(url.get())) {
      return noPage(url.orElse(""));
    }
    try {
      return new Reading(raw, holder, file, row, url.get()).page();
    } catch (IOException | RuntimeException e) {
      String reason = "the record's content cannot be read (" + e.getMessage() + ")";
      return new Broken(reason, "capture " + url.get() + " again");
    }
  }

  private static WarcPage noPage(String url) {
    int colon = url.indexOf(':');
    String scheme = colon < 0 ? "" : url.substring(0, colon).toLowerCase(Locale.ROOT);
    return !scheme.startsWith("http") && scheme.matches("[a-z][a-z0-9+.-]{0,20}")
        ? new Skipped("addresses that begin with " + scheme + ":")
        : new Broken(
            "the record's address '" + url + "' is no web address", "nothing, if it was no page");
  }

  /// One record being read.
  record Reading(
      RawRecord raw, RawRecord holder, String file, Optional<Manifest.Row> row, String url) {
    private static final Set<String> READ =
        Set.of("text/html", "application/xhtml+xml", "text/plain", Binary.PDF);

    WarcPage page() throws IOException {
      return isHttp(holder) ? http() : resource();
    }

    private static boolean isHttp(RawRecord raw) {
      Optional<String> type = raw.field("Content-Type").map(t -> t.toLowerCase(Locale.ROOT));
      return raw.type().equals("response") && type.map(t -> t.contains("http")).orElse(true);
    }

    private WarcPage http() throws IOException {
      Http http = Http.parse(holder.block());
      Optional<String> declared = http.mediaType();
      boolean isGone = http.status() == 404 || http.status() == 410;
      if (isGone && !Address.isPart(url)) {
        return gone(http);
      }
      if (http.status() != 200) {
        return new Skipped("HTTP status " + http.status());
      }
      if (declared.isPresent() && !READ.contains(declared.get())) {
        return new Skipped("media type " + declared.get());
      }
      Http.Decoded decoded = http.decode(Limits.STANDARD.recordBytes());
      byte[] payload = decoded.payload();
      List<String> faults = faults(List.of(http.entity(), decoded.body(), payload));
      Optional<String> type = declared.or(() -> sniffed(payload));
      List<String> notes = Stream.concat(notes(), decoded.notes().stream()).toList();
      return page(
          type,
          new Content(
              http.charset(), payload, Optional.of(http), http.coded(decoded), notes, faults));
    }

    /// The server says that nothing is there: its header is kept, and the body where it can be
    /// decoded.
    private WarcPage gone(Http http) {
      Http.Decoded decoded;
      try {
        decoded = http.decode(PageFiles.PAGE_BYTES);
      } catch (IOException e) {
        decoded = new Http.Decoded(
            new byte[0], new byte[0], List.of("the body could not be decoded and is left out"));
      }
      List<String> notes = Stream.concat(notes(), decoded.notes().stream()).toList();
      return dated(
          http.mediaType().filter(READ::contains).orElse("application/octet-stream"),
          new Content(
              http.charset(),
              decoded.payload(),
              Optional.of(http),
              http.coded(decoded),
              notes,
              List.of()));
    }

    private WarcPage resource() {
      Optional<String> declared = holder.field("Content-Type");
      Optional<String> type =
          declared.map(t -> t.split(";", 2)[0].strip().toLowerCase(Locale.ROOT));
      byte[] payload = holder.block();
      List<String> faults = faults(List.of(payload));
      Content content = new Content(
          declared.flatMap(Http::charset),
          payload,
          Optional.empty(),
          Optional.empty(),
          notes().toList(),
          faults);
      return status().isPresent()
          ? dated(type.orElse("application/octet-stream"), content)
          : page(type, content);
    }

    /// What this program was told of a file whose status no HTTP header states.
    private Optional<Integer> status() {
      return raw.field(CaptureRecord.STATUS)
          .filter(s -> s.matches("404|410"))
          .map(Integer::valueOf);
    }

    private List<String> faults(List<byte[]> payloads) {
      List<byte[]> block = List.of(holder.block());
      return Stream.of(
              Digests.fault(holder, "WARC-Block-Digest", block),
              Digests.fault(holder, "WARC-Payload-Digest", payloads),
              Digests.fault(holder, Digests.PAGE, payloads))
          .flatMap(Optional::stream)
          .toList();
    }

    private Stream<String> notes() {
      Stream<String> own = raw.headers().all(CaptureRecord.NOTE).stream();
      Stream<String> cut = raw.field("WARC-Truncated").map(why -> Capture.CUT + why).stream();
      return Stream.of(own, raw.notes().stream(), cut).flatMap(s -> s);
    }

    private WarcPage page(Optional<String> mediaType, Content content) {
      if (mediaType.isEmpty() || !READ.contains(mediaType.get())) {
        return new Skipped("media type " + mediaType.orElse("not stated"));
      }
      if (content.payload().length == 0) {
        return new Skipped("pages without content");
      }
      Optional<String> binary = Binary.kind(content.payload(), mediaType.get());
      if (binary.isPresent()) {
        return new Skipped(mediaType.get() + " that is " + binary.get());
      }
      return dated(mediaType.get(), content);
    }

    private WarcPage dated(String mediaType, Content content) {
      Optional<Instant> stated = raw.field("WARC-Date").flatMap(Times::parse);
      Optional<Instant> time = stated.or(() -> content.http().flatMap(Reading::served));
      if (time.isEmpty()) {
        String date = raw.field("WARC-Date").orElse("");
        return new Broken(
            "WARC-Date '" + date + "' is no time; the page was left out",
            "mend the file or capture " + url + " again");
      }
      List<String> notes = new ArrayList<>(content.notes());
      notes.addAll(content.faults());
      if (stated.isEmpty()) {
        notes.add("no sound WARC-Date: the time is the server's");
      }
      byte[] kept = content.kept(notes);
      boolean assumed =
          stated.isEmpty() || raw.field(CaptureRecord.TIME_ASSUMED).isPresent();
      Optional<byte[]> coded =
          kept.length == content.payload().length ? content.coded() : Optional.empty();
      Capture.Origin origin =
          origin(content.http(), assumed, notes).coded(coded).stating(status());
      return new Found(
          Capture.of(url, time.get(), mediaType, content.charset(), kept, origin),
          content.faults());
    }

    private Capture.Origin origin(Optional<Http> http, boolean assumed, List<String> notes) {
      return new Capture.Origin(
          raw.field(CaptureRecord.FILE).orElse(file),
          raw.field(CaptureRecord.SITE).or(() -> row.flatMap(Manifest.Row::site)),
          raw.field(CaptureRecord.COUNTRY).or(() -> row.flatMap(Manifest.Row::country)),
          http.map(Http::head),
          assumed,
          notes.stream().distinct().toList());
    }

    private static Optional<Instant> served(Http http) {
      return http.headers().all("Date").stream().findFirst().flatMap(Times::parseHttp);
    }

    private static Optional<String> sniffed(byte[] payload) {
      int length = Math.min(payload.length, 512);
      if (Binary.isPdf(payload)) {
        return Optional.of(Binary.PDF);
      }
      String first = new String(payload, 0, length, java.nio.charset.StandardCharsets.ISO_8859_1)
          .stripLeading()
          .toLowerCase(Locale.ROOT);
      boolean isHtml =
          Stream.of("<!doctype html", "<html", "<head", "<body").anyMatch(first::startsWith);
      return isHtml ? Optional.of("text/html") : Optional.empty();
    }
  }

  /// What a page consists of.
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  record Content(
      Optional<String> charset,
      byte[] payload,
      Optional<Http> http,
      Optional<byte[]> coded,
      List<String> notes,
      List<String> faults) {

    /// As much of the payload as is kept; a note is added where that is not all.
    byte[] kept(List<String> notesToAddTo) {
      if (payload.length <= PageFiles.PAGE_BYTES) {
        return payload;
      }
      notesToAddTo.add(
          "only the first " + PageFiles.PAGE_BYTES + " of " + payload.length + " bytes are kept");
      return Arrays.copyOf(payload, PageFiles.PAGE_BYTES);
    }
  }
}
