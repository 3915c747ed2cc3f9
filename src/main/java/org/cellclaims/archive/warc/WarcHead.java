package org.cellclaims.archive.warc;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import org.netpreserve.jwarc.MessageHeaders;
import org.netpreserve.jwarc.WarcParser;

/// The header of a WARC record, read as the standard says, or else as far as it can be understood.
///
/// @param headers the header fields
/// @param note what had to be forgiven, empty if nothing
record WarcHead(MessageHeaders headers, Optional<String> note) {

  /// Reads a header from its version line to its blank line; empty if nothing can be made of it.
  static Optional<WarcHead> parse(byte[] head) {
    int fields = new String(head, StandardCharsets.ISO_8859_1).indexOf('\n') + 1;
    byte[] bytes = java.util.Arrays.copyOfRange(head, fields, head.length);
    return attempt(bytes, false)
        .map(h -> new WarcHead(h, Optional.empty()))
        .or(() ->
            attempt(bytes, true).map(h -> forgiven(h, "header is not in the standard's form")))
        .or(() -> attempt(linesWithColon(bytes), true)
            .map(h -> forgiven(h, "header lines without a colon were left out")));
  }

  private static WarcHead forgiven(MessageHeaders headers, String note) {
    return new WarcHead(headers, Optional.of(note));
  }

  private static Optional<MessageHeaders> attempt(byte[] fields, boolean lenient) {
    WarcParser parser = WarcParser.newWarcFieldsParser();
    parser.setLenient(lenient);
    parser.parse(ByteBuffer.wrap(fields));
    return parser.isFinished() ? Optional.of(parser.headers()) : Optional.empty();
  }

  private static byte[] linesWithColon(byte[] fields) {
    String text = new String(fields, StandardCharsets.ISO_8859_1);
    String kept =
        text.lines().filter(line -> line.indexOf(':') > 0).collect(Collectors.joining("\r\n"));
    return (kept + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1);
  }
}
