package org.cellclaims.page.country;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A line of an address, and the country that it ends in.
record AddressLine(String text) {
  private static final int LONGEST = 200;
  private static final String STATES = "AL|AK|AZ|AR|CA|CO|CT|DE|FL|GA|HI|ID|IL|IN|IA|KS|KY|LA|ME|MD"
      + "|MA|MI|MN|MS|MO|MT|NE|NV|NH|NJ|NM|NY|NC|ND|OH|OK|OR|PA|RI|SC|SD|TN|TX|UT|VT|VA|WA|WV|WI|WY"
      + "|DC|Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida"
      + "|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland"
      + "|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada"
      + "|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma"
      + "|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont"
      + "|Virginia|Washington|West Virginia|Wisconsin|Wyoming";
  private static final Pattern US =
      Pattern.compile("[ ,](?:" + STATES + "),? {1,3}\\d{5}(?:-\\d{4})?$");
  private static final Pattern GB =
      Pattern.compile("(?:^|[ ,])[A-PR-UWYZ][A-HJ-Y]?\\d[A-Z\\d]? \\d[ABD-HJLNP-UW-Z]{2}$");

  private static final Pattern PART = Pattern.compile("[,;()/]|\\s[-–—]\\s");
  private static final Pattern TO_LAST_NUMBER = Pattern.compile("^.*\\d\\S*[\\s–—-]+");

  /// Where an address ends and something else goes on in the same line.
  private static final Pattern END = Pattern.compile(
      "(?i)(?:[|·•©+]"
          + "|\\b(?:tel|telephone|phone|ph|call|fax|e-?mail|whatsapp|mobile|toll)\\b|[^\\s@]{1,64}@).*");

  /// Words of sentences that speak of countries without being an address.
  private static final Pattern SENTENCE = Pattern.compile(
      "(?i)\\b(?:patients?|clients?|customers?|people|from|treat\\w*|serv(?:e[sd]?|ing)|offer\\w*"
          + "|available|approved|partners?|travel\\w*|flights?|ship\\w*|not|countries|our|we|(?-i:in|and)"
          + "|years?|since|copyright)\\b|©");

  /// A line without what follows the address in it.
  static AddressLine of(String line) {
    String whole = line.strip();
    String shown = whole.substring(0, Math.min(whole.length(), LONGEST));
    return new AddressLine(END.matcher(shown).replaceFirst("").replaceFirst("[\\s.,;:(]+$", ""));
  }

  /// The country that the line ends in, by name, by a state of the US with its ZIP code, or by a
  /// postcode of the UK.
  Optional<String> country() {
    if (US.matcher(text).find()) {
      return Optional.of("US");
    }
    if (GB.matcher(text).find()) {
      return Optional.of("GB");
    }
    List<String> parts =
        PART.splitAsStream(text).filter(part -> !part.isBlank()).toList();
    String last = parts.isEmpty() ? "" : parts.getLast().strip();
    return CountryNames.named(last)
        .or(() -> CountryNames.named(TO_LAST_NUMBER.matcher(last).replaceFirst("")));
  }

  /// The same of a line in a footer, where sentences and lists name countries too: of a line that
  /// has a number and no words of a sentence.
  Optional<String> countryOfFooter() {
    boolean isAddress = mayBe(text) && !SENTENCE.matcher(text).find();
    return isAddress && !isList() ? country() : Optional.empty();
  }

  /// False for lines of a footer that are certainly no address: they have no number or no space.
  static boolean mayBe(String line) {
    return line.contains(" ") && line.chars().anyMatch(Character::isDigit);
  }

  private boolean isList() {
    return PART.splitAsStream(text)
            .filter(p -> CountryNames.named(p).isPresent())
            .count()
        > 1;
  }
}
