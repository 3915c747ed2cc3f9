package org.cellclaims.search.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.cellclaims.index.ClaimEntry;
import org.cellclaims.search.Hit;
import org.cellclaims.text.Span;

/// One line of a concordance.
///
/// @param claim id of the claim
/// @param site site of its page
/// @param url address of its page
/// @param left text before the keyword, from the sentence before where the claim's own is short
/// @param keyword the matched words
/// @param right text after it
public record KeywordLine(
    String claim, String site, String url, String left, String keyword, String right) {
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  /// The lines of a claim, one for each matched stretch.
  static List<KeywordLine> of(Hit hit, int width) {
    ClaimEntry entry = hit.entry();
    String text = entry.claim().text();
    List<KeywordLine> lines = new ArrayList<>();
    for (Span match : hit.highlights()) {
      String before = entry.before().orElse("") + " " + text.substring(0, match.start());
      String after = text.substring(match.end()) + " " + entry.after().orElse("");
      List<String> left = words(before);
      List<String> right = words(after);
      lines.add(new KeywordLine(
          entry.claim().id(),
          entry.page().site(),
          entry.page().url(),
          String.join(" ", left.subList(Math.max(0, left.size() - width), left.size())),
          text.substring(match.start(), match.end()),
          String.join(" ", right.subList(0, Math.min(width, right.size())))));
    }
    return lines;
  }

  /// The words before the keyword, nearest first, without signs.
  List<String> leftOutwards() {
    return plain(words(left)).reversed();
  }

  /// The words after the keyword, nearest first, without signs.
  List<String> rightOutwards() {
    return plain(words(right));
  }

  /// The words at most so far from the keyword, in small letters.
  List<String> near(int distance) {
    List<String> near = new ArrayList<>();
    leftOutwards().stream().limit(distance).forEach(near::add);
    rightOutwards().stream().limit(distance).forEach(near::add);
    return near.stream().map(w -> w.toLowerCase(Locale.ROOT)).distinct().toList();
  }

  private static List<String> words(String text) {
    return text.isBlank() ? List.of() : List.of(BLANKS.split(text.strip(), -1));
  }

  private static List<String> plain(List<String> words) {
    return words.stream().map(KeywordLine::plain).filter(w -> !w.isEmpty()).toList();
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
}
