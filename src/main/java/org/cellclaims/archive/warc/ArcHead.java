package org.cellclaims.archive.warc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.netpreserve.jwarc.MessageHeaders;

/// The one line that heads a record of an ARC file (version 1, or 2 with its five more fields).
///
/// @param headers the line as WARC header fields
/// @param length bytes of the line with its line end
record ArcHead(MessageHeaders headers, int length) {
  private static final int LINE_BYTES = 8192;
  private static final Pattern LINE =
      Pattern.compile("(?<url>[a-z][a-z0-9+.-]{0,20}:\\S*+(?: (?!\\S*+ \\d{8,28} )\\S++)*+)"
          + " (?<ip>\\S{1,45}) (?<date>\\d{8,28}) (?<type>\\S*+)"
          + "(?: \\d{3} \\S++ \\S++ \\d++ \\S++)?+ (?<length>\\d{1,18})");

  /// True if a text begins as an ARC file does: with a line of the form, or a description of the
  /// file in any form.
  static boolean opens(String text) {
    String line = text.lines().findFirst().orElse("").stripTrailing();
    return line.startsWith("filedesc:") || LINE.matcher(line).matches();
  }

  /// Reads the line that begins at a place, empty if it heads no record.
  static Optional<ArcHead> at(Borders borders, long place) throws IOException {
    int first = borders.at(place);
    if (first < 'a' || first > 'z') {
      return Optional.empty();
    }
    StringBuilder line = new StringBuilder();
    long end = place;
    for (int b = first; b != '\n'; b = borders.at(++end)) {
      if (b < 0 || line.length() == LINE_BYTES) {
        return Optional.empty();
      }
      line.append((char) b);
    }
    return parse(line.toString().stripTrailing(), (int) (end + 1 - place));
  }

  private static Optional<ArcHead> parse(String line, int length) {
    Matcher fields = LINE.matcher(line);
    if (!fields.matches()) {
      return Optional.empty();
    }
    byte[] url = fields.group("url").getBytes(StandardCharsets.ISO_8859_1);
    MessageHeaders headers = MessageHeaders.of(
        "WARC-Type",
        line.startsWith("filedesc:") ? "warcinfo" : "response",
        "WARC-Target-URI",
        new String(url, StandardCharsets.UTF_8),
        "WARC-Date",
        (fields.group("date") + "00000000000000").substring(0, 14),
        "Content-Type",
        "application/http;msgtype=response",
        "Content-Length",
        fields.group("length"));
    return Optional.of(new ArcHead(headers, length));
  }
}
