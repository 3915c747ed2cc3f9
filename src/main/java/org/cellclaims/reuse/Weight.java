package org.cellclaims.reuse;

import java.util.Optional;
import java.util.Set;
import org.cellclaims.quantity.NumberWords;
import org.cellclaims.text.Token;
import org.cellclaims.text.WordTable;

/// What a word alone does to what is claimed, looked up once for each word.
///
/// @param number the number that it names, -1 for none
/// @param isHedge whether it weakens
/// @param negation how it turns the meaning round, in one form: "isn't" is "not"
record Weight(int number, boolean isHedge, Optional<String> negation) {
  private static final WordTable<Weight> KNOWN = new WordTable<>(Weight::lookUp);
  private static final Set<String> HEDGES = Set.of(
      "may",
      "might",
      "could",
      "can",
      "possibly",
      "perhaps",
      "potentially",
      "potential",
      "suggest",
      "suggests",
      "appears",
      "appear",
      "seems",
      "seem",
      "likely",
      "some",
      "preliminary",
      "believe",
      "believed",
      "hope",
      "aims",
      "probably",
      "reportedly",
      "often",
      "sometimes",
      "usually");
  private static final Set<String> NEGATIONS = Set.of(
      "not",
      "no",
      "never",
      "none",
      "without",
      "cannot",
      "neither",
      "nor",
      "don't",
      "doesn't",
      "didn't",
      "isn't",
      "aren't",
      "wasn't",
      "weren't",
      "won't",
      "can't",
      "couldn't",
      "hasn't",
      "haven't",
      "nobody",
      "nothing",
      "unproven");

  /// What a word does.
  static Weight of(Token word) {
    return KNOWN.of(word);
  }

  private static Weight lookUp(String norm) {
    boolean isNot = norm.endsWith("n't") || norm.equals("cannot");
    return new Weight(
        NumberWords.value(norm),
        HEDGES.contains(norm),
        NEGATIONS.contains(norm) ? Optional.of(isNot ? "not" : norm) : Optional.empty());
  }
}
