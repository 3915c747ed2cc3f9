package org.cellclaims.copies.family;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.cellclaims.claim.Kind;
import org.cellclaims.index.PageEntry;

/// Tells text that everybody has from text that somebody took: it is labelled, never left out.
///
/// A passage that holds a claim about what the treatment does is never boilerplate, however many
/// sites have it.
///
/// @param notices words of notices
/// @param sitePages how many addresses each site has
public record Boilerplate(Notices notices, Map<String, Integer> sitePages) {
  /// What is called so that stands outside of what a page is about, or on most pages of a site.
  public static final String MENU = "menu, header or footer";

  private static final Set<Kind> CLAIMS =
      Set.of(Kind.EFFICACY, Kind.REVERSAL, Kind.SAFETY, Kind.TIME_COURSE, Kind.TESTIMONIAL);
  private static final int FEW = 3;

  /// The label of a family, empty where it is none.
  Optional<String> of(List<Family.Member> members, List<Passage> passages) {
    if (passages.stream().anyMatch(p -> isClaimed(p.marks()))) {
      return Optional.empty();
    }
    Optional<String> notice = notices.label(members.getFirst().text());
    if (notice.isPresent()) {
      return notice;
    }
    long outside = passages.stream().filter(p -> !p.isMain()).count();
    if (2 * outside > passages.size() || isEverywhere(members)) {
      return Optional.of(MENU);
    }
    return Optional.empty();
  }

  /// Whether one of the claims that lie over a passage says what the treatment does.
  public static boolean isClaimed(List<PageEntry.Mark> marks) {
    return marks.stream()
        .map(PageEntry.Mark::kinds)
        .anyMatch(kinds -> kinds.stream().anyMatch(CLAIMS::contains));
  }

  /// Whether a site has a passage on most of its pages.
  ///
  /// @param pages how many of its addresses have it
  /// @param all how many addresses it has
  public static boolean isOnMost(int pages, int all) {
    return all > FEW && 2 * pages > all;
  }

  /// Whether most sites have it on half of their pages.
  private boolean isEverywhere(List<Family.Member> members) {
    Map<String, Set<String>> pages = new TreeMap<>();
    members.forEach(m -> pages
        .computeIfAbsent(m.page().site(), s -> new HashSet<>())
        .add(m.page().url()));
    long everywhere = pages.entrySet().stream()
        .filter(e -> isOnMost(e.getValue().size(), sitePages.getOrDefault(e.getKey(), 0)))
        .count();
    return 2 * everywhere > pages.size();
  }
}
