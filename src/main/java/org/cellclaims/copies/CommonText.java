package org.cellclaims.copies;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.cellclaims.copies.family.Boilerplate;
import org.cellclaims.copies.family.Notices;
import org.cellclaims.index.PageInBrief;
import org.cellclaims.reuse.Region;
import org.cellclaims.text.Span;

/// Tells, of the passages that a lookup found, those that everybody has: menus, notices, and what
/// every site that has it has on most of its pages. A passage with a claim about what the
/// treatment does is never one of them. Of use to one thread.
final class CommonText {
  /// Most words of a notice; what is longer holds more than a notice.
  private static final int LONGEST_NOTICE = 120;

  /// Most words of a notice for each word that tells it is one.
  private static final int APART = 40;

  private static final double SAME = .6;

  private final Notices notices;
  private final String text;
  private final Optional<PageInBrief> asked;
  private final SitePages pages;

  /// What each address of a site has of the text.
  private final Map<String, List<List<Span>>> bySite = new HashMap<>();

  private final Map<String, Boolean> onMost = new HashMap<>();

  /// @param text what was looked up
  /// @param asked the page whose text it is
  CommonText(Notices notices, String text, Optional<PageInBrief> asked, SitePages pages) {
    this.notices = notices;
    this.text = text;
    this.asked = asked;
    this.pages = pages;
    asked.ifPresent(page -> add(page, List.of(new Span(0, text.length()))));
  }

  /// Notes what an address has of the text.
  void add(PageInBrief page, List<Span> has) {
    bySite.computeIfAbsent(page.page().site(), s -> new ArrayList<>()).add(has);
  }

  /// Why a passage is no copying that matters, empty where it may be.
  ///
  /// @param page the page that has it
  /// @param region its place in what was looked up and on the page
  Optional<String> label(PageInBrief page, Region region) throws IOException {
    boolean isClaimed = Boilerplate.isClaimed(page.marks(region.second()))
        || asked.filter(a -> Boilerplate.isClaimed(a.marks(region.first()))).isPresent();
    if (isClaimed) {
      return Optional.empty();
    }
    Optional<String> notice =
        isDense(region) ? notices.label(region.first().in(text)) : Optional.empty();
    boolean isMenu =
        notice.isEmpty() && (isOutside(page, region) || isOnMost(page, region.first()));
    return isMenu ? Optional.of(Boilerplate.MENU) : notice;
  }

  /// Whether words of notices stand close enough for the passage to be one.
  private boolean isDense(Region region) {
    return region.words() <= LONGEST_NOTICE
        && region.words() <= APART * notices.times(region.first().in(text));
  }

  private boolean isOutside(PageInBrief page, Region region) {
    return page.isOutside(region.second())
        && asked.map(a -> a.isOutside(region.first())).orElse(true);
  }

  /// Whether the page's site, and that of the page asked for, have it on most of their pages.
  private boolean isOnMost(PageInBrief page, Span part) throws IOException {
    Set<String> sites = new TreeSet<>(Set.of(page.page().site()));
    asked.ifPresent(a -> sites.add(a.page().site()));
    for (String site : sites) {
      if (!isOnMost(site, part)) {
        return false;
      }
    }
    return true;
  }

  private boolean isOnMost(String site, Span part) throws IOException {
    Boolean known = onMost.get(site + "\t" + part);
    if (known == null) {
      int having = (int) bySite.getOrDefault(site, List.of()).stream()
          .filter(has -> has.stream().anyMatch(span -> covers(span, part)))
          .count();
      known = Boilerplate.isOnMost(having, pages.of(site));
      onMost.put(site + "\t" + part, known);
    }
    return known;
  }

  private static boolean covers(Span span, Span part) {
    return Math.min(span.end(), part.end()) - Math.max(span.start(), part.start())
        >= SAME * part.length();
  }
}
