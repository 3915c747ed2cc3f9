package org.cellclaims.text;

/// The classes of characters on which sentence ends depend.
final class Chars {
  private Chars() {}

  static boolean isBlank(char c) {
    if (c < 0x80) {
      return c <= ' ';
    }
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || c == '\u0085'
        || c == '\u200B'
        || c == '\uFEFF';
  }

  static boolean isLineEnd(char c) {
    return c == '\n' || c == '\u2028' || c == '\u2029' || c == '\u0085' || c == '\f';
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /// Marks that may end a sentence with Latin rules: what follows decides.
  static boolean isStop(char c) {
    return c == '.' || c == '!' || c == '?' || c == '…';
  }

  /// Marks that end a sentence whatever follows: full-width and other scripts' full stops.
  static boolean isHardStop(char c) {
    return switch (c) {
      case '。', '．', '｡', '！', '？', '؟', '۔', '।', '॥', '።', '։' -> true;
      default -> false;
    };
  }

  static boolean isCloser(char c) {
    return switch (c) {
      case '"', '\'', '”', '’', '»', '›', ')', ']', '}', '」', '』', '）', '*', '†', '‡' -> true;
      default -> false;
    };
  }

  static boolean isClosingQuote(char c) {
    return c == '"' || c == '”' || c == '’' || c == '»' || c == '\'';
  }

  static boolean isOpener(char c) {
    return switch (c) {
      case '"', '\'', '“', '‘', '„', '‚', '«', '‹', '(', '[', '{', '*', '_', '¿', '¡' -> true;
      case '$', '€', '£', '¥', '₹', '#', '†', '>', '~', '<', '+', '≥', '≤' -> true;
      default -> false;
    };
  }

  /// Glyphs that start a list item wherever they stand.
  static boolean isBullet(char c) {
    return switch (c) {
      case '•', '●', '○', '◦', '▪', '▫', '■', '□', '◆', '◇', '►', '▶', '▸', '‣', '⁃' -> true;
      case '✓', '✔', '✅', '☑', '✗', '✘', '➢', '➤', '❖' -> true;
      default -> false;
    };
  }

  static boolean isDash(char c) {
    return c == '-' || (c >= '\u2010' && c <= '\u2015');
  }
}
