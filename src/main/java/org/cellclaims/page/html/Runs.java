package org.cellclaims.page.html;

import java.util.ArrayList;
import java.util.List;
import org.cellclaims.page.Block;
import org.cellclaims.page.draft.Draft;
import org.cellclaims.page.line.Bullet;
import org.cellclaims.page.line.Shape;

/// Cuts one run of text of a page's markup into drafts: usually one, more where its lines are list
/// items or its first line is a title.
final class Runs {
  private final CharSequence text;
  /// Number of the current list; below zero, where no list of the markup is.
  private int lists = Draft.NONE - 1;

  /// @param text the page's text so far
  Runs(CharSequence text) {
    this.text = text;
  }

  /// The drafts of a run that stands in no list and is no heading.
  List<Draft> cut(int start, int end, int boldFirstLine) {
    List<Draft> drafts = new ArrayList<>(1);
    int from = start;
    if (boldFirstLine > start && Shape.isTitle(text.subSequence(start, boldFirstLine))) {
      Draft title = new Draft(Block.Kind.PARAGRAPH, start, boldFirstLine);
      title.titleLike = true;
      drafts.add(title);
      from = boldFirstLine + 1;
    }
    lines(drafts, from, end);
    return drafts;
  }

  /// Splits off the lines that are items; the lines between them stay together.
  private void lines(List<Draft> drafts, int from, int end) {
    List<int[]> lines = split(from, end);
    List<Bullet> bullets = new ArrayList<>(lines.size());
    lines.forEach(line -> bullets.add(Bullet.at(text, line[0], line[1])));
    boolean open = false;
    for (int i = 0; i < lines.size(); i++) {
      int[] line = lines.get(i);
      if (isItem(bullets, i)) {
        Draft item = new Draft(Block.Kind.ITEM, bullets.get(i).end(), line[1]);
        item.level = 1;
        item.list = lists;
        drafts.add(item);
        open = false;
      } else if (open) {
        drafts.getLast().end = line[1];
      } else {
        drafts.add(new Draft(Block.Kind.PARAGRAPH, line[0], line[1]));
        open = true;
      }
    }
    if (open || lines.isEmpty()) {
      lists--;
    }
  }

  /// Makes items of neighbouring paragraphs that carry the marks of one list.
  void joinMarked(List<Draft> drafts) {
    for (int i = 0; i + 1 < drafts.size(); i++) {
      Bullet bullet = mark(drafts.get(i));
      if (!bullet.goesWith(mark(drafts.get(i + 1)))) {
        continue;
      }
      lists--;
      item(drafts.get(i), bullet);
      while (i + 1 < drafts.size() && bullet.goesWith(mark(drafts.get(i + 1)))) {
        bullet = mark(drafts.get(++i));
        item(drafts.get(i), bullet);
      }
    }
  }

  private Bullet mark(Draft draft) {
    boolean free = draft.is(Block.Kind.PARAGRAPH);
    return free ? Bullet.at(text, draft.start, draft.end) : Bullet.NOTHING;
  }

  private void item(Draft draft, Bullet bullet) {
    draft.kind = Block.Kind.ITEM;
    draft.start = bullet.end();
    draft.level = 1;
    draft.list = lists;
    draft.titleLike = false;
  }

  private static boolean isItem(List<Bullet> bullets, int index) {
    Bullet bullet = bullets.get(index);
    if (bullet.isNothing() || bullet.isSure()) {
      return bullet.isSure();
    }
    boolean follows = index > 0 && bullets.get(index - 1).goesWith(bullet);
    boolean leads = index + 1 < bullets.size() && bullet.goesWith(bullets.get(index + 1));
    return follows || leads;
  }

  private List<int[]> split(int from, int end) {
    List<int[]> lines = new ArrayList<>(1);
    int at = from;
    for (int i = from; i <= end; i++) {
      if (i == end || text.charAt(i) == '\n') {
        if (i > at) {
          lines.add(new int[] {at, i});
        }
        at = i + 1;
      }
    }
    return lines;
  }
}
