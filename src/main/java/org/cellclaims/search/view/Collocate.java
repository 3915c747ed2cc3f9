package org.cellclaims.search.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// A word that stands near the keyword.
///
/// `logDice` tells how much of the use of both words is use together, whatever the size of the
/// corpus: 14 + log2(2 f(xy) / (f(x) + f(y))), 14 at most, one less for half as much. P. Rychlý, A
/// lexicographer-friendly association score, RASLAN 2008.
///
/// @param value the word in small letters
/// @param count places of the keyword that it stands near
/// @param pages addresses of these
/// @param sites sites of these
/// @param logDice how strongly the two go together
public record Collocate(String value, long count, long pages, long sites, double logDice) {
  private static final double HIGHEST = 14;
  private static final int RANKED = 500;
  private static final int MOST = 50;
  private static final int FEW_PLACES = 10;
  private static final int NEAR = 5;

  /// What a list of collocates can be ordered by.
  static final List<String> ORDERS = List.of("logdice", "places", "pages", "sites");

  /// How often words stand in the claims of the whole index.
  interface Frequencies {
    Map<String, Long> of(List<String> words);
  }

  /// The measure of association.
  ///
  /// @param together how often the two stand together
  /// @param one how often one stands anywhere, at least `together`
  /// @param other how often the other does
  static double logDice(double together, double one, double other) {
    return HIGHEST + Math.log(2 * together / (one + other)) / Math.log(2);
  }

  /// The collocates of a keyword: words at most five from its places; where there are ten places
  /// or more a word must stand near two of them.
  ///
  /// @param places places of the keyword that were read
  /// @param share share of its places that were read, above 0 to 1
  /// @param order one of [#ORDERS]
  static List<Collocate> of(
      List<Place> places, double share, String order, Frequencies frequencies) {
    List<Tallied> likely = Tallied.of(places, place -> place.near(NEAR)).stream()
        .filter(t -> t.count() > 1 || places.size() < FEW_PLACES)
        .sorted(Comparator.comparingLong((Tallied t) -> -t.count()).thenComparing(Tallied::value))
        .limit(RANKED)
        .toList();
    Map<String, Long> all = frequencies.of(likely.stream().map(Tallied::value).toList());
    int[] pages = Tallied.numbered(places, Place::url);
    int[] sites = Tallied.numbered(places, Place::site);
    List<Collocate> found = new ArrayList<>();
    for (Tallied t : likely) {
      double together = t.count() / share;
      double anywhere = Math.max(together, all.getOrDefault(t.value(), 0L));
      double score = Math.round(100 * logDice(together, places.size() / share, anywhere)) / 100.0;
      found.add(new Collocate(t.value(), t.count(), t.different(pages), t.different(sites), score));
    }
    return found.stream()
        .sorted(comparator(order)
            .thenComparing(Comparator.comparingLong((Collocate c) -> -c.sites()))
            .thenComparing(Comparator.comparingLong((Collocate c) -> -c.count()))
            .thenComparing(Collocate::value))
        .limit(MOST)
        .toList();
  }

  private static Comparator<Collocate> comparator(String order) {
    return switch (order) {
      case "places" -> Comparator.comparingLong(c -> -c.count());
      case "pages" -> Comparator.comparingLong(c -> -c.pages());
      case "sites" -> Comparator.comparingLong(c -> -c.sites());
      default -> Comparator.comparingDouble(c -> -c.logDice());
    };
  }
}
