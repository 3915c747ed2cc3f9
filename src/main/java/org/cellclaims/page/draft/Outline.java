package org.cellclaims.page.draft;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.cellclaims.page.Block;
import org.cellclaims.page.Region;
import org.cellclaims.page.line.Shape;

/// Turns drafts into blocks: decides which short lines are headings, who stands under which
/// heading,
/// and what introduces a list or table.
public final class Outline {
  private static final int MOST_TITLES_IN_A_ROW = 2;
  private static final int LOOK_BACK = 3;

  private final CharSequence text;
  private final List<Draft> drafts;
  private final Map<Integer, OptionalInt> leadIns = new HashMap<>();

  private Outline(CharSequence text, List<Draft> drafts) {
    this.text = text;
    this.drafts = drafts;
  }

  /// The blocks of a page, in the order of the drafts.
  public static List<Block> of(CharSequence text, List<Draft> drafts) {
    Outline outline = new Outline(text, drafts);
    outline.promoteTitles();
    return outline.blocks();
  }

  /// A line that looks like a title is one if text follows; three in a row are a menu, not
  /// titles.
  private void promoteTitles() {
    int titlesBelow = MOST_TITLES_IN_A_ROW;
    for (int i = drafts.size() - 1; i >= 0; i--) {
      Draft draft = drafts.get(i);
      if (draft.is(Block.Kind.HEADING)) {
        titlesBelow = 1;
      } else if (draft.titleLike) {
        boolean title = titlesBelow < MOST_TITLES_IN_A_ROW && sameRegionBelow(i);
        if (title) {
          draft.kind = Block.Kind.HEADING;
        }
        titlesBelow = title ? titlesBelow + 1 : MOST_TITLES_IN_A_ROW;
      } else {
        titlesBelow = 0;
      }
    }
  }

  private boolean sameRegionBelow(int index) {
    return drafts.get(index + 1).region == drafts.get(index).region;
  }

  private List<Block> blocks() {
    List<Block> blocks = new ArrayList<>(drafts.size());
    Map<Region, HeadingPath> paths = new EnumMap<>(Region.class);
    for (int i = 0; i < drafts.size(); i++) {
      Draft draft = drafts.get(i);
      HeadingPath path = paths.computeIfAbsent(draft.region, region -> new HeadingPath());
      if (draft.is(Block.Kind.HEADING)) {
        path.open(i, draft);
      }
      List<Integer> headings = path.above(draft);
      blocks.add(new Block(
          draft.kind,
          draft.span(),
          draft.region,
          draft.level,
          headings,
          leadIn(i, headings),
          draft.cells,
          draft.linkShare,
          draft.hidden));
    }
    return blocks;
  }

  private OptionalInt leadIn(int index, List<Integer> headings) {
    Draft draft = drafts.get(index);
    if (draft.parent != Draft.NONE) {
      return OptionalInt.of(draft.parent);
    }
    if (draft.list == Draft.NONE || draft.is(Block.Kind.CAPTION)) {
      return OptionalInt.empty();
    }
    return leadIns.computeIfAbsent(draft.list, list -> introduction(index, headings));
  }

  /// What stands before the first item or row of a list or table and speaks of it, else the
  /// nearest heading.
  private OptionalInt introduction(int first, List<Integer> headings) {
    int furthest = first - (drafts.get(first).isRow() ? LOOK_BACK : 1);
    for (int i = first - 1; i >= Math.max(0, furthest); i--) {
      Draft draft = drafts.get(i);
      if (draft.region != drafts.get(first).region) {
        break;
      }
      if (draft.is(Block.Kind.HEADING) || draft.is(Block.Kind.CAPTION) || announces(draft)) {
        return OptionalInt.of(i);
      }
    }
    return headings.isEmpty() ? OptionalInt.empty() : OptionalInt.of(headings.getLast());
  }

  private boolean announces(Draft draft) {
    if (!draft.is(Block.Kind.PARAGRAPH)) {
      return false;
    }
    String line = draft.in(text);
    if (Shape.endsWithColon(line) || Shape.isQuestion(line) || !Shape.endsSentence(line)) {
      return true;
    }
    String lower = line.toLowerCase(Locale.ROOT);
    return lower.contains("following") || lower.contains("below") || lower.contains("these ");
  }

  /// The headings that are open at one point of a region.
  private static final class HeadingPath {
    private final List<Integer> open = new ArrayList<>();
    private final List<Integer> levels = new ArrayList<>();
    private int lastStated;

    /// Opens a heading; one without a level stands one below the last that had one.
    void open(int index, Draft heading) {
      if (heading.level == 0) {
        heading.level = Math.min(6, lastStated + 1);
      } else {
        lastStated = heading.level;
      }
      while (!levels.isEmpty() && levels.getLast() >= heading.level) {
        levels.removeLast();
        open.removeLast();
      }
      levels.add(heading.level);
      open.add(index);
    }

    List<Integer> above(Draft draft) {
      return draft.is(Block.Kind.HEADING) ? open.subList(0, open.size() - 1) : open;
    }
  }
}
