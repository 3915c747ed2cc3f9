package org.cellclaims.vocabulary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cellclaims.vocabulary.FormTrie.Entry;

/// Short forms that a page explains itself, and short forms that stand inside or right behind the
/// words that they shorten.
final class Explained {
  private static final int LONGEST = 3;

  private Explained() {}

  /// Where a short form may begin that the page explains.
  static int[] places(Reading reading, Topic topic) {
    if (topic.abbreviations().isEmpty()) {
      return new int[0];
    }
    int[] places = new int[reading.size()];
    int count = 0;
    for (int at = 0; at < places.length; at++) {
      if (reading.isCapital(at) && mayBegin(topic, reading.norm(at))) {
        places[count++] = at;
      }
    }
    return Arrays.copyOf(places, count);
  }

  /// Adds the short forms that the page explains to what was found of a facet.
  ///
  /// @param places what [#places(Reading, Topic)] gave
  static List<Match> added(
      Reading reading, Topic topic, Facet facet, int[] places, List<Match> found) {
    if (topic.abbreviations().isEmpty() || (places.length == 0 && found.size() < 2)) {
      return found;
    }
    List<Match> all = new ArrayList<>(found);
    if (places.length > 0) {
      boolean[] taken = new boolean[reading.size()];
      found.forEach(m -> Arrays.fill(taken, m.from(), m.to(), true));
      for (int at : places) {
        for (int to = Math.min(reading.size(), at + LONGEST); to > at && !taken[at]; to--) {
          addMeaning(reading, topic, facet, at, to, taken, all);
        }
      }
    }
    all.sort(Comparator.comparingInt(Match::from).thenComparingInt(Match::to));
    return all;
  }

  /// Whether a word begins some short form, or is one with the s of the plural.
  private static boolean mayBegin(Topic topic, String norm) {
    String next = topic.abbreviations().ceilingKey(norm);
    return (next != null && next.startsWith(norm))
        || (norm.endsWith("s")
            && topic.abbreviations().containsKey(norm.substring(0, norm.length() - 1)));
  }

  private static void addMeaning(
      Reading reading,
      Topic topic,
      Facet facet,
      int from,
      int to,
      boolean[] taken,
      List<Match> all) {
    topic.meaning(Context.key(reading, from, to)).orElse(List.of()).stream()
        .filter(c -> c.facet() == facet && !taken[to - 1])
        .forEach(c -> {
          all.add(new Match(from, to, new Entry(c, true, true, to - from, ""), List.of()));
          Arrays.fill(taken, from, to, true);
        });
  }

  /// All facets' matches without ambiguous ones inside a longer one of another facet; a short
  /// form in brackets takes the concept of the words before it.
  static List<Match> settled(Reading reading, List<Match> all) {
    if (all.isEmpty()) {
      return all;
    }
    Match[] longest = new Match[reading.size()];
    for (Match match : all) {
      for (int i = match.from(); i < match.to(); i++) {
        Match known = longest[i];
        if (known == null || known.to() - known.from() < match.to() - match.from()) {
          longest[i] = match;
        }
      }
    }
    Map<Integer, List<Match>> byEnd = byEnd(reading, all);
    List<Match> kept = new ArrayList<>(all.size());
    for (Match match : all) {
      boolean isWeak = match.entry().needsContext() || isPartOfWhatIsGiven(match, longest);
      if (!isWeak || !isInside(match, longest)) {
        kept.add(named(reading, match, byEnd.getOrDefault(match.from() - 1, List.of())));
      }
    }
    return kept;
  }

  /// An outcome's word in the name of cells or of a route is a part of that name: "aspirate
  /// concentrate", "muscle injection".
  private static boolean isPartOfWhatIsGiven(Match match, Match[] longest) {
    Facet around = longest[match.from()].entry().concept().facet();
    return match.entry().concept().facet() == Facet.OUTCOME
        && (around == Facet.CELL_TYPE || around == Facet.ROUTE);
  }

  private static boolean isInside(Match match, Match[] longest) {
    Match around = longest[match.from()];
    return around.from() <= match.from()
        && match.to() <= around.to()
        && around.to() - around.from() > match.to() - match.from()
        && around.entry().concept().facet() != match.entry().concept().facet();
  }

  /// The matches by where they end; none where no short form stands in brackets.
  private static Map<Integer, List<Match>> byEnd(Reading reading, List<Match> all) {
    Map<Integer, List<Match>> byEnd = new HashMap<>();
    if (all.stream().anyMatch(match -> isBracketed(reading, match))) {
      all.forEach(
          match -> byEnd.computeIfAbsent(match.to(), k -> new ArrayList<>()).add(match));
    }
    return byEnd;
  }

  private static boolean isBracketed(Reading reading, Match match) {
    return match.entry().isAcronym()
        && reading.norm(match.from() - 1).equals("(")
        && reading.norm(match.to()).equals(")");
  }

  private static Match named(Reading reading, Match match, List<Match> before) {
    if (!isBracketed(reading, match)) {
      return match;
    }
    String key = Context.key(reading, match.from(), match.to());
    return before.stream()
        .filter(b -> b.entry().concept().facet() == match.entry().concept().facet()
            && b.entry().track().equals(match.entry().track())
            && isTail(reading, key, b))
        .findFirst()
        .map(b -> match.as(b.entry()))
        .orElse(match);
  }

  private static boolean isTail(Reading reading, String key, Match whole) {
    for (int from = whole.from(); from < whole.to(); from++) {
      StringBuilder words = new StringBuilder();
      for (int i = from; i < whole.to(); i++) {
        words.append(reading.norm(i)).append(' ');
      }
      if (Abbreviations.isShortFor(key, words.toString())) {
        return true;
      }
    }
    return false;
  }
}
