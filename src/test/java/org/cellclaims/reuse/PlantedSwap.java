package org.cellclaims.reuse;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/// A swap of one word or number of a passage that changes what it claims.
///
/// @param name what is swapped, as figures name it
/// @param sort what the change must be called
/// @param what the words it is done to
/// @param by what stands in their place; empty for nothing
record PlantedSwap(String name, Change.Sort sort, Pattern what, UnaryOperator<String> by) {
  private static final List<String> WORDS =
      List.of("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve");
  private static final Map<String, String> BOUNDS = Map.of(
      "at least", "up to",
      "more than", "less than",
      "up to", "at least",
      "over", "under",
      "fewer than", "more than",
      "less than", "more than");
  private static final Map<String, String> CELLS = Map.of(
      "mesenchymal stem cells", "embryonic stem cells",
      "adipose-derived stem cells", "umbilical cord blood cells",
      "umbilical cord blood", "bone marrow",
      "cord blood", "bone marrow",
      "bone marrow", "cord blood",
      "exosomes", "platelet-rich plasma");

  /// Every swap that is tried.
  static final List<PlantedSwap> ALL = List.of(
      swap(
          "number",
          Change.Sort.NUMBER,
          "(?<![\\d.,\\[/:+-])\\b\\d{1,3}(?![\\d.,/:-]|\\]|(?:st|nd|rd|th)\\b)",
          PlantedSwap::other),
      swap(
          "number-in-words",
          Change.Sort.NUMBER,
          "\\b(?:" + String.join("|", WORDS) + ")\\b",
          old -> WORDS.get((WORDS.indexOf(old) + 3) % WORDS.size())),
      swap(
          "bound",
          Change.Sort.BOUND,
          "\\b(?:" + String.join("|", BOUNDS.keySet()) + ")(?= \\d+%| \\d+ percent)",
          BOUNDS::get),
      swap("hedge", Change.Sort.HEDGE, "\\b(?:may|might|could)\\b", old -> "will"),
      swap("negation", Change.Sort.NEGATION, "\\bnot ", old -> ""),
      swap(
          "negation-begun",
          Change.Sort.NEGATION,
          "(?<=\\b(?:is|are|does|was) )(?=[a-z])",
          old -> "not "),
      swap("brand", Change.Sort.BRAND, PlantedEdit.BRANDS.pattern(), old -> "Velanorte"),
      swap(
          "condition",
          Change.Sort.CONDITION,
          PlantedEdit.CONDITIONS.pattern(),
          PlantedEdit::otherCondition),
      swap(
          "cell-type",
          Change.Sort.CELL_TYPE,
          "\\b(?:"
              + String.join(
                  "|",
                  CELLS.keySet().stream()
                      .sorted((a, b) -> b.length() - a.length())
                      .toList())
              + ")\\b",
          CELLS::get));

  private static PlantedSwap swap(
      String name, Change.Sort sort, String what, UnaryOperator<String> by) {
    return new PlantedSwap(name, sort, Pattern.compile(what), by);
  }

  private static String other(String number) {
    int value = Integer.parseInt(number);
    return String.valueOf(value >= 50 && value < 90 ? value + 10 : value + 7);
  }

  /// Whether a change names a swap.
  boolean isNamed(Change change, String before, String after) {
    return change.sort() == sort
        && has(change.before().orElse(""), before)
        && (sort == Change.Sort.HEDGE || has(change.after().orElse(""), after));
  }

  private static boolean has(String words, String part) {
    return words.toLowerCase(Locale.ROOT).contains(part.strip().toLowerCase(Locale.ROOT));
  }
}
