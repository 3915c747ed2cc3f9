package org.cellclaims.claim.flag;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cellclaims.claim.Claim;
import org.cellclaims.claim.study.StudyIds;
import org.cellclaims.claim.unit.Unit;
import org.cellclaims.vocabulary.Facet;

/// What the units of a page, or of the text under one of its headings, say together.
final class Part {
  private static final Set<String> BENEFITS =
      Set.of("kind=efficacy", "kind=reversal", "kind=indication");

  /// What is asked of a part beside benefits and studies.
  private static final Set<String> ASKED = Set.of(
      "kind=risk", "kind=price", "books", "survey", "caveat", "plan-number", "for-professionals");

  private final Set<String> said = new HashSet<>();
  private final Set<String> menu = new HashSet<>();
  private boolean hasFirmBenefit;
  private boolean hasBenefit;
  private boolean hasStudy;
  private boolean hasTrialNumber;

  /// Takes in a unit and the studies that it cites.
  void add(Unit unit, List<Claim.Study> studies) {
    for (String asked : ASKED) {
      if (unit.has(asked)) {
        said.add(asked);
      }
    }
    hasStudy |= !studies.isEmpty();
    for (Claim.Study study : studies) {
      hasTrialNumber |= StudyIds.isTrial(study.type());
    }
    if (unit.has("flag=RF03")) {
      unit.mentions(Facet.CONDITION).forEach(m -> menu.add(m.concept().id()));
    }
    if (!unit.has("claim=no")) {
      hasBenefit = hasBenefit || BENEFITS.stream().anyMatch(unit::has);
      hasFirmBenefit |= isFirmBenefit(unit);
    }
  }

  private static boolean isFirmBenefit(Unit unit) {
    return (unit.has("kind=efficacy") || unit.has("kind=reversal"))
        && !unit.has("certainty=hedged")
        && !unit.has("certainty=negated")
        && !unit.has("kind=disclaimer");
  }

  /// Whether some unit has a feature, one of those asked for.
  boolean says(String feature) {
    return said.contains(feature);
  }

  /// Number of conditions that its lists of conditions name.
  int menu() {
    return menu.size();
  }

  /// Whether it claims a benefit or offers treatment of a condition.
  boolean hasBenefit() {
    return hasBenefit;
  }

  /// Whether it asserts a benefit without hedge.
  boolean hasFirmBenefit() {
    return hasFirmBenefit;
  }

  /// Whether it cites a study.
  boolean hasStudy() {
    return hasStudy;
  }

  /// Whether it gives the registration number of a trial.
  boolean hasTrialNumber() {
    return hasTrialNumber;
  }
}
