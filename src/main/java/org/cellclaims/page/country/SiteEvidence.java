package org.cellclaims.page.country;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cellclaims.page.country.CountrySign.Kind;
import org.cellclaims.vocabulary.Sites;

/// The signs of all pages of one site, and what they say together. The order of pages does not
/// matter.
public final class SiteEvidence {
  /// Each decides where it names a country at all, and those below it are not asked any more.
  private static final List<Kind> BY_ADDRESS = List.of(Kind.STATED, Kind.ADDRESS);

  private static final List<Kind> BY_PHONE = List.of(Kind.PHONE, Kind.PHONE_IN_TEXT);

  private final Map<Kind, SortedMap<String, Count>> counts = new EnumMap<>(Kind.class);
  private int pages;

  /// Pages that show a country, and what was read of it, each with how often.
  private static final class Count {
    private final Map<String, Integer> written = new TreeMap<>();
    private int pages;

    String usual() {
      return written.entrySet().stream()
          .min(Comparator.comparingInt((Map.Entry<String, Integer> e) -> -e.getValue())
              .thenComparing(Map.Entry::getKey))
          .orElseThrow()
          .getKey();
    }
  }

  /// Adds the signs of one page.
  public void add(List<CountrySign> signs) {
    pages++;
    Set<String> seen = new HashSet<>();
    for (CountrySign sign : signs) {
      Count count = counts
          .computeIfAbsent(sign.kind(), k -> new TreeMap<>())
          .computeIfAbsent(sign.country(), c -> new Count());
      count.written.merge(sign.written(), 1, Integer::sum);
      count.pages += seen.add(sign.kind() + sign.country()) ? 1 : 0;
    }
  }

  /// How many pages were added.
  public int pages() {
    return pages;
  }

  /// The country of the site. The order of evidence: what came with the captures, `sites.tsv`,
  /// addresses, telephone numbers, the ending of the domain. Several telephone numbers decide
  /// nothing but together with the ending; locale and currency never do.
  ///
  /// @param site its name
  /// @param operator what `sites.tsv` says of it
  public SiteCountry country(String site, Optional<Sites.Operator> operator) {
    List<SiteCountry.Known> known = known(site, operator);
    Set<String> codes = new HashSet<>();
    known.forEach(one -> codes.add(one.country()));
    List<String> also = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      countries(kind).stream()
          .filter(country -> !codes.contains(country))
          .forEach(country -> also.add(country + " by " + how(kind, country)));
    }
    DomainEnding.country(site)
        .filter(country -> !codes.contains(country))
        .ifPresent(country -> also.add(country + " by " + ofEnding(site)));
    return new SiteCountry(known, also);
  }

  private List<SiteCountry.Known> known(String site, Optional<Sites.Operator> operator) {
    Optional<SiteCountry.Known> byHand = operator.flatMap(o -> o.country()
        .map(country -> new SiteCountry.Known(country, Sites.FILE + " (" + o.known() + ")")));
    Optional<SiteCountry.Known> ending =
        DomainEnding.country(site).map(country -> new SiteCountry.Known(country, ofEnding(site)));
    for (Kind kind : BY_ADDRESS) {
      if (!countries(kind).isEmpty()) {
        return all(kind);
      }
      if (byHand.isPresent()) {
        return List.of(byHand.get());
      }
    }
    return byPhone(ending).orElseGet(() -> ending.stream().toList());
  }

  private Optional<List<SiteCountry.Known>> byPhone(Optional<SiteCountry.Known> ending) {
    for (Kind kind : BY_PHONE) {
      if (!countries(kind).isEmpty()) {
        List<SiteCountry.Known> all = all(kind);
        Optional<SiteCountry.Known> agreeing = all.stream()
            .filter(one -> all.size() > 1
                && ending.filter(e -> e.country().equals(one.country())).isPresent())
            .findFirst()
            .map(one -> new SiteCountry.Known(
                one.country(), one.how() + " and " + ending.orElseThrow().how()));
        return Optional.of(agreeing.map(List::of).orElse(all));
      }
    }
    return Optional.empty();
  }

  private Set<String> countries(Kind kind) {
    return counts.getOrDefault(kind, new TreeMap<>()).keySet();
  }

  private List<SiteCountry.Known> all(Kind kind) {
    return countries(kind).stream()
        .map(country -> new SiteCountry.Known(country, how(kind, country)))
        .toList();
  }

  private static String ofEnding(String site) {
    return "the ending ." + DomainEnding.of(site) + " of its domain";
  }

  private String how(Kind kind, String country) {
    Count count = Optional.ofNullable(counts.get(kind)).map(c -> c.get(country)).orElseThrow();
    String of = count.pages + " of " + pages + (pages == 1 ? " page" : " pages");
    return switch (kind) {
      case STATED -> "what came with the captures of " + of;
      case ADDRESS -> "address “" + count.usual() + "” on " + of;
      case PHONE -> "telephone " + count.usual() + " on " + of;
      case PHONE_IN_TEXT -> "telephone " + count.usual() + " in the text of " + of;
      case LOCALE -> "og:locale on " + of + ", a weak hint";
      case CURRENCY -> "currency of prices on " + of + ", a weak hint";
    };
  }
}
