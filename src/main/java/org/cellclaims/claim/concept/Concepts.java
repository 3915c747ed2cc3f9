package org.cellclaims.claim.concept;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cellclaims.claim.Claim;
import org.cellclaims.claim.Kind;
import org.cellclaims.claim.Scope;
import org.cellclaims.claim.unit.Coding;
import org.cellclaims.claim.unit.Surroundings;
import org.cellclaims.claim.unit.Unit;
import org.cellclaims.claim.weigh.Weighing;
import org.cellclaims.page.Block;
import org.cellclaims.rule.RuleBook.Firing;
import org.cellclaims.text.Span;
import org.cellclaims.vocabulary.Concept;
import org.cellclaims.vocabulary.Facet;
import org.cellclaims.vocabulary.Mention;

/// Gives a claim its concepts, each with the nearest scope in which the page names it.
public final class Concepts {
  private final Surroundings around;
  private final List<Mention> pageConditions;
  private final List<Mention> pageProtocol;
  private final ConditionRole roles;

  /// @param around what stands around the claim
  /// @param pageConditions conditions of title and top heading, the page's topic
  /// @param pageProtocol the concepts of the page's sentences on what is given, in order
  public Concepts(
      Surroundings around,
      List<Mention> pageConditions,
      List<Mention> pageProtocol,
      ConditionRole roles) {
    this.around = around;
    this.pageConditions = List.copyOf(pageConditions);
    this.pageProtocol = firsts(pageProtocol);
    this.roles = roles;
  }

  /// All values of a claim, each concept once per facet, nearest scope first.
  public List<Claim.Value> of(Unit unit, Block block, Coding coding) {
    List<Claim.Value> conditions = conditions(unit, block);
    List<Claim.Value> values = new ArrayList<>(conditions);
    values.addAll(carried(unit, block, Facet.CELL_TYPE));
    values.addAll(carried(unit, block, Facet.ROUTE));
    Set<String> ids = conditions.stream().map(Claim.Value::concept).collect(Collectors.toSet());
    values.addAll(Outcomes.of(unit, coding, roles, around.introducers(block, unit), ids));
    return values;
  }

  /// Conditions named by the claim; else of its lead-in, the nearest heading that names one,
  /// the
  /// page.
  private List<Claim.Value> conditions(Unit unit, Block block) {
    Found found = new Found(Facet.CONDITION);
    found.add(roles.conditions(unit), Scope.SENTENCE);
    found.addGiven(unit, Scope.SENTENCE);
    if (found.isEmpty() || isListed(block)) {
      around
          .leadIn(block)
          .filter(lead -> found.isEmpty() || !isHeading(lead))
          .ifPresent(lead -> found.add(roles.conditions(lead), Scope.LEAD_IN));
    }
    if (found.isEmpty() && inherits(unit)) {
      found.add(inherited(block), Scope.SECTION);
    }
    if (found.isEmpty() && inherits(unit)) {
      found.add(pageConditions, Scope.PAGE);
    }
    List<String> parts = given(unit, "part=");
    return found.isEmpty() && inherits(unit)
        ? parts.stream().map(id -> value(id, Scope.SENTENCE)).toList()
        : found.values().stream().flatMap(v -> ofParts(v, parts)).toList();
  }

  /// A condition of joints at large as that of the joints that the claim names: "arthritis" of a
  /// knee.
  private Stream<Claim.Value> ofParts(Claim.Value wide, List<String> parts) {
    List<Claim.Value> narrow = parts.stream()
        .filter(id -> roles.isRightUnder(id, wide.concept()))
        .map(id -> value(id, wide.scope()))
        .toList();
    return narrow.isEmpty() ? Stream.of(wide) : narrow.stream();
  }

  private static Claim.Value value(String condition, Scope scope) {
    return new Claim.Value(Facet.CONDITION, condition, scope, Optional.empty());
  }

  /// What rules give a unit in features of this beginning, each once.
  private static List<String> given(Unit unit, String start) {
    return unit.firings().stream()
        .flatMap(f -> f.gives().stream())
        .filter(g -> g.startsWith(start) && unit.has(g))
        .map(g -> g.substring(start.length()))
        .distinct()
        .toList();
  }

  /// Whether a unit takes the condition of its section or page where it names none: as weighed,
  /// else as the rules say.
  private static boolean inherits(Unit unit) {
    boolean excludes = unit.has("excluded") && unit.has(Kind.ELIGIBILITY.feature());
    return !excludes
        && (unit.has(Weighing.INHERITS)
            || (!unit.has(Weighing.INHERITS_NOT) && !unit.has("condition=own")));
  }

  /// Whether a unit names no condition, but its section or page has one.
  public boolean canInherit(Unit unit, Block block) {
    return roles.conditions(unit).isEmpty()
        && !(inherited(block).isEmpty() && pageConditions.isEmpty());
  }

  private static boolean isListed(Block block) {
    return block.kind() == Block.Kind.ITEM;
  }

  private static boolean isHeading(Unit unit) {
    return unit.kind() == Block.Kind.HEADING;
  }

