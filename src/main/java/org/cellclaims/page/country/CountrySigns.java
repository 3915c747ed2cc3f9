package org.cellclaims.page.country;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cellclaims.archive.Capture;
import org.cellclaims.page.Block;
import org.cellclaims.page.Page;
import org.cellclaims.page.Region;
import org.jsoup.parser.Parser;

/// Finds the signs of a country on a page. What a page says of countries in its sentences is none:
/// "patients from Germany" does not make a clinic German.
public final class CountrySigns {
  private static final int LOOKED_AT = 2_000_000;
  private static final int ADDRESSES = 20;
  private static final int LONGEST_ADDRESS = 2_000;

  private static final Pattern DATA_COUNTRY = Pattern.compile(
      "\"addressCountry\"\\s*:\\s*(?:\\{[^}]{0,200}?\"name\"\\s*:\\s*)?\"([^\"]{2,60})\"");
  private static final Pattern PROPERTY_COUNTRY =
      Pattern.compile("(?i)itemprop\\s*=\\s*[\"']?addressCountry[\"']?"
          + "(?:[^>]{0,200}?content\\s*=\\s*[\"']([^\"']{2,60})[\"'])?[^>]{0,200}>([^<]{0,60})");
  private static final Pattern ADDRESS = Pattern.compile("(?i)<address\\b[^>]{0,500}>");
  private static final Pattern ADDRESS_END = Pattern.compile("(?i)</address");
  private static final Pattern LINE_END =
      Pattern.compile("(?i)<br\\s{0,9}/?>|</(?:p|div|li|span|h\\d)\\s{0,9}>");
  private static final Pattern TAG = Pattern.compile("<[^>]{0,500}>");

  private static final Pattern LINKED_PHONE = Pattern.compile("[\"']tel:([^\"']{5,40})");
  private static final Pattern DATA_PHONE =
      Pattern.compile("\"telephone\"\\s*:\\s*\"([^\"]{5,40})\"");
  private static final Pattern PROPERTY_PHONE =
      Pattern.compile("itemprop\\s*=\\s*[\"']?telephone[\"']?[^>]{0,200}>([^<]{5,40})");
  private static final Pattern CHAT =
      Pattern.compile("(?i)(?:wa\\.me/|whatsapp\\.com/send/?\\?phone=)(?:\\+|%2B)?(\\d{8,15})");
  private static final Pattern PHONE =
      Pattern.compile("(?<![\\w+])(?:\\+|00(?=[1-9]))[(\\d][\\d ()./\\u00A0-]{6,20}\\d");

  private static final Pattern LOCALE = Pattern.compile("(?i)og:locale[\"'][^>]{0,80}?content"
      + "\\s*=\\s*[\"'][a-z]{2,3}[_-]([a-z]{2})[\"']"
      + "|content\\s*=\\s*[\"'][a-z]{2,3}[_-]([a-z]{2})[\"'][^>]{0,80}?og:locale[\"']");
  private static final Pattern CURRENCY =
      Pattern.compile("\"priceCurrency\"\\s*:\\s*\"([A-Z]{2})[A-Z]\"");

  /// Currencies that half the world writes its prices in: dollar and euro.
  private static final Set<String> WORLDWIDE = Set.of("US", "EU");

  private final String raw;
  private final Page page;
  private final Set<CountrySign> found = new LinkedHashSet<>();

  private CountrySigns(String raw, Page page) {
    this.raw = raw;
    this.page = page;
  }

  /// The signs of a page, each once.
  public static List<CountrySign> of(Capture capture, Page page) {
    int length = Math.min(capture.payload().length, LOOKED_AT);
    String raw = new String(capture.payload(), 0, length, charset(page));
    CountrySigns signs = new CountrySigns(raw, page);
    page.country().ifPresent(c -> signs.add(CountrySign.Kind.STATED, c, c));
    signs.structured();
    signs.addressElements();
    signs.linkedPhones();
    page.blocks().forEach(signs::block);
    signs.hints();
    return List.copyOf(signs.found);
  }

  private static Charset charset(Page page) {
    return Charset.isSupported(page.charset())
        ? Charset.forName(page.charset())
        : java.nio.charset.StandardCharsets.UTF_8;
  }

