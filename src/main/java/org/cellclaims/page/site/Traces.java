package org.cellclaims.page.site;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cellclaims.archive.Capture;
import org.cellclaims.page.Page;

/// Finds traces of who runs a site. A number that is no telephone may be among them: what two sites
/// share is a hint for people, not a finding.
public final class Traces {
  private static final int LOOKED_AT = 2_000_000;
  private static final int COMPARED_DIGITS = 9;
  private static final int LEAST_DIGITS = 10;
  private static final int MOST_DIGITS = 15;

  /// Three groups of digits or more, or a plus before them.
  private static final Pattern PHONE = Pattern.compile(
      "(?<![\\w.,/-])(?:\\+|\\(\\+?|00)?\\d{1,4}(?:[ ).(/-]{1,3}\\d{1,5}){2,6}(?![\\w-])"
          + "|(?<![\\w.])\\+\\d{9,15}(?!\\w)");
  private static final Pattern DATE =
      Pattern.compile("(?:19|20)\\d\\d[-./ ]\\d.*|\\d{1,2}[-./]\\d{1,2}[-./](?:19|20)\\d\\d.*");
  private static final Pattern ADDRESS = Pattern.compile(
      "(?<!\\S)(\\d{1,5}) ((?:[A-Z][\\w.'’-]{0,30} ){1,4})(Street|St|Avenue|Ave|Road|Rd|Boulevard"
          + "|Blvd|Drive|Dr|Lane|Ln|Way|Parkway|Pkwy|Highway|Hwy|Court|Ct|Place|Pl)\\b");
  private static final Map<String, String> LONG = Map.ofEntries(
      Map.entry("st", "street"),
      Map.entry("ave", "avenue"),
      Map.entry("rd", "road"),
      Map.entry("blvd", "boulevard"),
      Map.entry("dr", "drive"),
      Map.entry("ln", "lane"),
      Map.entry("pkwy", "parkway"),
      Map.entry("hwy", "highway"),
      Map.entry("ct", "court"),
      Map.entry("pl", "place"),
      Map.entry("n", "north"),
      Map.entry("s", "south"),
      Map.entry("e", "east"),
      Map.entry("w", "west"));
  private static final Pattern MAIL =
      Pattern.compile("\\b[\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,4}\\b");
  private static final Pattern ANALYTICS = Pattern.compile(
      "\\b(UA-\\d{4,10})-\\d{1,3}\\b|\\b(G-[A-Z0-9]{8,12})\\b|\\b(GTM-[A-Z0-9]{5,9})\\b"
          + "|\\b(AW-\\d{8,12})\\b|\\b(ca-pub-\\d{12,20})\\b"
          + "|fbq\\(\\s*['\"]init['\"]\\s*,\\s*['\"](\\d{12,17})['\"]"
          + "|facebook\\.com/tr\\?id=(\\d{12,17})");
  private static final Pattern OWNER = Pattern.compile(
      "(?:©|\\(c\\)|[Cc]opyright|COPYRIGHT)[\\s©,]{0,4}(?:(?:19|20)\\d\\d(?:\\s?[-–]\\s?(?:19|20)\\d\\d)?)?"
          + "[\\s,]{0,3}(?:by )?(\\p{Lu}[^\\n.|©·•<>\"]{2,60})"
          + "|\"legalName\"\\s*:\\s*\"([^\"\\n]{3,80})\"");

  private Traces() {}

  /// The traces of a page, each once, by kind and value.
  public static List<Trace> of(Capture capture, Page page) {
    String raw = new String(
        capture.payload(),
        0,
        Math.min(capture.payload().length, LOOKED_AT),
        StandardCharsets.ISO_8859_1);
    String text = page.text().substring(0, Math.min(page.text().length(), LOOKED_AT));
    Map<String, Trace> found = new TreeMap<>();
    Stream.of(phones(text), addresses(text), mails(text), analytics(raw), owners(text))
        .flatMap(List::stream)
        .forEach(trace -> found.putIfAbsent(trace.kind() + trace.value(), trace));
    return List.copyOf(found.values());
  }

  private static List<Trace> phones(String text) {
    List<Trace> found = new ArrayList<>();
    PHONE.matcher(text).results().map(MatchResult::group).forEach(written -> {
      String digits = written.replaceAll("\\D", "");
      boolean isPhone = digits.length() >= LEAST_DIGITS
          && digits.length() <= MOST_DIGITS
          && !DATE.matcher(written).matches();
      if (isPhone) {
        String compared = digits.substring(digits.length() - COMPARED_DIGITS);
        found.add(new Trace(Trace.Kind.PHONE, compared, written.strip()));
      }
    });
    return found;
  }

  private static List<Trace> addresses(String text) {
    return ADDRESS
        .matcher(text)
        .results()
        .map(found -> new Trace(Trace.Kind.ADDRESS, whole(found.group()), found.group()))
        .toList();
  }

  private static String whole(String address) {
    return Stream.of(address.toLowerCase(Locale.ROOT).replaceAll("[.,]", "").split(" +"))
        .map(word -> LONG.getOrDefault(word, word))
        .collect(java.util.stream.Collectors.joining(" "));
  }

  private static List<Trace> mails(String text) {
    return MAIL.matcher(text)
        .results()
        .map(MatchResult::group)
        .map(mail -> new Trace(Trace.Kind.MAIL, mail.toLowerCase(Locale.ROOT), mail))
        .toList();
  }

  private static List<Trace> analytics(String raw) {
    return ANALYTICS
        .matcher(raw)
        .results()
        .map(Traces::group)
        .map(id -> new Trace(Trace.Kind.ANALYTICS, id, id))
        .toList();
  }

  private static List<Trace> owners(String text) {
    return OWNER
        .matcher(text)
        .results()
        .map(Traces::group)
        .map(name -> name.replaceFirst("(?i)[,;]? +all rights.*", "").strip())
        .filter(name -> name.length() > 2)
        .map(name -> new Trace(
            Trace.Kind.OWNER,
            name.toLowerCase(Locale.ROOT).replaceAll("\\P{L}+", " ").strip(),
            name))
        .toList();
  }

  /// The one group that matched.
  private static String group(MatchResult found) {
    for (int i = 1; i <= found.groupCount(); i++) {
      if (found.start(i) >= 0) {
        return found.group(i);
      }
    }
    return found.group();
  }
}
