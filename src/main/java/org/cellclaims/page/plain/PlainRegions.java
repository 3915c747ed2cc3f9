package org.cellclaims.page.plain;

import java.util.List;
import org.cellclaims.page.Region;
import org.cellclaims.page.draft.Draft;
import org.cellclaims.page.line.Furniture;
import org.cellclaims.page.line.Shape;

/// Finds the furniture of a plain text: menus at its top, forms, link widgets, copyright lines.
final class PlainRegions {
  private static final Furniture FORM = Furniture.section("form");
  private static final Furniture LINK = Furniture.section("link");
  private static final Furniture RELATED = Furniture.section("related");

  private static final int LEAST_MENU_LINES = 3;
  private static final int LONGEST_MENU_LINE = 60;
  private static final int MOST_BETWEEN_FIELDS = 3;
  private static final int LONGEST_LINK = 90;

  private final String text;
  private final List<Draft> drafts;

  private PlainRegions(String text, List<Draft> drafts) {
    this.text = text;
    this.drafts = drafts;
  }

  /// Sets the region of each draft.
  static void assign(String text, List<Draft> drafts) {
    PlainRegions regions = new PlainRegions(text, drafts);
    regions.topMenu();
    regions.forms();
    regions.single();
    regions.related();
    regions.footer();
  }

  /// Runs of short lines before the first sentence. Where the run goes straight over into the
  /// text, its last two lines may be titles and stay.
  private void topMenu() {
    int content = 0;
    while (content < drafts.size() && !isSentence(drafts.get(content))) {
      content++;
    }
    int from = content == drafts.size() ? content : 0;
    while (from < content) {
      int to = from + 1;
      while (to < content && !gapBefore(to)) {
        to++;
      }
      boolean open = to == content && content < drafts.size() && !gapBefore(content);
      int last = open ? to - 2 : to;
      if (last - from >= LEAST_MENU_LINES && areShort(from, last) && !isAnnounced(from, last)) {
        set(from, last, Region.MENU);
      }
      from = to;
    }
  }

  private boolean isSentence(Draft draft) {
    String line = draft.in(text);
    return draft.isRow() || (line.length() > LONGEST_MENU_LINE && Shape.endsSentence(line));
  }

  private boolean areShort(int from, int to) {
    int tooLong = 0;
    for (int i = from; i < to; i++) {
      tooLong += drafts.get(i).length() > LONGEST_MENU_LINE ? 1 : 0;
    }
    return tooLong * 4 <= to - from;
  }

  /// Whether the lines are a list under a title or a line that ends in a colon.
  private boolean isAnnounced(int from, int to) {
    for (int i = Math.max(0, from - 1); i < to; i++) {
      if (Shape.endsWithColon(drafts.get(i).in(text))) {
        return true;
      }
    }
    return from > 0 && drafts.get(from - 1).titleLike && gapBefore(from - 1);
  }

  /// Lines from one form field to the next one near it.
  private void forms() {
    int field = Draft.NONE;
    for (int i = 0; i < drafts.size(); i++) {
      if (!FORM.holds(drafts.get(i).in(text))) {
        continue;
      }
      if (field != Draft.NONE && i - field <= MOST_BETWEEN_FIELDS) {
        set(field, i + 1, Region.FORM);
      }
      field = i;
    }
  }

  /// Lines that are furniture by their own words: links, breadcrumbs, rows of links.
  private void single() {
    for (Draft draft : drafts) {
      String line = draft.in(text);
      if (draft.region != Region.MAIN || draft.isRow()) {
        continue;
      }
      if (isTrail(line) || isLinkRow(line)) {
        draft.region = Region.MENU;
      } else if (LINK.holds(line)) {
        draft.region = Region.ASIDE;
      }
    }
  }

  /// "Home > Treatments > Knee".
  private static boolean isTrail(String line) {
    return line.startsWith("You are here")
        || (line.length() < LONGEST_LINK
            && line.startsWith("Home ")
            && line.length() > 5
            && ">»→/|›".indexOf(line.charAt(5)) >= 0);
  }

  /// "Terms | Sitemap | Report": three or more short parts between bars.
  private static boolean isLinkRow(String line) {
    if (line.indexOf('|') < 0 || line.length() > LONGEST_LINK || Shape.endsSentence(line)) {
      return false;
    }
    String[] parts = line.split("\\|", -1);
    int longest = 0;
    for (String part : parts) {
      longest = Math.max(longest, Shape.words(part));
    }
    return parts.length >= 3 && longest <= 3 && line.indexOf('%') < 0;
  }

  /// The title of a link widget and the short lines under it.
  private void related() {
    for (int i = 0; i < drafts.size(); i++) {
      if (drafts.get(i).region != Region.MAIN || !RELATED.holds(start(drafts.get(i)))) {
        continue;
      }
      int end = i + 1;
      while (end < drafts.size() && isLink(drafts.get(end)) && !(gapBefore(end) && end > i + 1)) {
        end++;
      }
      set(i, end, Region.ASIDE);
    }
  }

  private String start(Draft draft) {
    return text.substring(draft.start, Math.min(draft.end, draft.start + LONGEST_MENU_LINE));
  }

  private boolean isLink(Draft draft) {
    String line = draft.in(text);
    return draft.length() <= LONGEST_LINK && !Shape.endsSentence(line) && !draft.isRow();
  }

  private void footer() {
    for (int i = drafts.size() - 1; i >= 0; i--) {
      Draft draft = drafts.get(i);
      String line = draft.in(text);
      if (line.startsWith("©") || line.startsWith("Copyright") || line.startsWith("(c) ")) {
        draft.region = Region.FOOTER;
      }
    }
  }

  /// Whether a blank line stands before a block.
  private boolean gapBefore(int index) {
    if (index == 0) {
      return true;
    }
    int feeds = 0;
    for (int i = drafts.get(index - 1).end; i < drafts.get(index).start; i++) {
      feeds += text.charAt(i) == '\n' ? 1 : 0;
    }
    return feeds > 1;
  }

  private void set(int from, int to, Region region) {
    for (int i = from; i < to; i++) {
      drafts.get(i).region = region;
    }
  }
}
