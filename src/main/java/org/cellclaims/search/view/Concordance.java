package org.cellclaims.search.view;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.cellclaims.search.ClaimQuery;
import org.cellclaims.search.ClaimSearch;
import org.cellclaims.search.QueryException;

/// Keyword in context: every place of the question's words in the claims it finds.
///
/// @param lines the asked part of the lines, in the asked order
/// @param total lines there are in all, of the claims that were read
/// @param groups lines counted by the value that they are grouped by, most frequent first
/// @param collocates words near the keyword, most frequent first
/// @param claims claims that the question finds
/// @param isComplete whether all of these claims were read
public record Concordance(
    List<KeywordLine> lines,
    int total,
    List<Count> groups,
    List<Count> collocates,
    long claims,
    boolean isComplete) {
  private static final int MOST_CLAIMS = 2_000;
  private static final int MOST_COUNTS = 50;
  private static final int NEAR = 5;

  public Concordance {
    lines = List.copyOf(lines);
    groups = List.copyOf(groups);
    collocates = List.copyOf(collocates);
  }

  /// How often a value occurs.
  public record Count(String value, long count) {}

  /// What is asked of a concordance.
  ///
  /// @param width words shown on either side, 5 to 50
  /// @param order `place` (the order of the claims), `left`, `right` or `keyword`
  /// @param group `none`, `left`, `right`, `keyword` or `site`
  /// @param from number of the first line, from 0
  /// @param size most lines, 0 to 1,000
  public record Asked(int width, String order, String group, int from, int size) {
    private static final List<String> ORDERS = List.of("place", "left", "right", "keyword");
    private static final List<String> GROUPS = List.of("none", "left", "right", "keyword", "site");

    public Asked {
      check(width >= 5 && width <= 50, "width", "width must be 5 to 50 words, got " + width);
      check(ORDERS.contains(order), "order", "order must be one of " + String.join(", ", ORDERS));
      check(GROUPS.contains(group), "group", "group must be one of " + String.join(", ", GROUPS));
      check(from >= 0, "from", "from must be 0 or more, got " + from);
      check(size >= 0 && size <= 1_000, "lines", "lines must be 0 to 1000, got " + size);
    }

    private static void check(boolean holds, String where, String detail) {
      if (!holds) {
        throw new QueryException(where, detail);
      }
    }
  }

  /// Reads the concordance of a question; of its first two thousand claims where it finds more.
  ///
  /// @throws QueryException if the question has no words
  public static Concordance of(ClaimSearch search, ClaimQuery question, Asked asked)
      throws IOException {
    if (question.text().isEmpty()) {
      throw new QueryException("q", "a concordance needs words in q: q=improv*");
    }
    List<KeywordLine> all = new ArrayList<>();
    long claims =
        search.first(question, MOST_CLAIMS, hit -> all.addAll(KeywordLine.of(hit, asked.width())));
    List<KeywordLine> sorted =
        asked.order().equals("place") ? all : sorted(all, key(asked.order()));
    return new Concordance(
        sorted.stream().skip(asked.from()).limit(asked.size()).toList(),
        all.size(),
        asked.group().equals("none")
            ? List.of()
            : counted(all, l -> List.of(word(l, asked.group()))),
        counted(all, l -> l.near(NEAR)),
        claims,
        claims <= MOST_CLAIMS);
  }

  private record Keyed(String key, KeywordLine line) {}

  private static List<KeywordLine> sorted(
      List<KeywordLine> lines, Function<KeywordLine, String> key) {
    return lines.stream()
        .map(line -> new Keyed(key.apply(line), line))
        .sorted(Comparator.comparing(Keyed::key))
        .map(Keyed::line)
        .toList();
  }

  /// Lines sort by the words as they read from the keyword outwards.
  private static Function<KeywordLine, String> key(String order) {
    return switch (order) {
      case "left" -> line -> String.join(" ", line.leftOutwards()).toLowerCase(Locale.ROOT);
      case "right" -> line -> String.join(" ", line.rightOutwards()).toLowerCase(Locale.ROOT);
      default -> line -> line.keyword().toLowerCase(Locale.ROOT);
    };
  }

  private static String word(KeywordLine line, String group) {
    String word = switch (group) {
      case "left" -> line.leftOutwards().stream().findFirst().orElse("");
      case "right" -> line.rightOutwards().stream().findFirst().orElse("");
      case "site" -> line.site();
      default -> line.keyword();
    };
    return word.toLowerCase(Locale.ROOT);
  }

  private static List<Count> counted(
      List<KeywordLine> lines, Function<KeywordLine, List<String>> values) {
    Map<String, Long> counts = new TreeMap<>();
    lines.forEach(l -> values.apply(l).forEach(v -> counts.merge(v, 1L, Long::sum)));
    return counts.entrySet().stream()
        .map(e -> new Count(e.getKey(), e.getValue()))
        .sorted(Comparator.comparingLong((Count c) -> -c.count()).thenComparing(Count::value))
        .limit(MOST_COUNTS)
        .toList();
  }

  /// The lines as a table.
  public Table table() {
    return new Table(
        List.of("left", "keyword", "right", "claim", "site", "url"),
        lines.stream()
            .map(l -> List.of(l.left(), l.keyword(), l.right(), l.claim(), l.site(), l.url()))
            .toList());
  }
}
