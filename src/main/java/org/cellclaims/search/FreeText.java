package org.cellclaims.search;

import java.util.ArrayList;
import java.util.List;

/// Free text cut into what it asks for. Any text can be read; what could not be is said in the
/// notes.
///
/// @param groups groups of parts: a claim needs one part of every group
/// @param unwanted parts that a claim must not have
/// @param notes what a reader of the answer should know
record FreeText(List<List<Part>> groups, List<Part> unwanted, List<String> notes) {
  private static final int LONGEST = 2_000;
  private static final int MOST_PARTS = 64;
  private static final int SHORTEST_BEGINNING = 3;

  FreeText {
    groups = List.copyOf(groups);
    unwanted = List.copyOf(unwanted);
    notes = List.copyOf(notes);
  }

  /// One thing to find.
  sealed interface Part {
    /// The words as typed, without signs.
    String text();

    /// A word in any inflection.
    record Word(String text) implements Part {}

    /// Words next to each other, as they are written.
    record Phrase(String text) implements Part {}

    /// The beginning of words.
    record Beginning(String text) implements Part {}
  }

  /// Reads a text.
  static FreeText of(String typed) {
    return new Reader(typed).read();
  }

  private static final class Reader {
    private final List<List<Part>> groups = new ArrayList<>();
    private final List<Part> unwanted = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final String text;
    private int at;
    private int parts;
    private boolean isOr;

    Reader(String typed) {
      if (typed.length() > LONGEST) {
        notes.add("only the first " + LONGEST + " characters were read");
      }
      text = straight(typed.substring(0, Math.min(LONGEST, typed.length())));
    }

    FreeText read() {
      while (skipBlanks() && parts < MOST_PARTS) {
        boolean isNot = text.charAt(at) == '-' && at + 1 < text.length() && !isBlank(at + 1);
        at += isNot ? 1 : 0;
        if (text.charAt(at) == '"') {
          phrase(isNot);
        } else {
          word(isNot);
        }
      }
      if (at < text.length()) {
        notes.add("only the first " + MOST_PARTS + " words were read");
      }
      return new FreeText(groups, unwanted, notes);
    }

    private void phrase(boolean isNot) {
      int end = text.indexOf('"', at + 1);
      if (end < 0) {
        notes.add("a quotation mark without its partner was ignored");
        at++;
        return;
      }
      String inside = text.substring(at + 1, end).strip();
      at = end + 1;
      if (!inside.isEmpty()) {
        add(new Part.Phrase(inside), isNot);
      }
    }

    private void word(boolean isNot) {
      int end = at;
      while (end < text.length() && !isBlank(end) && text.charAt(end) != '"') {
        end++;
      }
      String word = text.substring(at, end);
      at = end;
      if (word.equals("OR") && !isNot) {
        isOr = !groups.isEmpty();
        return;
      }
      add(part(word), isNot);
    }

    private static Part part(String word) {
      String stem = word.endsWith("*") ? word.substring(0, word.length() - 1) : "";
      boolean isBeginning = stem.length() >= SHORTEST_BEGINNING
          && stem.codePoints().allMatch(Character::isLetterOrDigit);
      return isBeginning ? new Part.Beginning(stem) : new Part.Word(word);
    }

    private void add(Part part, boolean isNot) {
      parts++;
      if (isNot) {
        unwanted.add(part);
      } else if (isOr) {
        groups.getLast().add(part);
      } else {
        groups.add(new ArrayList<>(List.of(part)));
      }
      isOr = false;
    }

    private boolean skipBlanks() {
      while (at < text.length() && isBlank(at)) {
        at++;
      }
      return at < text.length();
    }

    private boolean isBlank(int index) {
      char c = text.charAt(index);
      return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
    }

    private static String straight(String typed) {
      return typed
          .replace('“', '"')
          .replace('”', '"')
          .replace('„', '"')
          .replace('«', '"')
          .replace('»', '"');
    }
  }
}
