package org.cellclaims.vocabulary;

import java.util.Set;

/// What a word near a form tells of it. Kept as a bit with each word, so that looking around costs
/// no look-up.
enum Cues {
  /// Cells become other cells: "differentiate into chondrocytes".
  BECOMING(4),
  /// Cells give off what follows: "production of NGF".
  SECRETING(5),
  /// Cells are spoken of.
  CELLS(6),
  /// Something is given or put somewhere.
  ACTS(7);

  private static final Set<String> BECOMING_WORDS = Set.of(
      "differentiate",
      "differentiating",
      "differentiation",
      "differentiated",
      "differentiates",
      "transform",
      "turn",
      "develop",
      "become",
      "mature",
      "give");
  private static final Set<String> SECRETING_WORDS = Set.of(
      "secrete",
      "secreting",
      "secretion",
      "produce",
      "producing",
      "production",
      "release",
      "releasing",
      "cytokine",
      "express",
      "releas",
      "increasing");
  private static final Set<String> CELL_WORDS = Set.of(
      "cell", "msc", "stem", "exosome", "prp", "svf", "marrow", "cord", "tissue", "harvest",
      "vesicle", "stromal", "blood", "sample", "source", "fat", "donor", "derived");
  private static final Set<String> ACT_WORDS = Set.of(
      "inject",
      "infus",
      "administer",
      "deliver",
      "delivery",
      "place",
      "plac",
      "given",
      "giv",
      "give",
      "implant",
      "transplant",
      "introduc",
      "introduced",
      "needl",
      "needle",
      "via",
      "route",
      "rout",
      "put",
      "appli",
      "applied",
      "apply",
      "dose",
      "dos",
      "method",
      "catheter",
      "guid",
      "drip",
      "iv",
      "insert",
      "enter",
      "target",
      "receiv",
      "drop");

  private final int bit;

  Cues(int place) {
    this.bit = 1 << place;
  }

  /// Whether a word is such a cue.
  boolean isIn(Words.Word word) {
    return (word.marks() & bit) != 0;
  }

  /// The bits of a word.
  ///
  /// @param norm the word in normal form
  /// @param noun stem of the word that it is read as
  static int marks(String norm, String noun) {
    String action = Stems.action(norm);
    return (BECOMING_WORDS.contains(noun) ? BECOMING.bit : 0)
        | (SECRETING_WORDS.contains(noun) ? SECRETING.bit : 0)
        | (CELL_WORDS.contains(noun) || CELL_WORDS.contains(action) ? CELLS.bit : 0)
        | (ACT_WORDS.contains(noun) || ACT_WORDS.contains(action) ? ACTS.bit : 0);
  }
}
