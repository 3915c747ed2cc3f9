package org.cellclaims.page.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cellclaims.page.Block;
import org.cellclaims.page.Region;

/// Guesses the title of a page that comes as plain text, where no mark tells it: of the lines above
/// the running text the one whose words the text takes up most. A menu, a trail, a sentence or the
/// name of the house stands there too, but the text does not go on about it.
final class PlainTitle {
  /// Most blocks that stand above the text: its title lines, trail and menu.
  private static final int OPENING = 24;

  /// Words from which on a block is running text.
  private static final int RUNNING = 28;

  private static final int LONGEST = 18;

  /// What the text must take up of a line for it to be a title: its one word, three times more.
  private static final double LEAST = Math.log(4);

  private static final Pattern WORD = Pattern.compile("\\p{L}{4,}");
  private static final Pattern NO_TITLE = Pattern.compile("[>»›]|[.,;]$|[|·•/].*[|·•/]");

  /// The name of a house: its words come again all over its page and are no title of it.
  private static final Pattern HOUSE = Pattern.compile(
      "(?i)\\b(institute?|clini(c|que|k)s?|hospitals?|cent(er|re)s?|practice|group|blog|inc|ltd)\\b");

  private static final double HOUSE_COUNTS = 0.7;

  private final Map<String, Integer> counts = new HashMap<>();

  private PlainTitle(String text) {
    WORD.matcher(text).results().forEach(w -> counts.merge(stem(w.group()), 1, Integer::sum));
  }

  /// The title, else the first heading of the main text, else the first line; empty without text.
  static String of(String text, List<Block> blocks) {
    List<String> lines = opening(text, blocks);
    PlainTitle titles = new PlainTitle(text);
    return lines.stream()
        .filter(line -> titles.takenUp(line) >= LEAST)
        .max(Comparator.comparingDouble(titles::takenUp)
            .thenComparingInt(line -> -lines.indexOf(line)))
        .orElseGet(() -> heading(text, blocks));
  }

  /// How much the text takes up of a line: each word counts by how often it comes again, and that
  /// less and less; a long line needs more of them.
  private double takenUp(String line) {
    Set<String> words =
        WORD.matcher(line).results().map(w -> stem(w.group())).collect(Collectors.toSet());
    double all = words.stream()
        .sorted()
        .mapToDouble(w -> Math.log(counts.getOrDefault(w, 1)))
        .sum();
    return all
        * (HOUSE.matcher(line).find() ? HOUSE_COUNTS : 1)
        / Math.sqrt(Math.max(1, words.size()));
  }

  private static String stem(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return lower.endsWith("s") ? lower.substring(0, lower.length() - 1) : lower;
  }

  private static List<String> opening(String text, List<Block> blocks) {
    List<String> lines = new ArrayList<>();
    for (Block block : blocks) {
      String words = block.span().in(text);
      if (words.split(" ", -1).length >= RUNNING || lines.size() == OPENING) {
        break;
      }
      lines.add(words.lines().findFirst().orElse(""));
    }
    lines.removeIf(line -> NO_TITLE.matcher(line).find() || line.split(" ", -1).length > LONGEST);
    return lines;
  }

  private static String heading(String text, List<Block> blocks) {
    return blocks.stream()
        .filter(b -> b.kind() == Block.Kind.HEADING && b.region() == Region.MAIN)
        .findFirst()
        .or(() -> blocks.stream().findFirst())
        .map(block -> block.span().in(text).lines().findFirst().orElse(""))
        .orElse("");
  }
}
