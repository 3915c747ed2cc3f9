package org.cellclaims.search.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cellclaims.index.ClaimInBrief;
import org.cellclaims.search.HitInBrief;
import org.cellclaims.text.Span;

/// One place of the keyword, and the words around it: as they stand, and without signs in small
/// letters. Of thousands of places few are shown, so that a line is only made when it is asked for.
///
/// @param claim the words of the claim
/// @param match the keyword in its text
/// @param before words before the keyword as they stand, nearest first
/// @param after words after it as they stand, nearest first
/// @param left words before the keyword, nearest first
/// @param right words after it, nearest first
record Place(
    ClaimInBrief claim,
    Span match,
    List<String> before,
    List<String> after,
    List<String> left,
    List<String> right) {
  Place {
    before = List.copyOf(before);
    after = List.copyOf(after);
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
    return new Place(claim, match, left, right, plain(left), plain(right));
  }

  /// What is shown.
  KeywordLine line() {
    return new KeywordLine(
        claim.claim().id(),
        site(),
        url(),
        String.join(" ", before.reversed()),
        match.in(claim.claim().text()),
        String.join(" ", after));
  }

  /// Site of the claim's page.
  String site() {
    return claim.page().site();
  }

  /// Address of the claim's page.
  String url() {
    return claim.page().url();
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
    return match.in(claim.claim().text()).toLowerCase(Locale.ROOT);
  }
}
