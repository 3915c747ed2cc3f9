package org.cellclaims.search.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cellclaims.index.ClaimInBrief;
import org.cellclaims.search.HitInBrief;
import org.cellclaims.text.Span;

/// One place of the keyword: its line, and the words around it without signs, in small letters.
///
/// @param line what is shown
/// @param left words before the keyword, nearest first
/// @param right words after it, nearest first
record Place(KeywordLine line, List<String> left, List<String> right) {
  Place {
    left = List.copyOf(left);
    right = List.copyOf(right);
  }

  /// The places of a claim, one for each matched stretch.
  ///
  /// @param width words on either side
  static List<Place> of(HitInBrief hit, int width) {
    List<Place> places = new ArrayList<>();
    for (Span match : hit.highlights()) {
      places.add(of(hit.claim(), match, width));
    }
    return places;
  }

  private static Place of(ClaimInBrief claim, Span match, int width) {
    String text = claim.claim().text();
    List<String> left = new ArrayList<>();
    lastWords(text.substring(0, match.start()), width, left);
    lastWords(claim.before().orElse(""), width, left);
    List<String> right = new ArrayList<>();
    firstWords(text.substring(match.end()), width, right);
    firstWords(claim.after().orElse(""), width, right);
    KeywordLine line = new KeywordLine(
        claim.claim().id(),
        claim.page().site(),
        claim.page().url(),
        String.join(" ", left.reversed()),
        text.substring(match.start(), match.end()),
        String.join(" ", right));
    return new Place(line, plain(left), plain(right));
  }

  /// Adds the words at the end of a text, last first, as long as there are fewer than `most`.
  private static void lastWords(String text, int most, List<String> words) {
    int at = text.length();
    while (words.size() < most) {
      while (at > 0 && Character.isWhitespace(text.charAt(at - 1))) {
        at--;
      }
      int end = at;
      while (at > 0 && !Character.isWhitespace(text.charAt(at - 1))) {
        at--;
      }
      if (at == end) {
        return;
      }
      words.add(text.substring(at, end));
    }
  }

  private static void firstWords(String text, int most, List<String> words) {
    int at = 0;
    while (words.size() < most) {
      while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
        at++;
      }
      int start = at;
      while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
        at++;
      }
      if (at == start) {
        return;
      }
      words.add(text.substring(start, at));
    }
  }

  private static List<String> plain(List<String> words) {
    List<String> plain = new ArrayList<>(words.size());
    for (String word : words) {
      String bare = plain(word);
      if (!bare.isEmpty()) {
        plain.add(bare.toLowerCase(Locale.ROOT));
      }
    }
    return plain;
  }

  /// The word without the signs around it, a percent sign behind it excepted.
  private static String plain(String word) {
    int start = 0;
    int end = word.length();
    while (start < end && !Character.isLetterOrDigit(word.codePointAt(start))) {
      start += Character.charCount(word.codePointAt(start));
    }
    while (end > start
        && word.charAt(end - 1) != '%'
        && !Character.isLetterOrDigit(word.codePointBefore(end))) {
      end -= Character.charCount(word.codePointBefore(end));
    }
    return word.substring(start, end);
  }

  /// The words at most so far from the keyword, each once.
  List<String> near(int distance) {
    List<String> near = new ArrayList<>(2 * distance);
    near.addAll(left.subList(0, Math.min(distance, left.size())));
    near.addAll(right.subList(0, Math.min(distance, right.size())));
    return near.stream().distinct().toList();
  }

  /// The keyword in small letters.
  String keyword() {
    return line.keyword().toLowerCase(Locale.ROOT);
  }
}
