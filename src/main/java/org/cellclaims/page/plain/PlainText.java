package org.cellclaims.page.plain;

import java.util.ArrayList;
import java.util.List;
import org.cellclaims.page.Block;
import org.cellclaims.page.draft.Draft;
import org.cellclaims.page.draft.Outline;
import org.cellclaims.page.line.Shape;

/// Cuts plain text into blocks by its lines: paragraphs, lists, bar tables, titles by shape.
///
/// The text is not changed; blocks leave out bullets, bars and rules.
public final class PlainText {
  private static final int LEAST_BARE_ITEMS = 3;
  private static final int LONGEST_BARE_ITEM = 120;
  private static final int MOST_WORDS_BEFORE_COLON = 5;
  private static final int LEAST_WORDS_OF_OPENER = 4;
  private static final int LONG_LINE = 60;

  private final String text;
  private final List<Line> lines;
  private final List<Draft> drafts = new ArrayList<>();
  private int lists;
  private int titles;

  private PlainText(String text) {
    this.text = text;
    this.lines = Lines.of(text);
  }

  /// The blocks of a plain text, in order.
  public static List<Block> blocks(String text) {
    PlainText plain = new PlainText(text);
    plain.cut();
    PlainRegions.assign(text, plain.drafts);
    return Outline.of(text, plain.drafts);
  }

  private void cut() {
    Paragraphs paragraphs = new Paragraphs(lines);
    for (int i = 0; i < lines.size(); ) {
      StackedTable stacked = StackedTable.at(lines, i);
      if (lines.get(i).isRow()) {
        i = table(i);
      } else if (OpenTable.end(lines, i) > i) {
        int end = OpenTable.end(lines, i);
        drafts.addAll(new BarTable(text, lines.subList(i, end), lists++).drafts());
        i = end;
      } else if (!stacked.isNone()) {
        drafts.addAll(stacked.drafts(text, lines, lists++));
        i = stacked.end();
      } else if (paragraphs.continues(i)) {
        Draft before = drafts.getLast();
        before.end = lines.get(i).end();
        before.titleLike = false;
        i++;
      } else if (!lines.get(i).bullet().isNothing()) {
        item(i++);
      } else {
        i = paragraphsOrBareItems(i);
      }
    }
  }

  private int table(int first) {
    int end = first + 1;
    while (end < lines.size() && lines.get(end).isRow() && !lines.get(end).afterGap()) {
      end++;
    }
    drafts.addAll(new BarTable(text, lines.subList(first, end), lists++).drafts());
    return end;
  }

  private void item(int index) {
    Line line = lines.get(index);
    boolean goesOn = index > 0 && lines.get(index - 1).bullet().goesWith(line.bullet());
    if (!goesOn) {
      lists++;
    }
    Draft draft = new Draft(Block.Kind.ITEM, line.bullet().end(), line.end());
    draft.level = 1;
    draft.list = lists - 1;
    drafts.add(draft);
  }

  /// A paragraph, or a run of short unmarked lines between gaps, which is a list.
  private int paragraphsOrBareItems(int first) {
    int apart = endOfItemsApart(first);
    if (apart > first) {
      bareItems(first, apart);
      return apart;
    }
    int end = first;
    while (end < lines.size()
        && isBareItem(lines.get(end))
        && StackedTable.at(lines, end).isNone()
        && (end == first || !lines.get(end).afterGap())) {
      end++;
    }
    boolean announced = first > 0
        && !lines.get(first).afterGap()
        && Shape.endsWithColon(lines.get(first - 1).text());
    boolean whole = lines.get(first).afterGap() || announced;
    boolean closed = end > first && lines.get(end - 1).beforeGap();
    if (!whole || !closed || end - first < (announced ? 2 : LEAST_BARE_ITEMS)) {
      paragraph(first);
      return first + 1;
    }
    bareItems(first, end);
    return end;
  }

  private void bareItems(int first, int end) {
    lists++;
    for (int i = first; i < end; i++) {
      Draft draft =
          new Draft(Block.Kind.ITEM, lines.get(i).start(), lines.get(i).end());
      draft.level = 1;
      draft.list = lists - 1;
      drafts.add(draft);
    }
  }

  /// The end of a list whose unmarked items have a blank line between them: short lines below one
  /// that ends with a colon, up to the title of what follows; its start where there is none.
  private int endOfItemsApart(int first) {
    boolean announced = first > 0
        && lines.get(first - 1).isText()
        && Shape.endsWithColon(lines.get(first - 1).text())
        && Shape.words(lines.get(first - 1).text()) >= LEAST_WORDS_OF_OPENER;
    int end = first;
    while (end < lines.size() && isItemApart(lines.get(end), announced)) {
      end++;
    }
    boolean goesOn = end < lines.size() && lines.get(end).isText();
    if (announced && end > first && goesOn && !Shape.isQuestion(lines.get(end).text())) {
      end--;
    }
    return end - first < LEAST_BARE_ITEMS ? first : end;
  }

  /// Whether a line stands alone and is short: one that names what it states ("Stay: ten days"),
  /// unless a list is announced.
  private static boolean isItemApart(Line line, boolean announced) {
    return line.afterGap()
        && line.beforeGap()
        && isBareItem(line)
        && (announced || Shape.isLabelled(line.text()));
  }

  private static boolean isBareItem(Line line) {
    return line.isText()
        && line.length() <= LONGEST_BARE_ITEM
        && !Shape.endsSentence(line.text())
        && !Shape.endsWithColon(line.text());
  }

  private void paragraph(int index) {
    Line line = lines.get(index);
    Draft draft = new Draft(Block.Kind.PARAGRAPH, line.start(), line.end());
    boolean last = index + 1 == lines.size();
    if (!last && isTitleAbove(index)) {
      draft.titleLike = true;
      boolean asks = Shape.isQuestion(line.text()) && lines.get(index + 1).isRow();
      draft.level = asks && !line.afterGap() ? 3 : titles == 0 ? 1 : 2;
      titles++;
    }
    drafts.add(draft);
  }

  private boolean isTitleAbove(int index) {
    Line line = lines.get(index);
    Line next = lines.get(index + 1);
    if (!Shape.isTitle(line.text())) {
      return false;
    }
    if (Shape.endsWithColon(line.text())) {
      return next.isText() && Shape.words(line.text()) <= MOST_WORDS_BEFORE_COLON;
    }
    boolean longer = next.length() > line.length() && next.length() > LONG_LINE;
    boolean table = OpenTable.end(lines, index + 1) > index + 1;
    return line.beforeGap() || !next.isText() || table || longer || Shape.isTitle(next.text());
  }
}
