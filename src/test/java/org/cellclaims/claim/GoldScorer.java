package org.cellclaims.claim;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/// Scores claims against gold as the coding guide says under "Scoring".
///
/// A claim and a gold claim match when the characters they share, white space removed, are
/// at least
/// half of the characters of their union; one to one, best overlap first. List fields are
/// scored
/// over the matched pairs as micro-averaged F1, certainty and source by accuracy.
public final class GoldScorer {
  private static final Pattern LAYOUT =
      Pattern.compile("[\\s|•·*\\-–—+]+", Pattern.UNICODE_CHARACTER_CLASS);
  private static final double LEAST_OVERLAP = 0.5;

  private final Map<String, String> pages = new TreeMap<>();
  private final List<Pair> matched = new ArrayList<>();
  private final List<CodedClaim> missed = new ArrayList<>();
  private final List<CodedClaim> extra = new ArrayList<>();
  private int lost;

  private GoldScorer(Map<String, String> texts) {
    texts.forEach((name, text) -> pages.put(name, squeeze(text)));
  }

  /// Scores claims.
  ///
  /// @param texts visible text of each page by file name; a page without gold has no claims
  /// @param gold the right claims; every quote must be on its page
  /// @param claims the claims to score; a claim of a page that is not here does not count
  public static Scores score(
      Map<String, String> texts, List<CodedClaim> gold, List<CodedClaim> claims) {
    GoldScorer scorer = new GoldScorer(texts);
    Map<String, List<Placed>> right = scorer.place(gold);
    if (scorer.lost > 0) {
      throw new IllegalArgumentException(scorer.lost + " gold quotes are not on their page");
    }
    Map<String, List<Placed>> given = scorer.place(claims);
    for (String page : new TreeSet<>(scorer.pages.keySet())) {
      scorer.match(right.getOrDefault(page, List.of()), given.getOrDefault(page, List.of()));
    }
    return scorer.scores(gold.size());
  }

  /// Text without white space, bullets or cell bars, so that layout cannot matter.
  public static String squeeze(String text) {
    String plain = Parser.unescapeEntities(text, false);
    return LAYOUT.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
  }

  private record Placed(CodedClaim claim, int start, int end) {
    double overlap(Placed other) {
      if (start < 0 || other.start < 0) {
        return 0;
      }
      int shared = Math.min(end, other.end) - Math.max(start, other.start);
      int union = Math.max(end, other.end) - Math.min(start, other.start);
      return Math.max(0, shared) / (double) union;
    }
  }

  private record Candidate(double overlap, int right, int given) {}

  private record Pair(CodedClaim right, CodedClaim given) {}

  /// Gives each quote its place; repeated quotes take successive places.
  private Map<String, List<Placed>> place(List<CodedClaim> claims) {
    Map<String, List<Placed>> placed = new HashMap<>();
    Map<String, Integer> used = new HashMap<>();
    for (CodedClaim claim : claims) {
      String text = pages.get(claim.page());
      if (text == null) {
        continue;
      }
      String quote = squeeze(claim.quote());
      String key = claim.page() + "\n" + quote;
      int at = text.indexOf(quote, used.getOrDefault(key, 0));
      at = at < 0 ? text.indexOf(quote) : at;
      boolean isLost = at < 0 || quote.isEmpty();
      lost += isLost ? 1 : 0;
      used.put(key, at + 1);
      placed
          .computeIfAbsent(claim.page(), page -> new ArrayList<>())
          .add(new Placed(claim, isLost ? -1 : at, isLost ? -1 : at + quote.length()));
    }
    return placed;
  }

  /// Best overlap first; among equals the later pair, as the guide's own scorer sorts them.
  private void match(List<Placed> right, List<Placed> given) {
    Set<Integer> usedRight = new HashSet<>();
    Set<Integer> usedGiven = new HashSet<>();
    for (Candidate best : candidates(right, given)) {
      if (!usedRight.contains(best.right()) && !usedGiven.contains(best.given())) {
        usedRight.add(best.right());
        usedGiven.add(best.given());
        matched.add(
            new Pair(right.get(best.right()).claim(), given.get(best.given()).claim()));
      }
    }
    rest(right, usedRight, missed);
    rest(given, usedGiven, extra);
  }

  private static List<Candidate> candidates(List<Placed> right, List<Placed> given) {
    List<Candidate> all = new ArrayList<>();
    for (int i = 0; i < right.size(); i++) {
      for (int j = 0; j < given.size(); j++) {
        double overlap = right.get(i).overlap(given.get(j));
        if (overlap >= LEAST_OVERLAP) {
          all.add(new Candidate(overlap, i, j));
        }
      }
    }
    all.sort(Comparator.comparingDouble(Candidate::overlap)
        .thenComparingInt(Candidate::right)
        .thenComparingInt(Candidate::given)
        .reversed());
    return all;
  }

  private static void rest(List<Placed> all, Set<Integer> used, List<CodedClaim> into) {
    for (int i = 0; i < all.size(); i++) {
      if (!used.contains(i)) {
        into.add(all.get(i).claim());
      }
    }
  }

  private Scores scores(int gold) {
    Map<String, Double> figures = new TreeMap<>();
    put(figures, "detection", new Counts(matched.size(), extra.size(), missed.size()));
    for (String field : CodedClaim.LISTS) {
      Counts pairs = new Counts(0, 0, 0);
      for (Pair pair : matched) {
        pairs = pairs.plus(pair.right().values(field), pair.given().values(field));
      }
      put(figures, field, pairs);
      int more = extra.stream().mapToInt(c -> c.values(field).size()).sum();
      int less = missed.stream().mapToInt(c -> c.values(field).size()).sum();
      Counts all = new Counts(pairs.hits, pairs.wrong + more, pairs.missed + less);
      figures.put(field + ".end_to_end", all.f1());
      figures.put(field + ".end_to_end.p", all.precision());
      figures.put(field + ".end_to_end.r", all.recall());
    }
    figures.put("certainty.accuracy", accuracy(CodedClaim::certainty));
    figures.put("source.accuracy", accuracy(CodedClaim::source));
    return new Scores(gold, matched.size() + extra.size(), lost, figures);
  }

  private double accuracy(Function<CodedClaim, String> field) {
    long right = matched.stream()
        .filter(p -> field.apply(p.right()).equals(field.apply(p.given())))
        .count();
    return matched.isEmpty() ? 0 : right / (double) matched.size();
  }

  private static void put(Map<String, Double> figures, String field, Counts counts) {
    figures.put(field + ".p", counts.precision());
    figures.put(field + ".r", counts.recall());
    figures.put(field + ".f1", counts.f1());
  }

  /// Right, wrong and missed values.
  private record Counts(int hits, int wrong, int missed) {
    Counts plus(Collection<String> right, Collection<String> given) {
      List<String> left = new ArrayList<>(right);
      int found = 0;
      for (String value : given) {
        found += left.remove(value) ? 1 : 0;
      }
      return new Counts(hits + found, wrong + given.size() - found, missed + right.size() - found);
    }

    double precision() {
      return hits + wrong == 0 ? 1 : hits / (double) (hits + wrong);
    }

    double recall() {
      return hits + missed == 0 ? 1 : hits / (double) (hits + missed);
    }

    double f1() {
      double sum = precision() + recall();
      return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }
  }
}
