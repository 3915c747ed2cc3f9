package org.cellclaims.claim.concept;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cellclaims.claim.unit.Unit;
import org.cellclaims.text.Span;
import org.cellclaims.vocabulary.Facet;
import org.cellclaims.vocabulary.Mention;
import org.cellclaims.vocabulary.Vocabulary;

/// Decides what a form means that names a condition and an outcome: fatigue treated, or fatigue
/// reduced.
///
/// The object of treating is a condition, the object of improving or reducing an outcome
/// (domain
/// notes, rule 4). A
/// condition that the page is about stays one; any other in a claim of change is taken for an
/// outcome.
///
/// A wider name of the page's condition ("arthritis" on a page about the knee) means the page's
/// condition.
public final class ConditionRole {
  private final Vocabulary vocabulary;
  private final Set<String> pageConditions = new HashSet<>();
  private final Map<String, Mention> widerNames = new HashMap<>();

  /// @param topics the conditions that the page is about
  public ConditionRole(List<Mention> topics, Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    for (Mention topic : topics) {
      pageConditions.add(topic.concept().id());
      List<String> above = vocabulary.ancestors(Facet.CONDITION, topic.concept().id());
      above.stream()
          .limit(Math.max(0, above.size() - 1))
          .forEach(id -> widerNames.putIfAbsent(id, topic));
    }
    pageConditions.forEach(widerNames::remove);
  }

  /// The conditions that a unit names as such.
  List<Mention> conditions(Unit unit) {
    if (unit.count(Facet.CONDITION) == 0) {
      return List.of();
    }
    Set<Span> outcomes =
        unit.mentions(Facet.OUTCOME).stream().map(Mention::span).collect(Collectors.toSet());
    List<Mention> plain = unit.mentions(Facet.CONDITION).stream()
        .filter(m -> outcomes.stream().noneMatch(m.span()::overlaps))
        .toList();
    return unit.mentions(Facet.CONDITION).stream()
        .filter(m -> plain.contains(m)
            || !isChange(unit, m)
            || plain.stream().anyMatch(p -> isBeside(unit, p, m)))
        .filter(m -> !isHarm(unit, m))
        .map(this::narrowed)
        .toList();
  }

  /// Whether a concept is narrower than another of the same facet.
  boolean isUnder(Mention mention, String id) {
    return vocabulary
        .ancestors(mention.concept().facet(), mention.concept().id())
        .contains(id);
  }

  /// Whether a condition stands right under another.
  boolean isRightUnder(String condition, String broader) {
    return vocabulary.ancestors(Facet.CONDITION, condition).stream()
        .findFirst()
        .filter(broader::equals)
        .isPresent();
  }

  private Mention narrowed(Mention mention) {
    return Optional.ofNullable(widerNames.get(mention.concept().id()))
        .map(topic -> new Mention(topic.concept(), mention.span()))
        .orElse(mention);
  }

  /// The outcomes that a unit names as such.
  List<Mention> outcomes(Unit unit) {
    if (unit.count(Facet.OUTCOME) == 0) {
      return List.of();
    }
    List<Span> conditions = conditions(unit).stream().map(Mention::span).toList();
    return unit.mentions(Facet.OUTCOME).stream()
        .filter(m -> conditions.stream().noneMatch(m.span()::overlaps))
        .toList();
  }

  /// Whether two mentions stand in one list, with no word between them but "and" or "or": what
  /// is named beside a disease is one too.
  private static boolean isBeside(Unit unit, Mention one, Mention other) {
    int from = Math.min(one.span().end(), other.span().end());
    int to = Math.max(one.span().start(), other.span().start());
    return to - from > 0
        && to - from <= JOINT
        && unit.passage().tokens().stream()
            .filter(t -> t.span().start() >= from && t.span().end() <= to)
            .allMatch(t -> t.is("and") || t.is("or") || t.is(","));
  }

  /// Characters of ", and ".
  private static final int JOINT = 6;

  private boolean isChange(Unit unit, Mention mention) {
    return !pageConditions.contains(mention.concept().id())
        && !unit.has("lists-conditions")
        && !unit.has("kind=indication")
        && !unit.has("condition=own")
        && (!unit.has("kind=eligibility") || unit.has("kind=efficacy"));
  }

  /// A disease that the page is not about, named as a possible harm, is no condition of the
  /// claim.
  private boolean isHarm(Unit unit, Mention mention) {
    return unit.has("kind=risk")
        && !pageConditions.isEmpty()
        && !pageConditions.contains(mention.concept().id())
        && !widerNames.containsKey(mention.concept().id())
        && OTHER_ROLES.stream().noneMatch(unit::has);
  }

  private static final Set<String> OTHER_ROLES = Set.of(
      "kind=efficacy",
      "kind=eligibility",
      "kind=indication",
      "kind=testimonial",
      "kind=evidence",
      "kind=protocol");
}
