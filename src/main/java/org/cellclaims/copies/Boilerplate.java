package org.cellclaims.copies;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.cellclaims.claim.Kind;
import org.cellclaims.index.PageEntry;
import org.cellclaims.page.Block;
import org.cellclaims.page.Region;

/// Tells text that everybody has from text that somebody took: it is labelled, never left out.
///
/// A passage that holds a claim about what the treatment does is never boilerplate, however many
/// sites have it.
final class Boilerplate {
  private static final Set<Kind> CLAIMS =
      Set.of(Kind.EFFICACY, Kind.REVERSAL, Kind.SAFETY, Kind.TIME_COURSE, Kind.TESTIMONIAL);
  private static final List<String> LEGAL = List.of(
      "cookie",
      "privacy",
      "rights reserved",
      "terms of",
      "medical advice",
      "informational purposes",
      "not been evaluated",
      "imprint",
      "gdpr");
  private static final List<String> SUPPLIER = List.of(
      "manufactured by",
      "supplied by",
      "distributed by",
      "manufacturer",
      "single use",
      "single-use",
      "instructions for use");
  private static final int FEW = 3;

  private Boilerplate() {}

  /// The label of a family, empty where it is none.
  ///
  /// @param sitePages how many addresses each site has
  static Optional<String> of(
      List<Family.Member> members,
      List<FamilyShape.Passage> passages,
      Map<String, Integer> sitePages) {
    if (passages.stream().anyMatch(Boilerplate::claims)) {
      return Optional.empty();
    }
    String text = members.getFirst().text().toLowerCase(Locale.ROOT);
    if (LEGAL.stream().anyMatch(text::contains)) {
      return Optional.of("legal or cookie notice");
    }
    if (SUPPLIER.stream().anyMatch(text::contains)) {
      return Optional.of("supplier's notice");
    }
    long outside = passages.stream().filter(p -> !isMain(p)).count();
    if (2 * outside > passages.size() || isEverywhere(members, sitePages)) {
      return Optional.of("menu, header or footer");
    }
    return Optional.empty();
  }

  private static boolean claims(FamilyShape.Passage passage) {
    return passage.entry().marks().stream()
        .filter(m -> m.span().overlaps(passage.span()))
        .map(PageEntry.Mark::kinds)
        .anyMatch(kinds -> kinds.stream().anyMatch(CLAIMS::contains));
  }

  private static boolean isMain(FamilyShape.Passage passage) {
    for (Block block : passage.entry().page().blocks()) {
      if (block.span().overlaps(passage.span())) {
        return block.region() == Region.MAIN;
      }
    }
    return true;
  }

  /// Whether most sites have it on half of their pages.
  private static boolean isEverywhere(List<Family.Member> members, Map<String, Integer> sitePages) {
    Map<String, Set<String>> pages = new TreeMap<>();
    members.forEach(m -> pages
        .computeIfAbsent(m.page().site(), s -> new HashSet<>())
        .add(m.page().url()));
    long everywhere = pages.entrySet().stream()
        .filter(e -> sitePages.getOrDefault(e.getKey(), 0) > FEW
            && 2 * e.getValue().size() > sitePages.getOrDefault(e.getKey(), 0))
        .count();
    return 2 * everywhere > pages.size();
  }
}
