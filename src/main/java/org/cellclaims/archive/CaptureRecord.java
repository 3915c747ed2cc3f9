package org.cellclaims.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cellclaims.archive.warc.Digests;
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
public final class CaptureRecord {
  public static final String FILE = "CellClaims-File";
  public static final String SITE = "CellClaims-Site";
  public static final String COUNTRY = "CellClaims-Country";
  public static final String TIME_ASSUMED = "CellClaims-Time-Assumed";
  public static final String NOTE = "CellClaims-Note";
  public static final String STATUS = "CellClaims-Status";
  private static final List<String> UNDONE = List.of("transfer-encoding:", "content-length:");
  private static final String CODING = "content-encoding:";
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
  public static byte[] bytes(Capture capture, Optional<Entry> original) throws IOException {
    byte[] block = block(capture, original.isEmpty());
    WarcTargetRecord.Builder<?, ?> builder = builder(capture, original);
    describe(builder, capture);
    capture.origin().exchange().ifPresent(e -> builder.setHeader(IP, e.ip()));
    builder
        .version(MessageVersion.WARC_1_1)
        .recordId(id(capture.url(), capture.time(), capture.sha256()))
        .date(capture.time())
        .setHeader("WARC-Target-URI", capture.url())
        .setHeader("WARC-Payload-Digest", "sha256:" + bodyDigest(capture))
        .setHeader("WARC-Block-Digest", "sha256:" + blockDigest(capture, original, block))
        .setHeader("WARC-Identified-Payload-Type", capture.mediaType())
        .body(contentType(capture), block);
    return written(builder.build(), block.length);
  }

  /// The record of the request that a capture answers; empty where that is not known.
  public static Optional<byte[]> request(Capture capture) throws IOException {
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

  /// What stands in the record behind the header fields: the body as received but for its
  /// transfer coding, which is what WARC 1.1 calls the payload of an HTTP response.
  public static byte[] body(Capture capture) {
    return capture.origin().coded().orElse(capture.payload());
  }

  /// The digest of that, which is another one than the page's where the body is compressed.
  private static String bodyDigest(Capture capture) {
    return capture.origin().coded().map(Capture::digest).orElse(capture.sha256());
  }

  private static String blockDigest(Capture capture, Optional<Entry> original, byte[] block) {
    boolean isPayload = type(capture, original).equals("resource");
    return isPayload ? capture.sha256() : Capture.digest(block);
  }

  /// The WARC record type that a capture gets.
  public static String type(Capture capture, Optional<Entry> original) {
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
    origin.status().ifPresent(status -> builder.setHeader(STATUS, status.toString()));
    if (origin.coded().isPresent()) {
      builder.setHeader(Digests.PAGE, "sha256:" + capture.sha256());
    }
    origin.notes().forEach(note -> builder.addHeader(NOTE, note));
    origin.notes().stream()
        .filter(note -> note.startsWith(Capture.CUT))
        .findFirst()
        .ifPresent(n -> builder.setHeader("WARC-Truncated", n.substring(Capture.CUT.length())));
  }

  private static MediaType contentType(Capture capture) {
    String charset = capture.charset().map(name -> "; charset=" + name).orElse("");
    return capture.origin().httpHead().isPresent()
        ? MediaType.HTTP_RESPONSE
        : MediaType.parseLeniently(capture.mediaType() + charset);
  }

  private static byte[] block(Capture capture, boolean withPayload) throws IOException {
    byte[] body = body(capture);
    ByteArrayOutputStream block = new ByteArrayOutputStream(body.length + 1024);
    Optional<String> head = capture.origin().httpHead();
    if (head.isPresent()) {
      String text = storedHead(head.get(), body.length, capture.origin().coded().isPresent());
      block.write(text.getBytes(StandardCharsets.ISO_8859_1));
    }
    if (withPayload) {
      block.write(body);
    }
    return block.toByteArray();
  }

  /// The HTTP header fields as received, but those that the stored body no longer obeys renamed.
  ///
  /// @param isCoded true if the body is stored in its content coding
  static String storedHead(String head, int length, boolean isCoded) {
    String stated = "content-length: " + length;
    return head.lines()
            .filter(line ->
                !line.isBlank() && !line.toLowerCase(java.util.Locale.ROOT).equals(stated))
            .map(line -> isUndone(line, isCoded) ? ORIGINAL + line : line)
            .collect(Collectors.joining("\r\n"))
        + "\r\nContent-Length: "
        + length
        + "\r\n\r\n";
  }

  private static boolean isUndone(String line, boolean isCoded) {
    String lower = line.toLowerCase(java.util.Locale.ROOT).replaceFirst("\\s++:", ":");
    return UNDONE.stream().anyMatch(lower::startsWith) || (!isCoded && lower.startsWith(CODING));
  }

  private static byte[] written(WarcRecord warcRecord, int length) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(length + 2048);
    try (WarcWriter writer = new WarcWriter(Channels.newChannel(bytes), WarcCompression.NONE)) {
      writer.write(warcRecord);
    }
    return bytes.toByteArray();
  }
}
