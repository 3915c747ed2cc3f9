package org.cellclaims.claim.weigh;

import java.util.List;
import java.util.stream.IntStream;
import org.cellclaims.weight.ClueNumbers;
import org.cellclaims.weight.ClueWords;

/// The clues of what stands around a unit, numbered once: a table for each place beside it,
/// and how
/// common the counted features are on the page, in its part and near it.
final class PlaceSheet {
  /// What is counted on the page and around a unit.
  static final List<String> COUNTED = List.of(
      "has:cells",
      "has:we",
      "has:treatment",
      "has:voice",
      "background",
      "claim",
      "kind=testimonial",
      "kind=protocol",
      "kind=efficacy");

  /// Units are looked at up to so many places ahead and back.
  static final int FAR = 9;

  private static final double[] SHARES = {0, 0.1, 0.25, 0.5, 0.75};
  final PlaceTable lead;
  final PlaceTable columns;
  final PlaceTable heading;
  final PlaceTable above;
  final PlaceTable before;
  final PlaceTable beforeThat;
  final PlaceTable next;
  final PlaceTable afterThat;
  final int[][] pageShare;
  final int[][] partShare;
  final int[][] nearShare;
  final int[][] since;

  PlaceSheet(ClueNumbers numbers, List<String> features, ClueWords words) {
    lead = new PlaceTable("lead", numbers, features, words);
    columns = new PlaceTable("columns", numbers, features, words);
    heading = new PlaceTable("heading", numbers, features, words);
    above = new PlaceTable("above", numbers, features, words);
    before = new PlaceTable("before", numbers, features, words);
    beforeThat = new PlaceTable("before-that", numbers, features, words);
    next = new PlaceTable("next", numbers, features, words);
    afterThat = new PlaceTable("after-that", numbers, features, words);
    pageShare = counted("page-share", SHARES.length, numbers);
    partShare = counted("part-share", SHARES.length, numbers);
    nearShare = counted("near-share", SHARES.length, numbers);
    since = counted("since", FAR, numbers);
  }

  private static int[][] counted(String group, int most, ClueNumbers numbers) {
    return COUNTED.stream()
        .map(feature -> numbers.of(
            group,
            IntStream.rangeClosed(0, most).mapToObj(n -> feature + " " + n).toList()))
        .toArray(int[][]::new);
  }

  /// The level of a share: 0 for none, 5 for three quarters or more.
  static int level(double share) {
    int level = 0;
    while (level < SHARES.length && share > SHARES[level]) {
      level++;
    }
    return level;
  }
}
