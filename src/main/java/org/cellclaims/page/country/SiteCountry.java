package org.cellclaims.page.country;

import java.util.List;
import java.util.stream.Collectors;

/// The country that a site is of, as far as anything tells.
///
/// @param countries one where it is known; several where as many are told equally surely, a clinic
/// with branches for example; none where nothing tells
/// @param also what points to other countries, or is too weak to decide
public record SiteCountry(List<Known> countries, List<String> also) {
  /// Nothing tells.
  public static final SiteCountry UNKNOWN = new SiteCountry(List.of(), List.of());

  public SiteCountry {
    countries = List.copyOf(countries);
    also = List.copyOf(also);
  }

  /// A country.
  ///
  /// @param country ISO 3166 alpha-2 code
  /// @param how how it is known: `telephone +49 on 14 of 15 pages`
  public record Known(String country, String how) {}

  /// The codes with commas between; empty where the country is not known.
  public String codes() {
    return countries.stream().map(Known::country).collect(Collectors.joining(", "));
  }

  /// How they are known, for people.
  public String how() {
    return switch (countries.size()) {
      case 0 -> "country not known";
      case 1 -> countries.getFirst().how();
      default ->
        countries.stream()
            .map(known -> known.country() + " by " + known.how())
            .collect(Collectors.joining("; "));
    };
  }
}
