package org.cellclaims.page.read;

import java.util.List;
import java.util.Locale;
import org.cellclaims.archive.Capture;
import org.cellclaims.page.PageException;

/// Tells text from binary data and markup from plain text, by media type, file name and first
/// bytes.
///
/// @param declared `html`, `plain` or empty where nothing was declared
record MediaKind(String declared) {
  private static final int LOOK_AT = 4096;
  private static final double MOST_CONTROLS = 0.1;

  /// First bytes of formats that are no text.
  private static final List<String> MAGIC = List.of(
      "%PDF-",
      "PK\u0003\u0004",
      "GIF8",
      "\u0089PNG",
      "\u00FF\u00D8\u00FF",
      "\u001F\u008B",
      "RIFF",
      "\u00D0\u00CF\u0011\u00E0",
      "7z\u00BC\u00AF",
      "Rar!",
      "\u007FELF",
      "wOF2",
      "wOFF",
      "ID3",
      "\u0000\u0000\u0001\u0000",
      "BZh");

  private static final List<String> TAGS = List.of(
      "<!doctype html",
      "<html",
      "<head",
      "<body",
      "<title",
      "<meta",
      "<div",
      "<p>",
      "<p ",
      "<table",
      "<h1",
      "<script",
      "<?xml");

  /// What a capture holds.
  ///
  /// @throws PageException if it is empty or binary
  static MediaKind of(Capture capture) throws PageException {
    byte[] bytes = capture.payload();
    if (bytes.length == 0) {
      throw new PageException(capture.url(), "the capture is empty: there is nothing to read");
    }
    String head = new String(
        bytes, 0, Math.min(bytes.length, LOOK_AT), java.nio.charset.StandardCharsets.ISO_8859_1);
    if (MAGIC.stream().anyMatch(head::startsWith) || isBinary(head)) {
      throw new PageException(
          capture.url(),
          "the capture is binary data, not a page of text ("
              + (capture.mediaType().isEmpty() ? "no media type" : capture.mediaType()) + ")");
    }
    return new MediaKind(declared(capture));
  }

  /// Whether a text is to be read as markup.
  boolean isMarkup(String text) {
    String head =
        text.substring(0, Math.min(text.length(), LOOK_AT)).strip().toLowerCase(Locale.ROOT);
    return switch (declared) {
      case "html" -> true;
      case "plain" -> head.startsWith("<!doctype html") || head.startsWith("<html");
      default -> head.startsWith("<") && TAGS.stream().anyMatch(head::contains);
    };
  }

  private static String declared(Capture capture) {
    String type = capture.mediaType().toLowerCase(Locale.ROOT);
    if (type.contains("html") || type.contains("xml")) {
      return "html";
    }
    if (type.startsWith("text/")) {
      return "plain";
    }
    String file = capture.origin().file().toLowerCase(Locale.ROOT);
    return file.endsWith(".html") || file.endsWith(".htm") || file.endsWith(".xhtml")
        ? "html"
        : file.endsWith(".txt") ? "plain" : "";
  }

  /// Text has few control characters, save as the zeros of UTF-16, which announces itself.
  private static boolean isBinary(String head) {
    if (head.startsWith("\u00FF\u00FE") || head.startsWith("\u00FE\u00FF")) {
      return false;
    }
    long controls = head.chars()
        .filter(c -> (c < ' ' && "\t\n\r\f\u001B".indexOf(c) < 0) || c == 0x7F)
        .count();
    return controls > head.length() * MOST_CONTROLS;
  }
}
