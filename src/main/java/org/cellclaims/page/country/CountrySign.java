package org.cellclaims.page.country;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Something on a page that tells of a country.
///
/// @param kind what it is
/// @param country ISO 3166 alpha-2 code
/// @param written what was read: a line of an address, the prefix of a telephone number
public record CountrySign(Kind kind, String country, String written) {
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  private static final int LONGEST = 80;

  public CountrySign {
    if (!COUNTRIES.contains(country)) {
      throw new IllegalArgumentException("a country is two letters of ISO 3166, got " + country);
    }
    String line = written.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    written = line.length() > LONGEST ? "…" + line.substring(line.length() - LONGEST + 1) : line;
  }

  /// What a sign is, the surest first.
  public enum Kind {
    /// The country that came with the capture, by a manifest.
    STATED,
    /// An address: in structured data, in the element `address`, or in the site's footer.
    ADDRESS,
    /// A telephone number with its international prefix in a link, in structured data, or
    /// outside of the page's main text.
    PHONE,
    /// Such a number in the main text.
    PHONE_IN_TEXT,
    /// The region of `og:locale`. It decides nothing.
    LOCALE,
    /// The currency of prices in structured data. It decides nothing.
    CURRENCY
  }

  /// The sign as one line of text.
  public String text() {
    return kind + "\t" + country + "\t" + written;
  }

  /// The sign in such a line.
  public static CountrySign parse(String text) {
    List<String> cells = List.of(text.split("\t", 3));
    return new CountrySign(Kind.valueOf(cells.get(0)), cells.get(1), cells.get(2));
  }
}
