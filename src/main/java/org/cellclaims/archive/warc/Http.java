package org.cellclaims.archive.warc;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.LengthedBody;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageHeaders;

/// An HTTP response as it stands in a record.
///
/// @param status the status code
/// @param head status line and header fields as received, one character a byte
/// @param headers the header fields
/// @param entity the bytes after the header fields, undecoded
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record Http(int status, String head, MessageHeaders headers, byte[] entity) {

  /// The entity with its codings undone.
  ///
  /// @param body without transfer coding
  /// @param payload without content coding too: what a browser shows
  /// @param notes what had to be forgiven
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  public record Decoded(byte[] body, byte[] payload, List<String> notes) {
    public Decoded {
      notes = List.copyOf(notes);
    }
  }

  /// Reads the block of a response record.
  ///
  /// @throws IOException if the block is no HTTP response
  public static Http parse(byte[] block) throws IOException {
    HttpResponse response = response(block);
    byte[] head = response.serializeHeader();
    byte[] entity = Arrays.copyOfRange(block, Math.min(head.length, block.length), block.length);
    String text = new String(head, StandardCharsets.ISO_8859_1);
    return new Http(response.status(), text, response.headers(), entity);
  }

  private static HttpResponse response(byte[] block) throws IOException {
    ReadableByteChannel in = Channels.newChannel(new ByteArrayInputStream(block));
    return HttpResponse.parse(LengthedBody.create(in, ByteBuffer.allocate(0), block.length));
  }

  /// Undoes transfer and content coding.
  ///
  /// @param limit the most bytes that a payload may decode to
  /// @throws IOException if the payload cannot be decoded or is longer than the limit; the
  /// message says which
  public Decoded decode(int limit) throws IOException {
    List<String> notes = new ArrayList<>();
    byte[] body = isChunked() ? dechunk(notes) : entity;
    byte[] payload = ContentCoding.decode(body, codings(), limit, notes);
    return new Decoded(body, payload, notes);
  }

  /// The body in its content coding, where that is another one than the payload.
  public Optional<byte[]> coded(Decoded decoded) {
    return codings().isEmpty() || Arrays.equals(decoded.body(), decoded.payload())
        ? Optional.empty()
        : Optional.of(decoded.body());
  }

  private boolean isChunked() {
    return headers.all("Transfer-Encoding").stream()
        .anyMatch(v -> v.toLowerCase(Locale.ROOT).contains("chunked"));
  }

  private List<String> codings() {
    return headers.all("Content-Encoding").stream()
        .flatMap(v -> Arrays.stream(v.split(",")))
        .map(v -> v.strip().toLowerCase(Locale.ROOT))
        .filter(v -> !v.isEmpty())
        .toList();
  }

  private byte[] dechunk(List<String> notes) {
    ByteArrayOutputStream body = new ByteArrayOutputStream(entity.length);
    try {
      response(whole()).body().stream().transferTo(body);
    } catch (IOException | RuntimeException e) {
      notes.add("chunked transfer coding breaks off after " + body.size() + " bytes");
    }
    return body.size() == 0 && entity.length > 0 && entity[0] == '<' ? entity : body.toByteArray();
  }

  private byte[] whole() {
    byte[] first = head.getBytes(StandardCharsets.ISO_8859_1);
    byte[] whole = Arrays.copyOf(first, first.length + entity.length);
    System.arraycopy(entity, 0, whole, first.length, entity.length);
    return whole;
  }

  /// The media type without parameters in lower case, empty where none is declared.
  public Optional<String> mediaType() {
    return headers.all("Content-Type").stream()
        .findFirst()
        .map(v -> v.split("[;,]", 2)[0].strip().toLowerCase(Locale.ROOT))
        .filter(v -> !v.isEmpty());
  }

  /// The charset that the Content-Type field declares.
  public Optional<String> charset() {
    return headers.all("Content-Type").stream().findFirst().flatMap(Http::charset);
  }

  /// The charset parameter of a Content-Type value.
  public static Optional<String> charset(String contentType) {
    return Optional.ofNullable(
            MediaType.parseLeniently(contentType).parameters().get("charset"))
        .map(String::strip)
        .filter(v -> !v.isEmpty());
  }
}
