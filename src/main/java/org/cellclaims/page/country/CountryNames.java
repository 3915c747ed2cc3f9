package org.cellclaims.page.country;

import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Names of countries in the languages of clinics, from Unicode's CLDR, and their codes.
final class CountryNames {
  private static final List<String> LANGUAGES = List.of(
      "en", "de", "fr", "es", "it", "pt", "nl", "pl", "cs", "hu", "ro", "bg", "el", "sr", "hr",
      "uk", "ru", "tr", "ka", "ar", "he", "fa", "hi", "th", "vi", "id", "ms", "zh", "ja", "ko");

  /// What people write and CLDR does not.
  private static final Map<String, String> ALSO = Map.ofEntries(
      Map.entry("usa", "US"),
      Map.entry("us", "US"),
      Map.entry("united states of america", "US"),
      Map.entry("estados unidos de américa", "US"),
      Map.entry("ee uu", "US"),
      Map.entry("uk", "GB"),
      Map.entry("great britain", "GB"),
      Map.entry("england", "GB"),
      Map.entry("scotland", "GB"),
      Map.entry("wales", "GB"),
      Map.entry("northern ireland", "GB"),
      Map.entry("uae", "AE"),
      Map.entry("turkey", "TR"),
      Map.entry("korea", "KR"),
      Map.entry("republic of korea", "KR"),
      Map.entry("czech republic", "CZ"),
      Map.entry("slovak republic", "SK"),
      Map.entry("russian federation", "RU"),
      Map.entry("hong kong", "HK"),
      Map.entry("macau", "MO"),
      Map.entry("viet nam", "VN"),
      Map.entry("pr china", "CN"),
      Map.entry("bahamas", "BS"),
      Map.entry("the bahamas", "BS"),
      Map.entry("republic of panama", "PA"),
      Map.entry("república dominicana", "DO"));

  /// Names of something else at the end of an address: Georgia is a state of the US too.
  private static final Set<String> AMBIGUOUS = Set.of("georgia");

  private static final Map<String, String> NAMES = names();
  private static final Map<String, String> CODES = codes();

  private CountryNames() {}

  private static Map<String, String> names() {
    Map<String, String> names = new HashMap<>();
    Set<String> unclear = new HashSet<>(AMBIGUOUS);
    for (String code : Locale.getISOCountries()) {
      for (String language : LANGUAGES) {
        String name = plain(ULocale.getDisplayCountry("und_" + code, language));
        String other = names.putIfAbsent(name, code);
        if (other != null && !other.equals(code)) {
          unclear.add(name);
        }
      }
    }
    names.keySet().removeAll(unclear);
    names.putAll(ALSO);
    return names;
  }

  private static Map<String, String> codes() {
    Map<String, String> codes = new HashMap<>(Map.of("UK", "GB"));
    for (String code : Locale.getISOCountries()) {
      codes.put(code, code);
      codes.put(Locale.of("", code).getISO3Country(), code);
    }
    return codes;
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT)
        .replace(".", " ")
        .replaceAll("\\s+", " ")
        .strip()
        .replaceFirst("^u s( a)?$", "us$1")
        .replaceFirst("^u k$", "uk")
        .replace("us a", "usa")
        .replaceFirst("^the (?!bahamas)", "");
  }

  /// The country that is named so, empty where none is or it is not clear which.
  static Optional<String> named(String name) {
    return Optional.ofNullable(NAMES.get(plain(name)));
  }

  /// The country of a code of two or three letters or of a name; structured data writes either.
  static Optional<String> of(String written) {
    return Optional.ofNullable(CODES.get(written.strip().toUpperCase(Locale.ROOT)))
        .or(() -> named(written));
  }
}