  private void add(CountrySign.Kind kind, String country, String written) {
    found.add(new CountrySign(kind, country, written));
  }

  private void structured() {
    Stream.of(DATA_COUNTRY, PROPERTY_COUNTRY)
        .flatMap(pattern -> groups(pattern, "addressCountry").stream())
        .forEach(written -> CountryNames.of(written)
            .ifPresent(country -> add(CountrySign.Kind.ADDRESS, country, written)));
  }

  /// The first group of each match that holds something.
  ///
  /// @param words most pages have none of them, and looking for plain words is quick
  private List<String> groups(Pattern pattern, String... words) {
    List<String> all = new ArrayList<>();
    Matcher matcher = pattern.matcher(raw);
    boolean hasAny = Stream.of(words).anyMatch(raw::contains);
    while (hasAny && matcher.find()) {
      first(matcher).ifPresent(all::add);
    }
    return all;
  }

  private static Optional<String> first(Matcher matcher) {
    for (int i = 1; i <= matcher.groupCount(); i++) {
      String group = matcher.group(i);
      if (group != null && !group.isBlank()) {
        return Optional.of(Parser.unescapeEntities(group, true).strip());
      }
    }
    return Optional.empty();
  }

  private void addressElements() {
    Matcher begin = ADDRESS.matcher(raw);
    boolean hasAny = raw.contains("<address") || raw.contains("<ADDRESS");
    for (int i = 0; hasAny && i < ADDRESSES && begin.find(); i++) {
      String rest =
          raw.substring(begin.end(), Math.min(raw.length(), begin.end() + LONGEST_ADDRESS));
      Matcher end = ADDRESS_END.matcher(rest);
      if (end.find()) {
        String lines = LINE_END.matcher(rest.substring(0, end.start())).replaceAll("\n");
        Parser.unescapeEntities(TAG.matcher(lines).replaceAll(" "), false)
            .lines()
            .map(line -> AddressLine.of(line.replaceAll("\\s+", " ")))
            .forEach(line -> line.country()
                .ifPresent(country -> add(CountrySign.Kind.ADDRESS, country, line.text())));
      }
    }
  }

  private void linkedPhones() {
    Stream.of(
            groups(LINKED_PHONE, "tel:"),
            groups(DATA_PHONE, "\"telephone\""),
            groups(PROPERTY_PHONE, "telephone"))
        .flatMap(List::stream)
        .forEach(written -> phone(
            CountrySign.Kind.PHONE, written.replaceAll("(?i)%2B", "+").replaceAll("(?i)%20", " ")));
    groups(CHAT, "wa.me", "whatsapp.com")
        .forEach(digits -> phone(CountrySign.Kind.PHONE, "+" + digits));
  }

  private void phone(CountrySign.Kind kind, String written) {
    String number = written.strip().replaceFirst("^00(?=[1-9])", "+");
    if (number.startsWith("+")) {
      PhoneCountry.of(number).ifPresent(phone -> add(kind, phone.country(), phone.prefix()));
    }
  }

  private void block(Block block) {
    String text = page.quote(block.span());
    boolean isMain = block.region() == Region.MAIN;
    boolean hasAny = text.indexOf('+') >= 0 || text.contains("00");
    Matcher numbers = PHONE.matcher(text);
    while (hasAny && numbers.find()) {
      phone(isMain ? CountrySign.Kind.PHONE_IN_TEXT : CountrySign.Kind.PHONE, numbers.group());
    }
    if (block.region() == Region.FOOTER) {
      text.lines()
          .flatMap(line -> Stream.of(line.split("[|·•]")))
          .filter(AddressLine::mayBe)
          .map(AddressLine::of)
          .forEach(line -> line.countryOfFooter()
              .ifPresent(country -> add(CountrySign.Kind.ADDRESS, country, line.text())));
    }
  }

  private void hints() {
    groups(LOCALE, "og:locale")
        .forEach(region -> CountryNames.of(region)
            .ifPresent(country -> add(CountrySign.Kind.LOCALE, country, "og:locale")));
    groups(CURRENCY, "priceCurrency").stream()
        .filter(region -> !WORLDWIDE.contains(region))
        .forEach(region -> CountryNames.of(region)
            .ifPresent(country -> add(CountrySign.Kind.CURRENCY, country, "priceCurrency")));
  }
}
