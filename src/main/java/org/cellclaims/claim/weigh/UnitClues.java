package org.cellclaims.claim.weigh;

import java.util.List;
import org.cellclaims.claim.unit.Coding;
import org.cellclaims.claim.unit.Surroundings;
import org.cellclaims.claim.unit.Unit;
import org.cellclaims.page.Page;
import org.cellclaims.quantity.Quantity;
import org.cellclaims.rule.RuleBook.Firing;
import org.cellclaims.vocabulary.Facet;
import org.cellclaims.vocabulary.Mention;
import org.cellclaims.weight.ClueGroup;
import org.cellclaims.weight.ClueNumbers;
import org.cellclaims.weight.Clues;

/// Gives what speaks for and against coding a unit one way or another: its words, what the
/// rules
/// made of it, and what stands around it. The codebook lists the groups of clues.
public final class UnitClues {
  private final Page page;
  private final List<Unit> units;
  private final ClueSheet sheet;
  private final int always;
  private final ClueGroup ofRules;
  private final ClueGroup concept;
  private final ClueGroup number;
  private final Coding[] rules;
  private final int[][] stems;
  private final PlaceClues places;

  public UnitClues(Page page, Surroundings around, List<Unit> units, ClueSheet sheet) {
    this.page = page;
    this.units = units;
    this.sheet = sheet;
    ClueNumbers numbers = sheet.numbers();
    this.always = numbers.of("bias", "always");
    this.ofRules = numbers.named("rules");
    this.concept = numbers.named("concept");
    this.number = numbers.named("number");
    this.rules = units.stream().map(u -> Coding.of(u.features())).toArray(Coding[]::new);
    this.stems =
        units.stream().map(u -> sheet.stems().of(u.passage().tokens())).toArray(int[][]::new);
    this.places = new PlaceClues(page, around, units, rules, stems, sheet.places());
  }

  /// What the rules make of a unit, as it stood when these clues were taken.
  Coding byRules(Unit unit) {
    return rules[unit.number()];
  }

  /// Gives the clues of a unit.
  public void of(Unit unit, Clues clues) {
    clues.add(always);
    Coding byRules = rules[unit.number()];
    clues.add(ofRules.of(byRules.isClaim() ? "claim" : "no-claim"));
    for (String feature : byRules.features()) {
      clues.add(ofRules.of(feature));
    }
    sheet.is().give(unit.features(), clues);
    for (Firing firing : unit.firings()) {
      clues.add(sheet.rule(firing.number()));
    }
    words(stems[unit.number()], clues);
    frame(unit, clues);
    meanings(unit, clues);
    shape(unit, clues);
    places.of(unit, clues);
  }

  private void words(int[] stems, Clues clues) {
    int last = sheet.stems().start();
    for (int i = 0; i < stems.length; i++) {
      clues.add(sheet.word(stems[i]));
      clues.add(sheet.pair(last, stems[i]));
      if (i == 1) {
        clues.add(sheet.opens(last, stems[i]));
      }
      last = stems[i];
    }
    clues.add(sheet.pair(last, sheet.stems().end()));
  }

  private void frame(Unit unit, Clues clues) {
    int[] parts = sheet
        .frame()
        .of(unit.passage().tokens(), stems[unit.number()], unit.mentions(), unit.quantities());
    for (int i = 1; i < parts.length; i++) {
      clues.add(sheet.frame(parts[i - 1], parts[i]));
      if (i > 1) {
        clues.add(sheet.frame(parts[i - 2], parts[i]));
      }
    }
  }

  private void meanings(Unit unit, Clues clues) {
    for (Facet facet : Facet.values()) {
      clues.add(sheet.names(facet, unit.count(facet)));
    }
    for (Mention mention : unit.mentions()) {
      clues.add(concept.of(mention.concept().id()));
    }
    for (Quantity quantity : unit.quantities()) {
      String unitName = isMoney(quantity.unit()) ? "money" : quantity.unit();
      clues.add(number.of(unitName));
      clues.add(number.of(unitName + " " + quantity.bound()));
    }
    clues.add(number.of(unit.quantities().isEmpty() ? "none" : "any"));
    for (int i = unit.passage().nextSymbol(0); i >= 0; i = unit.passage().nextSymbol(i + 1)) {
      clues.add(sheet.lexiconClass(i));
    }
  }

  /// Codes of ISO 4217 are the only units in capitals.
  private static boolean isMoney(String unit) {
    return unit.length() == 3 && Character.isUpperCase(unit.charAt(0));
  }

  private void shape(Unit unit, Clues clues) {
    sheet.longer(unit.passage().tokens().size(), clues);
    sheet.block(page.blocks().get(unit.block()), clues);
    clues.add(sheet.place(unit.number(), units.size()));
  }
}
