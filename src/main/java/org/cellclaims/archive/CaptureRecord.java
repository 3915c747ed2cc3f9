package org.cellclaims.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageVersion;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTargetRecord;
import org.netpreserve.jwarc.WarcWriter;

/// A capture as the bytes of a WARC/1.1 record, the same bytes each time: `response` for what came
/// over HTTP, `resource` for files, `revisit` for bytes that the archive has.
///
/// What WARC has no field for stands in fields of our own, which other readers ignore.
final class CaptureRecord {
  static final String FILE = "CellClaims-File";
  static final String SITE = "CellClaims-Site";
  static final String COUNTRY = "CellClaims-Country";
  static final String TIME_ASSUMED = "CellClaims-Time-Assumed";
  static final String NOTE = "CellClaims-Note";
  private static final List<String> UNDONE =
      List.of("content-encoding:", "transfer-encoding:", "content-length:");
  private static final String IP = "WARC-IP-Address";
  private static final String ORIGINAL = "X-Archive-Orig-";

  private CaptureRecord() {}

  /// The name of a capture's record: made from URL, time and digest, so that it never changes.
  static UUID id(String url, java.time.Instant time, String sha256) {
    String name = url + "\n" + time + "\n" + sha256;
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  /// The record of a capture, uncompressed.
  ///
  /// @param original the capture with the same URL and bytes that the record is to refer to
  static byte[] bytes(Capture capture, Optional<Entry> original) throws IOException {
    byte[] block = block(capture, original.isEmpty());
    WarcTargetRecord.Builder<?, ?> builder = builder(capture, original);
    describe(builder, capture);
    capture.origin().exchange().ifPresent(e -> builder.setHeader(IP, e.ip()));
    builder
        .version(MessageVersion.WARC_1_1)
        .recordId(id(capture.url(), capture.time(), capture.sha256()))
        .date(capture.time())
        .setHeader("WARC-Target-URI", capture.url())
        .setHeader("WARC-Payload-Digest", "sha256:" + capture.sha256())
        .setHeader("WARC-Block-Digest", "sha256:" + blockDigest(capture, original, block))
        .setHeader("WARC-Identified-Payload-Type", capture.mediaType())
        .body(contentType(capture), block);
    return written(builder.build(), block.length);
  }

  /// The record of the request that a capture answers; empty where that is not known.
  static Optional<byte[]> request(Capture capture) throws IOException {
    if (capture.origin().exchange().isEmpty()) {
      return Optional.empty();
    }
    Capture.Exchange exchange = capture.origin().exchange().get();
    byte[] block = exchange.request().getBytes(StandardCharsets.UTF_8);
    UUID answer = id(capture.url(), capture.time(), capture.sha256());
    String name = "request\n" + answer;
    WarcRequest.Builder builder = new WarcRequest.Builder(capture.url())
        .version(MessageVersion.WARC_1_1)
        .recordId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)))
        .date(capture.time())
        .setHeader("WARC-Concurrent-To", "<urn:uuid:" + answer + ">")
        .setHeader(IP, exchange.ip())
        .setHeader("WARC-Block-Digest", "sha256:" + Capture.digest(block))
        .body(MediaType.HTTP_REQUEST, block);
    return Optional.of(written(builder.build(), block.length));
  }

  private static String blockDigest(Capture capture, Optional<Entry> original, byte[] block) {
    boolean isPayload = type(capture, original).equals("resource");
    return isPayload ? capture.sha256() : Capture.digest(block);
  }

  /// The WARC record type that a capture gets.
  static String type(Capture capture, Optional<Entry> original) {
    if (original.isPresent()) {
      return "revisit";
    }
    return capture.origin().httpHead().isPresent() ? "response" : "resource";
  }

  private static WarcTargetRecord.Builder<?, ?> builder(Capture capture, Optional<Entry> original) {
    if (original.isEmpty()) {
      return capture.origin().httpHead().isPresent()
          ? new WarcResponse.Builder(capture.url())
          : new WarcResource.Builder();
    }
    Entry first = original.get();
    return new WarcRevisit.Builder(capture.url(), WarcRevisit.IDENTICAL_PAYLOAD_DIGEST_1_1)
        .refersTo(id(first.url(), first.time(), first.sha256()))
        .setHeader("WARC-Refers-To-Target-URI", first.url())
        .setHeader("WARC-Refers-To-Date", first.time().toString());
  }

  private static void describe(WarcTargetRecord.Builder<?, ?> builder, Capture capture) {
    Capture.Origin origin = capture.origin();
    if (!origin.file().isBlank()) {
      builder.setHeader(FILE, origin.file());
    }
    origin.site().ifPresent(site -> builder.setHeader(SITE, site));
    origin.country().ifPresent(country -> builder.setHeader(COUNTRY, country));
    if (origin.timeAssumed()) {
      builder.setHeader(TIME_ASSUMED, "yes");
    }
    origin.notes().forEach(note -> builder.addHeader(NOTE, note));
  }

  private static MediaType contentType(Capture capture) {
    String charset = capture.charset().map(name -> "; charset=" + name).orElse("");
    return capture.origin().httpHead().isPresent()
        ? MediaType.HTTP_RESPONSE
        : MediaType.parseLeniently(capture.mediaType() + charset);
  }

  private static byte[] block(Capture capture, boolean withPayload) throws IOException {
    ByteArrayOutputStream block = new ByteArrayOutputStream(capture.payload().length + 1024);
    Optional<String> head = capture.origin().httpHead();
    if (head.isPresent()) {
      String text = storedHead(head.get(), capture.payload().length);
      block.write(text.getBytes(StandardCharsets.ISO_8859_1));
    }
    if (withPayload) {
      block.write(capture.payload());
    }
    return block.toByteArray();
  }

  /// The HTTP header fields as received, but those that the stored payload no longer obeys
  /// renamed.
  static String storedHead(String head, int length) {
    String stated = "content-length: " + length;
    return head.lines()
            .filter(line ->
                !line.isBlank() && !line.toLowerCase(java.util.Locale.ROOT).equals(stated))
            .map(line -> isUndone(line) ? ORIGINAL + line : line)
            .collect(Collectors.joining("\r\n"))
        + "\r\nContent-Length: "
        + length
        + "\r\n\r\n";
  }

  private static boolean isUndone(String line) {
    String lower = line.toLowerCase(java.util.Locale.ROOT).replaceFirst("\\s++:", ":");
    return UNDONE.stream().anyMatch(lower::startsWith);
  }

  private static byte[] written(WarcRecord warcRecord, int length) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(length + 2048);
    try (WarcWriter writer = new WarcWriter(Channels.newChannel(bytes), WarcCompression.NONE)) {
      writer.write(warcRecord);
    }
    return bytes.toByteArray();
  }
}
