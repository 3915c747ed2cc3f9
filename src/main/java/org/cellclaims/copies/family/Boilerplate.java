package org.cellclaims.copies.family;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cellclaims.claim.Kind;
import org.cellclaims.index.PageEntry;

/// Tells text that everybody has from text that somebody took: it is labelled, never left out.
///
/// A passage that holds a claim about what the treatment does is never boilerplate, however many
/// sites have it.
///
/// @param notices words of notices
public record Boilerplate(Notices notices) {
  /// What is called so that stands outside of what a page is about, or on most pages of a site.
  public static final String MENU = "menu, header or footer";

  private static final Set<Kind> CLAIMS =
      Set.of(Kind.EFFICACY, Kind.REVERSAL, Kind.SAFETY, Kind.TIME_COURSE, Kind.TESTIMONIAL);
  private static final int FEW = 3;

  /// The label of a family, empty where it is none.
  ///
  /// @param text the passage as its first member has it
  Optional<String> of(String text, List<Passage> passages, Spread spread) {
    if (passages.stream().anyMatch(p -> isClaimed(p.marks()))) {
      return Optional.empty();
    }
    Optional<String> notice = notices.label(text);
    if (notice.isPresent()) {
      return notice;
    }
    long outside = passages.stream().filter(p -> !p.isMain()).count();
    if (2 * outside > passages.size() || spread.isEverywhere()) {
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
}