  /// The conditions of the nearest heading that names any. A top heading that lists several
  /// says
  /// what the page treats of, not what each of its claims is about.
  private List<Mention> inherited(Block block) {
    return around.headings(block).stream()
        .map(heading -> distinct(heading) > 1 && isTop(heading)
            ? List.<Mention>of()
            : roles.conditions(heading))
        .filter(c -> !c.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private long distinct(Unit heading) {
    return roles.conditions(heading).stream().map(Mention::concept).distinct().count();
  }

  /// Cell types and routes: stated in the claim, its lead-in or table header; else inherited
  /// from
  /// section and page.
  private List<Claim.Value> carried(Unit unit, Block block, Facet facet) {
    Found found = new Found(facet);
    found.add(narrowest(unit.mentions(facet)), Scope.SENTENCE);
    found.addGiven(unit, Scope.SENTENCE);
    around.leadIn(block).filter(lead -> !isTop(lead)).ifPresent(lead -> {
      found.add(narrowest(beforeComparison(lead, facet)), Scope.LEAD_IN);
      found.addGiven(lead, Scope.LEAD_IN);
    });
    around
        .headerRow(unit.block())
        .ifPresent(header -> found.add(header.mentions(facet), Scope.LEAD_IN));
    if (found.isEmpty()) {
      around.headings(block).forEach(h -> found.add(h.mentions(facet), Scope.SECTION));
    }
    if (found.isEmpty()) {
      found.add(
          pageProtocol.stream().filter(m -> m.concept().facet() == facet).toList(), Scope.PAGE);
    }
    return found.values();
  }

  /// Mentions without those that a narrower one beside them makes plainer: "systemic
  /// infusion (IV)"
  /// is intravenous, "mesenchymal cells of the cord" are cord tissue cells.
  private List<Mention> narrowest(List<Mention> mentions) {
    Map<Concept, Mention> firsts = new LinkedHashMap<>();
    mentions.forEach(m -> firsts.putIfAbsent(m.concept(), m));
    return mentions.stream()
        .filter(m -> firsts.values().stream().noneMatch(other -> isNarrower(other, m)))
        .filter(m -> mentions.stream().noneMatch(other -> isPlainer(other, m)))
        .toList();
  }

  /// What a lead-in names before it compares: "cord cells have advantages over marrow:" is
  /// about
  /// cord cells.
  private static List<Mention> beforeComparison(Unit lead, Facet facet) {
    int end = lead.passage().tokens().stream()
        .filter(t -> COMPARING.stream().anyMatch(t::is))
        .mapToInt(t -> t.start())
        .findFirst()
        .orElse(Integer.MAX_VALUE);
    List<Mention> all = lead.mentions(facet);
    List<Mention> before = all.stream().filter(m -> m.span().end() <= end).toList();
    return before.isEmpty() ? all : before;
  }

  private static final List<String> COMPARING = List.of("than", "over", "versus", "vs", "unlike");

  private boolean isNarrower(Mention one, Mention other) {
    String id = other.concept().id();
    if (WIDER.contains(id)) {
      return roles.isUnder(one, id) && !one.concept().equals(other.concept());
    }
    return id.equals(NO_SOURCE) && one.concept().id().endsWith("-msc");
  }

  /// Whether one of two mentions near each other says which cells of the cord the other means.
  private boolean isPlainer(Mention one, Mention other) {
    int apart = Math.max(one.span().start(), other.span().start())
        - Math.min(one.span().end(), other.span().end());
    return other.concept().id().equals(CORD)
        && !one.concept().id().equals(CORD)
        && roles.isUnder(one, CORD)
        && apart <= BESIDE;
  }

  private static final String CORD = "umbilical-cord-derived-cell";

  /// Characters between two mentions of the same cells, one word or three.
  private static final int BESIDE = 32;

  private static final Set<String> WIDER = Set.of(
      "systemic-vascular-route", "injection-into-csf", "intracerebral", "bone-marrow-derived-cell");
  private static final String NO_SOURCE = "mesenchymal-stem-cell-source-unspecified";

  /// A page's top heading stands for the page: it introduces everything, so it is no lead-in
  /// of a
  /// list.
  private static boolean isTop(Unit unit) {
    return unit.has("is:top");
  }

  /// The first mention of each concept: a page that names one a thousand times is not read as
  /// often for every claim.
  private static List<Mention> firsts(List<Mention> mentions) {
    Map<Concept, Mention> firsts = new LinkedHashMap<>();
    mentions.forEach(m -> firsts.putIfAbsent(m.concept(), m));
    return List.copyOf(firsts.values());
  }

  private static String feature(Facet facet) {
    return switch (facet) {
      case CONDITION -> "about=";
      case CELL_TYPE -> "cell=";
      case ROUTE -> "route=";
      case OUTCOME -> "outcome=";
    };
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

    /// Values that rules give: features such as `cell=autologous`.
    void addGiven(Unit unit, Scope scope) {
      String start = feature(facet);
      if (!unit.features().hasBeginning(start)) {
        return;
      }
      for (Firing firing : unit.firings()) {
        for (String given : firing.gives()) {
          if (given.startsWith(start) && unit.has(given)) {
            String id = given.substring(start.length());
            values.putIfAbsent(id, new Claim.Value(facet, id, scope, Optional.of(firing.span())));
          }
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
}
