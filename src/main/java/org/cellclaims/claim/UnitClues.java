package org.cellclaims.claim;

import java.util.List;
import org.cellclaims.page.Block;
import org.cellclaims.page.Page;
import org.cellclaims.quantity.Quantity;
import org.cellclaims.rule.RuleBook.Firing;
import org.cellclaims.text.Token;
import org.cellclaims.vocabulary.Facet;
import org.cellclaims.vocabulary.Mention;
import org.cellclaims.weight.Clues;

/// Names what speaks for and against coding a unit one way or another: its words, what the rules
/// made of it, and what
/// stands around it. The codebook lists the groups of clues.
final class UnitClues {
  private static final int[] LENGTHS = {1, 2, 4, 7, 11, 16, 24, 36};
  private static final int MOST = 3;
  private static final int FIFTHS = 5;
  private static final int QUARTERS = 4;
  private final Page page;
  private final List<Unit> units;
  private final PlaceClues places;

  UnitClues(Page page, Surroundings around, List<Unit> units) {
    this.page = page;
    this.units = units;
    this.places = new PlaceClues(page, around, units);
  }

  /// Gives the clues of a unit.
  void of(Unit unit, Clues clues) {
    clues.add("bias", "always");
    Coding rules = Coding.of(unit.features());
    clues.add("rules", rules.kinds().isEmpty() ? "no-claim" : "claim");
    rules.features().forEach(f -> clues.add("rules", f));
    unit.features().forEach(f -> clues.add("is", f));
    for (Firing firing : unit.firings()) {
      clues.add("rule", firing.rule());
    }
    words(unit.passage().tokens(), clues);
    meanings(unit, clues);
    shape(unit, clues);
    places.of(unit, clues);
  }

  private static void words(List<Token> tokens, Clues clues) {
    String last = "^";
    for (int i = 0; i < tokens.size(); i++) {
      String stem = WordStems.of(tokens.get(i));
      clues.add("word", stem);
      clues.add("pair", last + " " + stem);
      if (i == 1) {
        clues.add("opens", last + " " + stem);
      }
      last = stem;
    }
    clues.add("pair", last + " $");
  }

  private static void meanings(Unit unit, Clues clues) {
    for (Facet facet : Facet.values()) {
      int named = unit.mentions(facet).size();
      clues.add("names", facet.name() + "=" + Math.min(named, MOST));
    }
    for (Mention mention : unit.mentions()) {
      clues.add("concept", mention.concept().id());
    }
    for (Quantity quantity : unit.quantities()) {
      String unitName = isMoney(quantity.unit()) ? "money" : quantity.unit();
      clues.add("number", unitName);
      clues.add("number", unitName + " " + quantity.bound());
    }
    clues.add("number", unit.quantities().isEmpty() ? "none" : "any");
    unit.passage().classes().forEach(name -> clues.add("class", name));
  }

  /// Codes of ISO 4217 are the only units in capitals.
  private static boolean isMoney(String unit) {
    return unit.length() == 3 && Character.isUpperCase(unit.charAt(0));
  }

  private void shape(Unit unit, Clues clues) {
    Block block = page.blocks().get(unit.block());
    int length = unit.passage().tokens().size();
    for (int limit : LENGTHS) {
      if (length > limit) {
        clues.add("longer", Integer.toString(limit));
      }
    }
    clues.add("block", block.kind() + " " + block.region());
    clues.add("level", block.kind() + " " + block.level());
    clues.add("links", Integer.toString((int) (block.linkShare() * QUARTERS)));
    clues.add("place", Integer.toString(unit.number() * FIFTHS / units.size()));
  }
}
