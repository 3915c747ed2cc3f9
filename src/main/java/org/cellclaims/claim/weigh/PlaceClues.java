package org.cellclaims.claim.weigh;

import java.util.List;
import java.util.Optional;
import org.cellclaims.claim.unit.Coding;
import org.cellclaims.claim.unit.Surroundings;
import org.cellclaims.claim.unit.Unit;
import org.cellclaims.page.Block;
import org.cellclaims.page.Page;
import org.cellclaims.weight.Clues;

/// Gives what the surroundings of a unit say of it: lead-in, header row, headings,
/// neighbours, and
/// how much of the page and of its part is of one sort.
final class PlaceClues {
  private static final int NEAR = 3;
  private final Page page;
  private final Surroundings around;
  private final List<Unit> units;
  private final int[][] stems;
  private final PlaceSheet sheet;
  private final int[][] counts;
  private final int[] parts;

  /// @param rules what the rules make of each unit
  /// @param stems the words of each unit
  PlaceClues(
      Page page,
      Surroundings around,
      List<Unit> units,
      Coding[] rules,
      int[][] stems,
      PlaceSheet sheet) {
    this.page = page;
    this.around = around;
    this.units = units;
    this.stems = stems;
    this.sheet = sheet;
    this.counts = new int[PlaceSheet.COUNTED.size()][units.size() + 1];
    this.parts = new int[units.size()];
    for (int at = 0; at < units.size(); at++) {
      boolean isSame = at > 0 && headings(at).equals(headings(at - 1));
      parts[at] = isSame ? parts[at - 1] : at;
      for (int i = 0; i < counts.length; i++) {
        boolean holds = holds(PlaceSheet.COUNTED.get(i), units.get(at), rules[at]);
        counts[i][at + 1] = counts[i][at] + (holds ? 1 : 0);
      }
    }
  }

  private List<Integer> headings(int at) {
    return page.blocks().get(units.get(at).block()).headings();
  }

  private static boolean holds(String feature, Unit unit, Coding rules) {
    return feature.equals("claim") ? rules.isClaim() : unit.has(feature);
  }

  /// Gives the clues of what stands around a unit.
  void of(Unit unit, Clues clues) {
    Block block = page.blocks().get(unit.block());
    Optional<Unit> lead = around.leadIn(block);
    lead.ifPresent(u -> told(sheet.lead, u, clues));
    if (lead.isEmpty()) {
      sheet.lead.none(clues);
    }
    around.headerRow(unit.block()).ifPresent(u -> told(sheet.columns, u, clues));
    List<Unit> above = around.headings(block);
    if (!above.isEmpty()) {
      told(sheet.heading, above.getFirst(), clues);
    }
    for (Unit heading : above) {
      sheet.above.features(heading.features(), clues);
    }
    neighbour(sheet.before, unit, -1, clues);
    neighbour(sheet.beforeThat, unit, -2, clues);
    neighbour(sheet.next, unit, 1, clues);
    neighbour(sheet.afterThat, unit, 2, clues);
    shares(unit.number(), clues);
  }

  private void neighbour(PlaceTable place, Unit unit, int step, Clues clues) {
    int at = unit.number() + step;
    if (at < 0 || at >= units.size()) {
      place.none(clues);
      return;
    }
    Unit other = units.get(at);
    place.block(other.kind(), other.block() == unit.block(), clues);
    place.features(other.features(), clues);
  }

  private void told(PlaceTable place, Unit other, Clues clues) {
    place.features(other.features(), clues);
    place.words(stems[other.number()], clues);
  }

  private void shares(int at, Clues clues) {
    int end = at + 1;
    while (end < units.size() && end < at + PlaceSheet.FAR && parts[end] == parts[at]) {
      end++;
    }
    for (int i = 0; i < counts.length; i++) {
      clues.add(sheet.pageShare[i][share(i, 0, units.size())]);
      clues.add(sheet.partShare[i][share(i, parts[at], end)]);
      clues.add(sheet.nearShare[i][share(i, at - NEAR, at + NEAR + 1)]);
      clues.add(sheet.since[i][since(i, at)]);
    }
  }

  /// How much of a stretch of units has a counted feature, as a level.
  private int share(int counted, int from, int to) {
    int start = Math.max(0, from);
    int end = Math.min(units.size(), to);
    return PlaceSheet.level(
        (counts[counted][end] - counts[counted][start]) / (double) (end - start));
  }

  /// How many units back the last one with a counted feature stands, at most [PlaceSheet#FAR].
  private int since(int counted, int at) {
    int back = 0;
    while (back < PlaceSheet.FAR
        && at - back >= 0
        && counts[counted][at - back + 1] == counts[counted][at - back]) {
      back++;
    }
    return back;
  }
}
