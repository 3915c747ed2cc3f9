package org.cellclaims.claim;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cellclaims.page.Block;
import org.cellclaims.page.Page;
import org.cellclaims.text.Token;
import org.cellclaims.weight.Clues;

/// Names what the surroundings of a unit say of it: lead-in, header row, headings, neighbours, and
/// how much of the page
/// and of its part is of one sort.
final class PlaceClues {
  private static final List<String> TOLD =
      List.of("kind=", "topic=", "has:", "certainty=", "source=", "lead:kind=");
  private static final Set<String> TOLD_WHOLE =
      Set.of("claim=no", "about", "background", "told", "excludes", "is:question");

  /// What is counted on the page and around a unit.
  private static final List<String> COUNTED = List.of(
      "has:cells",
      "has:we",
      "has:treatment",
      "has:voice",
      "background",
      "claim",
      "kind=testimonial",
      "kind=protocol",
      "kind=efficacy");

  private static final double[] SHARES = {0, 0.1, 0.25, 0.5, 0.75};
  private static final int NEAR = 3;
  private static final int FAR = 9;
  private final Page page;
  private final Surroundings around;
  private final List<Unit> units;
  private final int[][] counts;
  private final int[] parts;

  PlaceClues(Page page, Surroundings around, List<Unit> units) {
    this.page = page;
    this.around = around;
    this.units = units;
    this.counts = new int[COUNTED.size()][units.size() + 1];
    this.parts = new int[units.size()];
    for (int at = 0; at < units.size(); at++) {
      boolean isSame = at > 0 && headings(at).equals(headings(at - 1));
      parts[at] = isSame ? parts[at - 1] : at;
      for (int i = 0; i < counts.length; i++) {
        counts[i][at + 1] = counts[i][at] + (holds(COUNTED.get(i), units.get(at)) ? 1 : 0);
      }
    }
  }

  private List<Integer> headings(int at) {
    return page.blocks().get(units.get(at).block()).headings();
  }

  private static boolean holds(String feature, Unit unit) {
    return feature.equals("claim")
        ? !Coding.of(unit.features()).kinds().isEmpty()
        : unit.has(feature);
  }

  /// Gives the clues of what stands around a unit.
  void of(Unit unit, Clues clues) {
    Block block = page.blocks().get(unit.block());
    Optional<Unit> lead = around.leadIn(block);
    lead.ifPresent(u -> told("lead", u, clues));
    if (lead.isEmpty()) {
      clues.add("lead", "none");
    }
    around.headerRow(unit.block()).ifPresent(u -> told("columns", u, clues));
    List<Unit> above = around.headings(block);
    above.stream().limit(1).forEach(u -> told("heading", u, clues));
    above.forEach(u -> features("above", u, clues));
    neighbour("before", unit, -1, clues);
    neighbour("before-that", unit, -2, clues);
    neighbour("next", unit, 1, clues);
    neighbour("after-that", unit, 2, clues);
    shares(unit.number(), clues);
  }

  private void neighbour(String place, Unit unit, int step, Clues clues) {
    int at = unit.number() + step;
    if (at < 0 || at >= units.size()) {
      clues.add(place, "none");
      return;
    }
    Unit other = units.get(at);
    clues.add(place, other.block() == unit.block() ? "same-block" : other.kind().toString());
    features(place, other, clues);
  }

  private static void told(String place, Unit other, Clues clues) {
    features(place, other, clues);
    for (Token token : other.passage().tokens()) {
      clues.add(place + "-word", WordStems.of(token));
    }
  }

  private static void features(String place, Unit other, Clues clues) {
    for (String feature : other.features()) {
      if (TOLD_WHOLE.contains(feature) || isTold(feature)) {
        clues.add(place, feature);
      }
    }
  }

  private static boolean isTold(String feature) {
    for (String start : TOLD) {
      if (feature.startsWith(start)) {
        return true;
      }
    }
    return false;
  }

  private void shares(int at, Clues clues) {
    int end = at + 1;
    while (end < units.size() && end < at + FAR && parts[end] == parts[at]) {
      end++;
    }
    for (int i = 0; i < counts.length; i++) {
      String name = COUNTED.get(i) + " ";
      clues.add("page-share", name + share(i, 0, units.size()));
      clues.add("part-share", name + share(i, parts[at], end));
      clues.add("near-share", name + share(i, at - NEAR, at + NEAR + 1));
      clues.add("since", name + since(i, at));
    }
  }

  /// How much of a stretch of units has a counted feature: 0 for none, 5 for three quarters or
  /// more.
  private int share(int counted, int from, int to) {
    int start = Math.max(0, from);
    int end = Math.min(units.size(), to);
    double share = (counts[counted][end] - counts[counted][start]) / (double) (end - start);
    int level = 0;
    while (level < SHARES.length && share > SHARES[level]) {
      level++;
    }
    return level;
  }

  /// How many units back the last one with a counted feature stands, at most [#FAR].
  private int since(int counted, int at) {
    int back = 0;
    while (back < FAR
        && at - back >= 0
        && counts[counted][at - back + 1] == counts[counted][at - back]) {
      back++;
    }
    return back;
  }
}
