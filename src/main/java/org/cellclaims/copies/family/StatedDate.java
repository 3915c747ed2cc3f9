package org.cellclaims.copies.family;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.cellclaims.text.Span;

/// A date that a page gives itself. It is what the page says, not when it was written.
///
/// @param date the day; the first of the month where no day is given
/// @param words the words of the page: `Last revised: 3 January 2019`
public record StatedDate(LocalDate date, String words) {
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final String MONTH =
      "(?<month>(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6})\\.?";
  private static final String SAYS = "\\b(?:(?:last |page |content )*"
      + "(?:updated|revised|reviewed|modified|changed|published|posted)|date)\\b"
      + "(?: on| in)?(?: the)?\\s?:?\\s?";
  private static final List<Pattern> FORMS = List.of(
      pattern("(?<day>\\d{1,2})(?:st|nd|rd|th)?(?: of)? " + MONTH + ",? (?<year>\\d{4})\\b"),
      pattern(MONTH + " (?<day>\\d{1,2})(?:st|nd|rd|th)?,? (?<year>\\d{4})\\b"),
      pattern("(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})\\b"),
      pattern(MONTH + ",? (?<year>\\d{4})(?<day>)\\b"));

  /// One of these stands in every form; looking for them first spares most of a page.
  private static final List<String> VERBS = List.of(
      "updated", "revised", "reviewed", "modified", "changed", "published", "posted", "date");

  /// The verbs by their first letter, small or capital.
  private static final String[][] OPENING = IntStream.range(0, 'z' + 1)
      .mapToObj(c -> VERBS.stream()
          .filter(verb -> verb.charAt(0) == Character.toLowerCase((char) c))
          .toArray(String[]::new))
      .toArray(String[][]::new);

  /// Makes a small letter of a capital.
  private static final int SMALL = 0x20;

  private static final int YEAR = 4;
  private static final int BEFORE = 40;
  private static final int BEHIND = 80;
  private static final int FIRST_YEAR = 1990;
  private static final int LAST_YEAR = 2100;

  private static Pattern pattern(String date) {
    return Pattern.compile(SAYS + date, Pattern.CASE_INSENSITIVE);
  }

  /// The first date that a page says it was updated, revised or published on; empty where it says
  /// none. English and ISO dates only.
  public static Optional<StatedDate> of(String page) {
    Optional<StatedDate> found = Optional.empty();
    int end = page.length();
    int at = 0;
    for (int year = year(page, 0, end); year < end; year = year(page, year + 1, end)) {
      at = Math.max(at, year - BEHIND);
      for (; at <= Math.min(end - 1, year + BEFORE) && found.isEmpty(); at++) {
        if (isVerb(page, at)) {
          Span near = new Span(Math.max(0, at - BEFORE), Math.min(end, at + BEHIND));
          found = year(page, near.start(), near.end()) < near.end() ? near(page, near) : found;
        }
      }
    }
    return found;
  }

  /// Where four digits in a row begin between two places; the second place where none do. Most of
  /// a page is far from any, and no date begins there.
  private static int year(String page, int from, int to) {
    int digits = 0;
    for (int at = from; at < to; at++) {
      digits = Character.isDigit(page.charAt(at)) ? digits + 1 : 0;
      if (digits == YEAR) {
        return at + 1 - YEAR;
      }
    }
    return to;
  }

  /// Whether a word begins here that a date may follow.
  private static boolean isVerb(String page, int at) {
    if (page.charAt(at) >= OPENING.length || (at > 0 && isLetterOrDigit(page.charAt(at - 1)))) {
      return false;
    }
    for (String verb : OPENING[page.charAt(at)]) {
      int same = 0;
      while (same < verb.length()
          && at + same < page.length()
          && (page.charAt(at + same) | SMALL) == verb.charAt(same)) {
        same++;
      }
      if (same == verb.length()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLetterOrDigit(char c) {
    return c < 0x80 && Character.isLetterOrDigit(c);
  }

  private static Optional<StatedDate> near(String page, Span near) {
    Optional<StatedDate> first = Optional.empty();
    int at = page.length();
    for (Pattern form : FORMS) {
      Matcher found = form.matcher(page).region(near.start(), near.end());
      found.useTransparentBounds(true);
      if (found.find() && found.start() < at) {
        Optional<StatedDate> date = date(found);
        at = date.isPresent() ? found.start() : at;
        first = date.isPresent() ? date : first;
      }
    }
    return first;
  }

  private static Optional<StatedDate> date(Matcher found) {
    String month = found.group("month");
    String day = found.group("day");
    int year = Integer.parseInt(found.group("year"));
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      return Optional.empty();
    }
    try {
      LocalDate date = LocalDate.of(year, number(month), day.isEmpty() ? 1 : Integer.parseInt(day));
      return Optional.of(new StatedDate(date, found.group().replaceAll("\\s+", " ")));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int number(String month) {
    return Character.isDigit(month.charAt(0))
        ? Integer.parseInt(month)
        : 1 + MONTHS.indexOf(month.substring(0, 3).toLowerCase(Locale.ROOT));
  }
}
