package org.cellclaims.page.read;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.cellclaims.archive.Capture;

/// Turns the bytes of a capture into characters: by byte-order mark, HTTP header, meta element, and
/// where these are missing or wrong, by a detector.
final class Decoder {
  /// More bytes than this are not read.
  static final int MOST_BYTES = 10_000_000;

  private static final int MOST_BYTES_FOR_DETECTOR = 100_000;

  private Decoder() {}

  /// Characters, how they were read and what to note about it.
  record Decoded(String text, String charset, List<String> notes) {}

  /// The capture's text.
  static Decoded decode(Capture capture) {
    byte[] bytes = capture.payload().length > MOST_BYTES
        ? Arrays.copyOf(capture.payload(), MOST_BYTES)
        : capture.payload();
    Optional<Charset> mark = byteOrderMark(bytes);
    if (mark.isPresent()) {
      String text = new String(bytes, mark.get());
      return decoded(text.startsWith("\uFEFF") ? text.substring(1) : text, mark.get(), List.of());
    }
    Optional<Charset> declared = capture.charset().flatMap(CharsetLabel::charset);
    if (declared.isEmpty()) {
      declared = CharsetLabel.inMarkup(bytes).flatMap(CharsetLabel::charset).map(Decoder::noUtf16);
    }
    return declared.map(charset -> declared(bytes, charset)).orElseGet(() -> guessed(bytes));
  }

  private static Decoded declared(byte[] bytes, Charset charset) {
    Optional<String> utf8 = strict(bytes);
    if (utf8.isPresent() && charset.equals(StandardCharsets.UTF_8)) {
      return decoded(utf8.get(), charset, List.of());
    }
    if (utf8.isPresent() && !isAscii(bytes) && !isWide(charset)) {
      return decoded(
          utf8.get(),
          StandardCharsets.UTF_8,
          List.of("declared as " + charset.name() + " but read as UTF-8, which its bytes are"));
    }
    if (charset.equals(StandardCharsets.UTF_8)) {
      return brokenUtf8(bytes);
    }
    return decoded(new String(bytes, charset), charset, List.of());
  }

  /// A few broken characters are the page's; many mean that it is not UTF-8.
  private static Decoded brokenUtf8(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    long broken = text.chars().filter(c -> c == 0xFFFD).count();
    long wide = text.chars().filter(c -> c > 0x7F).count();
    if (broken * 4 < wide) {
      return decoded(
          text,
          StandardCharsets.UTF_8,
          List.of(broken + " characters were broken and read as U+FFFD"));
    }
    Decoded guessed = guessed(bytes);
    return new Decoded(
        guessed.text(),
        guessed.charset(),
        List.of(
            "declared as UTF-8, which its bytes are not: charset guessed as " + guessed.charset()));
  }

  private static Decoded guessed(byte[] bytes) {
    Optional<String> utf8 = strict(bytes);
    if (utf8.isPresent()) {
      return decoded(
          utf8.get(),
          StandardCharsets.UTF_8,
          isAscii(bytes) ? List.of() : List.of("charset not declared, guessed as UTF-8"));
    }
    Charset charset = detect(bytes);
    return decoded(
        new String(bytes, charset),
        charset,
        List.of("charset not declared, guessed as " + charset.name()));
  }

  private static Charset detect(byte[] bytes) {
    CharsetDetector detector = new CharsetDetector();
    detector.enableInputFilter(true);
    detector.setText(
        bytes.length > MOST_BYTES_FOR_DETECTOR
            ? Arrays.copyOf(bytes, MOST_BYTES_FOR_DETECTOR)
            : bytes);
    CharsetMatch match = detector.detect();
    if (match == null) {
      return CharsetLabel.WESTERN;
    }
    return CharsetLabel.charset(match.getName())
        .filter(c -> !isWide(c))
        .orElse(CharsetLabel.WESTERN);
  }

  private static Optional<String> strict(byte[] bytes) {
    try {
      return Optional.of(StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString());
    } catch (CharacterCodingException e) {
      return cutInsideCharacter(bytes);
    }
  }

  /// The text without its last character if only that one is incomplete, as in a page cut short.
  private static Optional<String> cutInsideCharacter(byte[] bytes) {
    int lead = bytes.length - 1;
    while (lead > bytes.length - 4 && lead > 0 && (bytes[lead] & 0xC0) == 0x80) {
      lead--;
    }
    if (lead <= 0 || (bytes[lead] & 0xC0) != 0xC0) {
      return Optional.empty();
    }
    String text = new String(bytes, 0, lead, StandardCharsets.UTF_8);
    return text.indexOf('\uFFFD') < 0 ? Optional.of(text) : Optional.empty();
  }

  private static Optional<Charset> byteOrderMark(byte[] b) {
    if (b.length >= 3 && b[0] == (byte) 0xEF && b[1] == (byte) 0xBB && b[2] == (byte) 0xBF) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    if (b.length >= 2 && b[0] == (byte) 0xFF && b[1] == (byte) 0xFE) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    boolean big = b.length >= 2 && b[0] == (byte) 0xFE && b[1] == (byte) 0xFF;
    return big ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
  }

  /// A meta element that could be read cannot stand in UTF-16.
  private static Charset noUtf16(Charset charset) {
    return isWide(charset) ? StandardCharsets.UTF_8 : charset;
  }

  private static boolean isWide(Charset charset) {
    return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
  }

  private static boolean isAscii(byte[] bytes) {
    for (byte b : bytes) {
      if (b < 0) {
        return false;
      }
    }
    return true;
  }

  private static Decoded decoded(String text, Charset charset, List<String> notes) {
    return new Decoded(text, charset.name(), notes);
  }
}
