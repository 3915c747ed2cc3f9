package org.cellclaims.archive.warc;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageHeaders;

/// An HTTP response as it stands in a record, with its payload decoded.
///
/// @param status the status code
/// @param head status line and header fields as received, one character a byte
/// @param headers the header fields
/// @param entity the bytes after the header fields, undecoded
/// @param payload the bytes after transfer and content decoding
/// @param notes what had to be forgiven in decoding
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record Http(
    int status,
    String head,
    MessageHeaders headers,
    byte[] entity,
    byte[] payload,
    List<String> notes) {
  public Http {
    notes = List.copyOf(notes);
  }

  /// Reads the block of a response record.
  ///
  /// @param limit the most bytes that a payload may decode to
  /// @throws IOException if the block is no HTTP response, or its payload cannot be decoded or is
  /// longer than the limit; the message says which
  public static Http parse(byte[] block, int limit) throws IOException {
    List<String> notes = new ArrayList<>();
    InputStream in = new ByteArrayInputStream(block);
    HttpResponse response = HttpResponse.parse(Channels.newChannel(in));
    byte[] head = response.serializeHeader();
    byte[] entity = Arrays.copyOfRange(block, Math.min(head.length, block.length), block.length);
    byte[] body = isChunked(response) ? dechunk(response, entity, notes) : entity;
    byte[] payload = ContentCoding.decode(body, codings(response.headers()), limit, notes);
    String text = new String(head, StandardCharsets.ISO_8859_1);
    return new Http(response.status(), text, response.headers(), entity, payload, notes);
  }

  private static boolean isChunked(HttpResponse response) {
    return response.headers().all("Transfer-Encoding").stream()
        .anyMatch(v -> v.toLowerCase(Locale.ROOT).contains("chunked"));
  }

  private static List<String> codings(MessageHeaders headers) {
    return headers.all("Content-Encoding").stream()
        .flatMap(v -> Arrays.stream(v.split(",")))
        .map(v -> v.strip().toLowerCase(Locale.ROOT))
        .filter(v -> !v.isEmpty())
        .toList();
  }

  private static byte[] dechunk(HttpResponse response, byte[] entity, List<String> notes) {
    ByteArrayOutputStream body = new ByteArrayOutputStream(entity.length);
    try {
      response.body().stream().transferTo(body);
    } catch (IOException | RuntimeException e) {
      notes.add("chunked transfer coding breaks off after " + body.size() + " bytes");
    }
    return body.size() == 0 && entity.length > 0 && entity[0] == '<' ? entity : body.toByteArray();
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
