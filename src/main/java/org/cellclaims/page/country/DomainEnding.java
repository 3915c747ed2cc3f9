package org.cellclaims.page.country;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The country whose ending a domain has.
final class DomainEnding {
  /// Endings that anybody may register, whatever their letters stand for.
  private static final Set<String> OPEN =
      Set.of("ai", "bz", "cc", "co", "fm", "gg", "io", "la", "me", "tv", "to", "ws", "eu", "su");

  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  private DomainEnding() {}

  /// The letters behind the last dot.
  static String of(String site) {
    return site.substring(site.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  /// The country of a site by the ending of its name, empty where the ending belongs to none or
  /// anybody may have it.
  static Optional<String> country(String site) {
    String ending = of(site);
    String country = ending.equals("uk") ? "GB" : ending.toUpperCase(Locale.ROOT);
    return site.contains(".") && !OPEN.contains(ending) && COUNTRIES.contains(country)
        ? Optional.of(country)
        : Optional.empty();
  }
}
