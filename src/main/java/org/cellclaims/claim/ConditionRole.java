package org.cellclaims.claim;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cellclaims.text.Span;
import org.cellclaims.vocabulary.Facet;
import org.cellclaims.vocabulary.Mention;

/// Decides what a form means that names a condition and an outcome: fatigue treated, or fatigue
/// reduced.
///
/// The object of treating is a condition, the object of improving or reducing an outcome (domain
/// notes, rule 4). A
/// condition that the page is about stays one; any other in a claim of change is taken for an
/// outcome.
///
/// @param pageConditions ids of the conditions that the page is about
record ConditionRole(Set<String> pageConditions) {
  ConditionRole {
    pageConditions = Set.copyOf(pageConditions);
  }

  /// The conditions that a unit names as such.
  List<Mention> conditions(Unit unit) {
    Set<Span> outcomes =
        unit.mentions(Facet.OUTCOME).stream().map(Mention::span).collect(Collectors.toSet());
    return unit.mentions(Facet.CONDITION).stream()
        .filter(m -> outcomes.stream().noneMatch(m.span()::overlaps) || !isChange(unit, m))
        .toList();
  }

  /// The outcomes that a unit names as such.
  List<Mention> outcomes(Unit unit) {
    List<Span> conditions = conditions(unit).stream().map(Mention::span).toList();
    return unit.mentions(Facet.OUTCOME).stream()
        .filter(m -> conditions.stream().noneMatch(m.span()::overlaps))
        .toList();
  }

  private boolean isChange(Unit unit, Mention mention) {
    if (pageConditions.contains(mention.concept().id())) {
      return false;
    }
    return !unit.has("lists-conditions") && !unit.has("kind=indication");
  }
}
