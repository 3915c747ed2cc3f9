package org.cellclaims.archive;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
      String reason = "the record's address '" + url.orElse("") + "' is none of a page";
      return url.filter(u -> u.startsWith("dns:") || u.startsWith("metadata:")).isPresent()
          ? new Skipped("records of DNS and metadata")
          : new Broken(reason, "nothing to do if it was no page");
    }
    try {
      return new Reading(raw, holder, file, row, url.get()).page();
    } catch (IOException | RuntimeException e) {
      String reason = "the record's content cannot be read (" + e.getMessage() + ")";
      return new Broken(reason, "capture " + url.get() + " again");
    }
  }

  /// One record being read.
  record Reading(
      RawRecord raw, RawRecord holder, String file, Optional<Manifest.Row> row, String url) {
    private static final Set<String> READ =
        Set.of("text/html", "application/xhtml+xml", "text/plain");

    WarcPage page() throws IOException {
      return isHttp(holder) ? http() : resource();
    }

    private static boolean isHttp(RawRecord raw) {
      Optional<String> type = raw.field("Content-Type").map(t -> t.toLowerCase(Locale.ROOT));
      return raw.type().equals("response") && type.map(t -> t.contains("http")).orElse(true);
    }

    private WarcPage http() throws IOException {
      Http http = Http.parse(holder.block(), Limits.STANDARD.recordBytes());
      if (http.status() != 200) {
        return new Skipped("HTTP status " + http.status());
      }
      List<String> faults = new ArrayList<>();
      digests(List.of(http.entity(), http.payload()), faults);
      Optional<String> type = http.mediaType().or(() -> sniffed(http.payload()));
      List<String> notes = Stream.concat(notes(), http.notes().stream()).toList();
      return page(type, http.charset(), http.payload(), Optional.of(http), notes, faults);
    }

    private WarcPage resource() {
      List<String> faults = new ArrayList<>();
      digests(List.of(holder.block()), faults);
      Optional<String> declared = holder.field("Content-Type");
      Optional<String> type =
          declared.map(t -> t.split(";", 2)[0].strip().toLowerCase(Locale.ROOT));
      return page(
          type,
          declared.flatMap(Http::charset),
          holder.block(),
          Optional.empty(),
          notes().toList(),
          faults);
    }

    private void digests(List<byte[]> payloads, List<String> faults) {
      List<byte[]> block = List.of(holder.block());
      Digests.fault(holder, "WARC-Block-Digest", block).ifPresent(faults::add);
      Digests.fault(holder, "WARC-Payload-Digest", payloads).ifPresent(faults::add);
    }

    private Stream<String> notes() {
      Stream<String> own = raw.headers().all(CaptureRecord.NOTE).stream();
      Stream<String> cut =
          raw.field("WARC-Truncated").map(why -> "cut when it was captured: " + why).stream();
      return Stream.of(own, raw.notes().stream(), cut).flatMap(s -> s);
    }

    private WarcPage page(
        Optional<String> mediaType,
        Optional<String> charset,
        byte[] payload,
        Optional<Http> http,
        List<String> notes,
        List<String> faults) {
      if (mediaType.isEmpty() || !READ.contains(mediaType.get())) {
        return new Skipped("media type " + mediaType.orElse("not stated"));
      }
      if (payload.length == 0) {
        return new Skipped("pages without content");
      }
      Optional<String> binary = Binary.kind(payload);
      if (binary.isPresent()) {
        return new Skipped(mediaType.get() + " that is " + binary.get());
      }
      return dated(mediaType.get(), charset, payload, http, notes, faults);
    }

    private WarcPage dated(
        String mediaType,
        Optional<String> charset,
        byte[] payload,
        Optional<Http> http,
        List<String> notes,
        List<String> faults) {
      Optional<Instant> stated = raw.field("WARC-Date").flatMap(Times::parse);
      Optional<Instant> time = stated.or(() -> http.flatMap(Reading::served));
      if (time.isEmpty()) {
        String reason = "WARC-Date '" + raw.field("WARC-Date").orElse("") + "' is no time";
        return new Broken(
            reason + "; the page was left out", "mend the file or capture " + url + " again");
      }
      List<String> all = new ArrayList<>(notes);
      all.addAll(faults);
      if (stated.isEmpty()) {
        all.add("no sound WARC-Date: the time is the server's");
      }
      byte[] kept = payload;
      if (payload.length > PageFiles.PAGE_BYTES) {
        kept = Arrays.copyOf(payload, PageFiles.PAGE_BYTES);
        all.add("only the first " + kept.length + " of " + payload.length + " bytes are kept");
      }
      boolean assumed =
          stated.isEmpty() || raw.field(CaptureRecord.TIME_ASSUMED).isPresent();
      Capture.Origin origin = origin(http, assumed, all);
      return new Found(Capture.of(url, time.get(), mediaType, charset, kept, origin), faults);
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
      String first = new String(payload, 0, length, java.nio.charset.StandardCharsets.ISO_8859_1)
          .stripLeading()
          .toLowerCase(Locale.ROOT);
      boolean isHtml =
          Stream.of("<!doctype html", "<html", "<head", "<body").anyMatch(first::startsWith);
      return isHtml ? Optional.of("text/html") : Optional.empty();
    }
  }
}
