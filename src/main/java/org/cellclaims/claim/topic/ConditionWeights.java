package org.cellclaims.claim.topic;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cellclaims.claim.unit.Unit;
import org.cellclaims.page.Block;
import org.cellclaims.vocabulary.Concept;
import org.cellclaims.vocabulary.Facet;
import org.cellclaims.vocabulary.Vocabulary;

/// How often a page names each condition as one that is treated, in the order of the page. A
/// heading counts more than a sentence.
///
/// @param weights times by condition
/// @param vocabulary tells wider from narrower
record ConditionWeights(Map<Concept, Integer> weights, Vocabulary vocabulary) {
  private static final int HEADING = 3;
  private static final double MOST = 0.6;
  private static final double NARROWER = 0.3;
  private static final double RIVAL = 0.33;

  /// Concepts of which a page's name or menu speaks rather than its text.
  static final Set<String> WIDEST =
      Set.of("ageing-or-wellness", "skin-or-aesthetic-condition", "veterinary-patient");

  /// The weights of the units of a page.
  static ConditionWeights of(List<Unit> units, Vocabulary vocabulary) {
    Map<Concept, Integer> weights = new LinkedHashMap<>();
    for (Unit unit : units) {
      if (isOther(unit)) {
        continue;
      }
      boolean asserts = unit.kind() == Block.Kind.HEADING && !unit.has("is:question");
      int weight = asserts ? HEADING : 1;
      unit.mentions(Facet.CONDITION).stream()
          .filter(m -> m.concept().isCoded())
          .forEach(m -> weights.merge(m.concept(), weight, Integer::sum));
    }
    return new ConditionWeights(weights, vocabulary);
  }

  /// Whether a unit names conditions as harms, exclusions or in passing.
  private static boolean isOther(Unit unit) {
    return OTHER.stream().anyMatch(unit::has);
  }

  private static final List<String> OTHER = List.of(
      "kind=risk",
      "kind=safety",
      "kind=eligibility",
      "topic=safety",
      "topic=contact",
      "topic=elsewhere",
      "section:topic=safety",
      "section:topic=contact",
      "excludes",
      "lead:excludes",
      "section:excludes",
      "is:margin");

  /// These weights and more for each condition of some lines.
  ConditionWeights plus(List<Set<Concept>> lines, int more) {
    Map<Concept, Integer> sum = new LinkedHashMap<>(weights);
    lines.forEach(line -> line.forEach(c -> sum.merge(c, more, Integer::sum)));
    return new ConditionWeights(sum, vocabulary);
  }

  /// The weight of all conditions.
  int all() {
    return weights.values().stream().mapToInt(Integer::intValue).sum();
  }

  /// The condition that is named most, if any is.
  Optional<Concept> most() {
    return weights.keySet().stream().max(Comparator.comparingInt(this::own));
  }

  private int own(Concept concept) {
    return weights.getOrDefault(concept, 0);
  }

  /// The weight of a condition, of a sort of it (where it is one disease), or of it by a wider
  /// name: "kidney disease" where the text is about kidney failure.
  int support(Concept concept) {
    int wider = weights.entrySet().stream()
        .filter(e -> isUnder(concept, e.getKey()))
        .mapToInt(Map.Entry::getValue)
        .sum();
    return (isGroup(concept) ? own(concept) : withNarrower(concept)) + wider;
  }

  /// The weight of a condition and of all narrower ones.
  int withNarrower(Concept concept) {
    if (concept.broader().isEmpty()) {
      return own(concept);
    }
    return weights.entrySet().stream()
        .filter(e -> e.getKey().equals(concept) || isUnder(e.getKey(), concept))
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  /// The narrower condition that is meant by a wider one, else the wider one.
  Concept narrowest(Concept concept) {
    int whole = withNarrower(concept);
    Optional<Concept> narrower = weights.keySet().stream()
        .filter(c -> !concept.broader().isEmpty() && isUnder(c, concept))
        .max(Comparator.comparingInt(this::withNarrower))
        .filter(c -> withNarrower(c) >= (isGroup(concept) ? MOST : NARROWER) * whole)
        .filter(c -> own(concept) < withNarrower(c) || hasNoRival(c));
    return narrower.map(this::narrowest).orElse(concept);
  }

  /// Whether the text speaks of no other condition beside it a third as much: a page on diabetes
  /// that tells what becomes of both its types is about diabetes.
  private boolean hasNoRival(Concept concept) {
    return weights.keySet().stream()
        .filter(c -> !c.equals(concept) && c.broader().equals(concept.broader()))
        .noneMatch(c -> withNarrower(c) >= RIVAL * withNarrower(concept));
  }

  /// Whether a concept gathers diseases of many sorts, so that its name alone says what a page is
  /// about.
  static boolean isGroup(Concept concept) {
    return WIDEST.contains(concept.id()) || concept.note().equals("top");
  }

  /// Whether one condition is a sort of another.
  boolean isUnder(Concept concept, Concept broader) {
    return !concept.equals(broader)
        && vocabulary.ancestors(Facet.CONDITION, concept.id()).contains(broader.id());
  }
}
