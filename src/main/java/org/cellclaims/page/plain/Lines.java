package org.cellclaims.page.plain;

import java.util.ArrayList;
import java.util.List;
import org.cellclaims.page.line.Bullet;
import org.cellclaims.page.line.Shape;

/// Cuts a plain text into its lines that hold something.
final class Lines {
  private Lines() {}

  /// The lines of a text in order, blank ones left out but remembered as gaps.
  static List<Line> of(String text) {
    List<int[]> bounds = new ArrayList<>();
    boolean gap = true;
    for (int at = 0; at < text.length(); ) {
      int feed = text.indexOf('\n', at);
      int stop = feed < 0 ? text.length() : feed;
      int[] line = strip(text, at, stop, gap);
      gap = line[0] == line[1];
      if (!gap) {
        bounds.add(line);
      } else if (!bounds.isEmpty()) {
        bounds.getLast()[3] = 1;
      }
      at = stop + 1;
    }
    if (!bounds.isEmpty()) {
      bounds.getLast()[3] = 1;
    }
    return lines(text, bounds);
  }

  private static int[] strip(String text, int from, int to, boolean gap) {
    int start = from;
    int end = to;
    while (start < end && Shape.isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && Shape.isBlank(text.charAt(end - 1))) {
      end--;
    }
    return new int[] {start, end, gap ? 1 : 0, 0};
  }

  private static List<Line> lines(String text, List<int[]> bounds) {
    List<Line> lines = new ArrayList<>(bounds.size());
    for (int[] b : bounds) {
      Bullet bullet = Bullet.at(text, b[0], b[1]);
      lines.add(new Line(b[0], b[1], text.substring(b[0], b[1]), b[2] == 1, b[3] == 1, bullet));
    }
    for (int i = 0; i < lines.size(); i++) {
      if (!isItem(lines, i)) {
        Line line = lines.get(i);
        lines.set(
            i,
            new Line(
                line.start(),
                line.end(),
                line.text(),
                line.afterGap(),
                line.beforeGap(),
                Bullet.NOTHING));
      }
    }
    return lines;
  }

  /// A doubtful mark makes an item only beside its like or under a line that announces a list.
  private static boolean isItem(List<Line> lines, int index) {
    Line line = lines.get(index);
    Bullet bullet = line.bullet();
    if (bullet.isNothing() || bullet.isSure()) {
      return true;
    }
    Line before = index > 0 ? lines.get(index - 1) : line;
    boolean announced = index > 0 && Shape.endsWithColon(before.text()) && bullet.number() <= 1;
    boolean follows = index > 0 && before.bullet().goesWith(bullet);
    boolean leads = index + 1 < lines.size() && lines.get(index + 1).bullet().goesWith(bullet);
    return announced || follows || leads;
  }
}
