package org.cellclaims.text;

/// Makes text fit for hashing, indexing and UTF-8: no lone surrogates, no control characters, no
/// invisible marks.
public final class CleanText {
  private CleanText() {}

  /// The text without invisible characters: control characters become a space (tab and line feed
  /// stay, a carriage return becomes a line feed or goes before one), zero-width characters, soft
  /// hyphens, direction marks and byte-order marks are dropped, lone surrogates and noncharacters
  /// become U+FFFD. Joiners between letters of scripts that need them, and emoji, are kept. Clean
  /// text is returned as it is; cleaning twice changes nothing.
  public static String of(String text) {
    int first = firstDirty(text);
    if (first == text.length()) {
      return text;
    }
    StringBuilder clean = new StringBuilder(text.length()).append(text, 0, first);
    for (int at = first; at < text.length(); ) {
      int point = text.codePointAt(at);
      append(clean, text, at, point);
      at += Character.charCount(point);
    }
    return clean.toString();
  }

  private static int firstDirty(String text) {
    for (int at = 0; at < text.length(); ) {
      int point = text.codePointAt(at);
      if (isDirty(point)) {
        return at;
      }
      at += Character.charCount(point);
    }
    return text.length();
  }

  private static void append(StringBuilder clean, String text, int at, int point) {
    if (!isDirty(point) || isJoinerInWord(clean, point)) {
      clean.appendCodePoint(point);
    } else if (point == '\r') {
      if (at + 1 == text.length() || text.charAt(at + 1) != '\n') {
        clean.append('\n');
      }
    } else if (isControl(point)) {
      clean.append(' ');
    } else if (!isInvisible(point)) {
      clean.append('\uFFFD');
    }
  }

  private static boolean isDirty(int point) {
    if (point >= ' ' && point < 0x7F) {
      return false;
    }
    return isControl(point) || isInvisible(point) || isBroken(point);
  }

  private static boolean isControl(int point) {
    return (point < ' ' && point != '\n' && point != '\t') || (point >= 0x7F && point < 0xA0);
  }

  private static boolean isInvisible(int point) {
    return point == 0xAD
        || point == 0x034F
        || point == 0x180E
        || (point >= 0x200B && point <= 0x200F)
        || (point >= 0x202A && point <= 0x202E)
        || (point >= 0x2060 && point <= 0x206F)
        || point == 0xFEFF
        || (point >= 0xFFF9 && point <= 0xFFFB)
        || (point >= 0xE0000 && point <= 0xE007F);
  }

  private static boolean isBroken(int point) {
    return (point >= 0xD800 && point <= 0xDFFF)
        || (point >= 0xFDD0 && point <= 0xFDEF)
        || (point & 0xFFFE) == 0xFFFE;
  }

  /// U+200C and U+200D shape words of Indic and Arabic scripts and join emoji.
  private static boolean isJoinerInWord(StringBuilder clean, int point) {
    if ((point != 0x200C && point != 0x200D) || clean.isEmpty()) {
      return false;
    }
    int before = clean.codePointBefore(clean.length());
    return (before >= 0x0600 && before < 0x2000) || before == 0xFE0F || before >= 0x1F000;
  }
}
