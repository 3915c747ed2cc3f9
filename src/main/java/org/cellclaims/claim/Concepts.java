package org.cellclaims.claim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cellclaims.page.Block;
import org.cellclaims.text.Span;
import org.cellclaims.vocabulary.Concept;
import org.cellclaims.vocabulary.Facet;
import org.cellclaims.vocabulary.Mention;

/// Gives a claim its concepts, each with the nearest scope in which the page names it.
final class Concepts {
  private final Surroundings around;
  private final List<Mention> pageConditions;
  private final List<Mention> pageMentions;
  private final ConditionRole roles;

  /// @param around what stands around the claim
  /// @param pageConditions conditions of title and top heading, the page's topic
  /// @param pageMentions every mention of the page, in order
  Concepts(
      Surroundings around,
      List<Mention> pageConditions,
      List<Mention> pageMentions,
      ConditionRole roles) {
    this.around = around;
    this.pageConditions = List.copyOf(pageConditions);
    this.pageMentions = List.copyOf(pageMentions);
    this.roles = roles;
  }

  /// All values of a claim, each concept once per facet, nearest scope first.
  List<Claim.Value> of(Unit unit, Block block, Coding coding) {
    List<Claim.Value> values = new ArrayList<>(conditions(unit, block));
    values.addAll(carried(unit, block, Facet.CELL_TYPE));
    values.addAll(carried(unit, block, Facet.ROUTE));
    values.addAll(Outcomes.of(unit, coding, roles));
    return values;
  }

  private List<Claim.Value> conditions(Unit unit, Block block) {
    Found found = new Found(Facet.CONDITION);
    List<Mention> own = roles.conditions(unit);
    found.add(own, Scope.SENTENCE);
    boolean named = !own.isEmpty();
    if (!named || unit.has("takes-lead-conditions")) {
      around.leadIn(block).ifPresent(lead -> found.add(roles.conditions(lead), Scope.LEAD_IN));
    }
    boolean none = unit.has("condition=none") || (unit.has("condition=own") && found.isEmpty());
    if (none) {
      return found.values();
    }
    if (found.isEmpty()) {
      found.add(inherited(block), Scope.SECTION);
    }
    if (found.isEmpty()) {
      found.add(pageConditions, Scope.PAGE);
    }
    return found.values();
  }

  /// The conditions of the nearest heading that names any.
  private List<Mention> inherited(Block block) {
    return around.headings(block).stream()
        .map(roles::conditions)
        .filter(c -> !c.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /// Cell types and routes: stated in the claim, its lead-in or table header; else inherited from
  /// section and page.
  private List<Claim.Value> carried(Unit unit, Block block, Facet facet) {
    Found found = new Found(facet);
    found.add(unit.mentions(facet), Scope.SENTENCE);
    around.leadIn(block).ifPresent(lead -> found.add(lead.mentions(facet), Scope.LEAD_IN));
    around
        .headerRow(unit.block())
        .ifPresent(header -> found.add(header.mentions(facet), Scope.LEAD_IN));
    if (found.isEmpty()) {
      around.headings(block).forEach(h -> found.add(h.mentions(facet), Scope.SECTION));
    }
    if (found.isEmpty()) {
      found.add(
          pageMentions.stream().filter(m -> m.concept().facet() == facet).toList(), Scope.PAGE);
    }
    return found.values();
  }

  /// Concepts found so far, each kept with its nearest scope and first place.
  private static final class Found {
    private final Facet facet;
    private final Map<String, Claim.Value> values = new LinkedHashMap<>();

    Found(Facet facet) {
      this.facet = facet;
    }

    void add(List<Mention> mentions, Scope scope) {
      for (Mention mention : mentions) {
        Concept concept = mention.concept();
        if (concept.isCoded()) {
          Optional<Span> span =
              mention.span().isEmpty() ? Optional.empty() : Optional.of(mention.span());
          values.putIfAbsent(concept.id(), new Claim.Value(facet, concept.id(), scope, span));
        }
      }
    }

    boolean isEmpty() {
      return values.isEmpty();
    }

    List<Claim.Value> values() {
      return List.copyOf(values.values());
    }
  }

  /// The kinds of claim whose outcomes are said to change, or whose harm is spoken of.
  static final Set<Kind> WITH_OUTCOMES = Set.of(
      Kind.EFFICACY,
      Kind.REVERSAL,
      Kind.MECHANISM,
      Kind.SAFETY,
      Kind.RISK,
      Kind.TIME_COURSE,
      Kind.EVIDENCE,
      Kind.DISCLAIMER,
      Kind.COMPARISON,
      Kind.TESTIMONIAL);
}
