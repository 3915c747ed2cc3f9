package org.cellclaims.search.view;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.cellclaims.search.ClaimSearch;
import org.cellclaims.search.question.ClaimQuery;
import org.cellclaims.search.question.Known;
import org.cellclaims.search.question.QueryException;

/// Keyword in context: every place of the question's words in the claims it finds.
///
/// @param lines the asked part of the lines, in the asked order
/// @param total lines there are in all, of the claims that were read
/// @param groups lines counted by the value that they are grouped by, most frequent first
/// @param collocates words near the keyword, in the order asked for
/// @param claims claims that the question finds
/// @param read how many of these were read, the first ones
/// @param isComplete whether all of them were
public record Concordance(
    List<KeywordLine> lines,
    int total,
    List<Count> groups,
    List<Collocate> collocates,
    long claims,
    long read,
    boolean isComplete) {
  private static final int MOST_CLAIMS = 2_000;
  private static final int MOST_COUNTS = 50;

  public Concordance {
    lines = List.copyOf(lines);
    groups = List.copyOf(groups);
    collocates = List.copyOf(collocates);
  }

  /// How often a value occurs.
  ///
  /// @param value the value
  /// @param count lines that have it
  /// @param pages addresses of these
  /// @param sites sites of these
  public record Count(String value, long count, long pages, long sites) {}

  /// What is asked of a concordance.
  ///
  /// @param width words shown on either side, 5 to 50
  /// @param order `place` (the order of the claims), `left`, `right` or `keyword`
  /// @param group `none`, `left`, `right`, `keyword` or `site`
  /// @param collocates order of the words nearby: `logdice`, `places`, `pages` or `sites`
  /// @param from number of the first line, from 0
  /// @param size most lines, 0 to 1,000
  public record Asked(
      int width, String order, String group, String collocates, int from, int size) {
    private static final List<String> ORDERS = List.of("place", "left", "right", "keyword");
    private static final List<String> GROUPS = List.of("none", "left", "right", "keyword", "site");

    public Asked {
      check(width >= 5 && width <= 50, "width", "width must be 5 to 50 words, got " + width);
      Known.of("order", order, ORDERS);
      Known.of("group", group, GROUPS);
      Known.of("collocates", collocates, Collocate.ORDERS);
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
      throw new QueryException(
          "q",
          "a concordance needs words in q: q=improv*; read=off keeps those that are read as a claim");
    }
    List<Place> all = new ArrayList<>();
    long claims =
        search.firstInBrief(question, MOST_CLAIMS, hit -> all.addAll(Place.of(hit, asked.width())));
    long read = Math.min(claims, MOST_CLAIMS);
    return new Concordance(
        sorted(all, asked).stream()
            .skip(asked.from())
            .limit(asked.size())
            .map(Place::line)
            .toList(),
        all.size(),
        asked.group().equals("none") ? List.of() : groups(all, asked.group()),
        Collocate.of(
            all,
            claims == 0 ? 1 : (double) read / claims,
            asked.collocates(),
            words -> frequencies(search, words)),
        claims,
        read,
        read == claims);
  }

  private static Map<String, Long> frequencies(ClaimSearch search, List<String> words) {
    try {
      return search.frequencies(words);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Keyed(String key, Place place) {}

  /// Lines sort by the words as they read from the keyword outwards.
  private static List<Place> sorted(List<Place> places, Asked asked) {
    Optional<Function<Place, String>> key = switch (asked.order()) {
      case "left" -> Optional.of(place -> String.join(" ", place.left()));
      case "right" -> Optional.of(place -> String.join(" ", place.right()));
      case "keyword" -> Optional.of(Place::keyword);
      default -> Optional.empty();
    };
    return key.isEmpty()
        ? places
        : places.stream()
            .map(place -> new Keyed(key.get().apply(place), place))
            .sorted(Comparator.comparing(Keyed::key))
            .map(Keyed::place)
            .toList();
  }

  private static List<Count> groups(List<Place> places, String group) {
    Function<Place, String> value = switch (group) {
      case "left" -> place -> place.left().stream().findFirst().orElse("");
      case "right" -> place -> place.right().stream().findFirst().orElse("");
      case "site" -> Place::site;
      default -> Place::keyword;
    };
    int[] pages = Tallied.numbered(places, Place::url);
    int[] sites = Tallied.numbered(places, Place::site);
    return Tallied.of(places, place -> List.of(value.apply(place))).stream()
        .sorted(Comparator.comparingLong((Tallied t) -> -t.count()).thenComparing(Tallied::value))
        .limit(MOST_COUNTS)
        .map(t -> new Count(t.value(), t.count(), t.different(pages), t.different(sites)))
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
