package org.cellclaims.claim.flag;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.cellclaims.claim.Claim;
import org.cellclaims.claim.unit.Unit;
import org.cellclaims.page.Block;
import org.cellclaims.page.Page;
import org.cellclaims.rule.RuleBook.Firing;
import org.cellclaims.vocabulary.Facet;

/// Gives the claims of one page their red flags: rules find the wording, this class looks at the
/// condition and at what stands around the claim, as red-flags.tsv asks for each flag.
public final class RedFlags {
  private static final String GIVES = "flag=";
  private static final int MENU = 3;
  private static final int PANACEA = 5;

  /// Stands for the heading of what stands above all headings.
  private static final int TOP = -1;

  private static final Set<String> BLOOD_CELLS = Set.of(
      "hematopoietic-stem-cell",
      "peripheral-blood-stem-cell",
      "bone-marrow-derived-cell",
      "umbilical-cord-blood-stem-cell",
      "umbilical-cord-blood-cd34-positive-cell");
  private static final String BLOOD = "hematological-disorder";
  private static final Pattern MARK = Pattern.compile("\\[\\d{1,3}(?:[,;–-] ?\\d{1,3}){0,9}\\]"
      + "|\\(\\d{1,2}(?:[,;–-] ?\\d{1,2}){0,9}\\)(?=\\s*(?:[.,;]|$))|[¹²³⁰⁴-⁹]");

  private final Page page;
  private final RedFlagTable table;
  private final Map<Integer, Part> parts = new HashMap<>();
  private final Part whole = new Part();
  private final int panacea;

  /// @param units all units of the page in order
  /// @param studies the studies of each unit, by its number
  public RedFlags(
      Page page, RedFlagTable table, List<Unit> units, List<List<Claim.Study>> studies) {
    this.page = page;
    this.table = table;
    for (Unit unit : units) {
      List<Claim.Study> cited = studies.get(unit.number());
      whole.add(unit, cited);
      part(unit).add(unit, cited);
    }
    this.panacea = panacea(units);
  }

  /// The heading and the text under it that a unit belongs to.
  private Part part(Unit unit) {
    int heading = unit.kind() == Block.Kind.HEADING
        ? unit.block()
        : page.blocks().get(unit.block()).nearestHeading().orElse(TOP);
    return parts.computeIfAbsent(heading, h -> new Part());
  }

  /// The flags of a claim, by id, each with the words that its first rule saw.
  public List<Claim.RedFlag> of(Unit unit, List<Claim.Value> values) {
    if (!unit.features().hasBeginning(GIVES)) {
      return List.of();
    }
    Map<String, Claim.RedFlag> found = new TreeMap<>();
    for (Firing firing : unit.firings()) {
      for (String given : firing.gives()) {
        if (given.startsWith(GIVES) && unit.has(given)) {
          table
              .flag(given.substring(GIVES.length()))
              .flatMap(flag -> stands(flag, unit, values))
              .ifPresent(id -> found.putIfAbsent(id, new Claim.RedFlag(id, firing.span())));
        }
      }
    }
    return List.copyOf(found.values());
  }

  /// The id under which a flag stands, empty where an exception lifts it.
  private Optional<String> stands(RedFlagTable.Flag flag, Unit unit, List<Claim.Value> values) {
    boolean holds = table.concerns(flag, ids(values, Facet.CONDITION))
        && flag.checks().stream().allMatch(check -> holds(check, unit, values));
    if (!holds) {
      return Optional.empty();
    }
    boolean isLowered =
        flag.checks().contains(FlagCheck.LOWERED_BY_RISK) && part(unit).says("kind=risk");
    return Optional.of(isLowered ? flag.id() + RedFlagTable.DISCLOSED : flag.id());
  }

  private boolean holds(FlagCheck check, Unit unit, List<Claim.Value> values) {
    return switch (check) {
      case WITHOUT_STUDY -> !part(unit).hasStudy() && !hasMark(unit);
      case WITH_SURVEY -> part(unit).says("survey");
      case WITHOUT_SURVEY -> !part(unit).says("survey");
      case WITHOUT_TRIAL_NUMBER -> !whole.hasTrialNumber();
      case WITHOUT_PLAN_NUMBER -> !whole.says("plan-number");
      case WITH_PRICE -> whole.says("kind=price") || whole.says("books");
      case NOT_FOR_PROFESSIONALS -> !whole.says("for-professionals");
      case NOT_BLOOD_TRANSPLANT -> !isBloodTransplant(values);
      case WITH_BENEFIT -> part(unit).hasBenefit();
      case WITH_FIRM_BENEFIT -> whole.hasFirmBenefit();
      case WITHOUT_CAVEAT -> !part(unit).says("caveat");
      case MENU -> part(unit).menu() >= MENU;
      case PANACEA -> unit.number() == panacea;
      case LOWERED_BY_RISK -> true;
    };
  }

  private boolean hasMark(Unit unit) {
    return MARK.matcher(page.text())
        .region(unit.span().start(), unit.span().end())
        .find();
  }

  private boolean isBloodTransplant(List<Claim.Value> values) {
    List<String> conditions = ids(values, Facet.CONDITION);
    boolean isBlood = !conditions.isEmpty()
        && conditions.stream().allMatch(c -> table.group(c).equals(BLOOD));
    List<String> cells = ids(values, Facet.CELL_TYPE);
    return isBlood && (cells.isEmpty() || cells.stream().anyMatch(BLOOD_CELLS::contains));
  }

  /// Number of the unit with which the page has offered treatment in enough groups of conditions,
  /// -1 where it never does.
  private int panacea(List<Unit> units) {
    Set<String> groups = new HashSet<>();
    for (Unit unit : units) {
      if (unit.has("kind=indication") && !unit.has("claim=no")) {
        unit.mentions(Facet.CONDITION)
            .forEach(m -> groups.add(table.group(m.concept().id())));
        groups.remove("any-condition");
        if (groups.size() >= PANACEA) {
          return unit.number();
        }
      }
    }
    return -1;
  }

  private static List<String> ids(List<Claim.Value> values, Facet facet) {
    return values.stream()
        .filter(v -> v.facet() == facet)
        .map(Claim.Value::concept)
        .toList();
  }
}
