package org.cellclaims.claim.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.cellclaims.claim.Claim;
import org.cellclaims.claim.concept.Concepts;
import org.cellclaims.claim.concept.ConditionRole;
import org.cellclaims.claim.flag.RedFlagTable;
import org.cellclaims.claim.flag.RedFlags;
import org.cellclaims.claim.study.Studies;
import org.cellclaims.claim.topic.PageTopic;
import org.cellclaims.claim.topic.TitleLines;
import org.cellclaims.claim.unit.Coding;
import org.cellclaims.claim.unit.Surroundings;
import org.cellclaims.claim.unit.Unit;
import org.cellclaims.claim.unit.UnitCutter;
import org.cellclaims.claim.unit.UnitReader;
import org.cellclaims.claim.weigh.ClueSheet;
import org.cellclaims.claim.weigh.Decisions;
import org.cellclaims.claim.weigh.UnitClues;
import org.cellclaims.claim.weigh.Weighing;
import org.cellclaims.page.Block;
import org.cellclaims.page.Page;
import org.cellclaims.page.Region;
import org.cellclaims.quantity.Quantities;
import org.cellclaims.rule.RuleBook;
import org.cellclaims.text.Span;
import org.cellclaims.text.Token;
import org.cellclaims.text.Tokens;
import org.cellclaims.vocabulary.Facet;
import org.cellclaims.vocabulary.Mention;
import org.cellclaims.vocabulary.Tagger;
import org.cellclaims.vocabulary.Tagging;
import org.cellclaims.vocabulary.Topic;

/// Codes one page: reads its units in order, then makes a claim of each that its rules say
/// is one.
final class PageCoder {
  private static final Set<Region> READ =
      Set.of(Region.MAIN, Region.FOOTER, Region.ASIDE, Region.HEADER);
  private static final int SELLS = 2;

  /// A page that says none of them does not speak as a provider of its own patients and prices.
  private static final Set<String> OWN_VOICE = Set.of("we", "our", "us", "ours");

  private final Page page;
  private final UnitReader reader;
  private final Surroundings around;
  private final Tagger tagger;
  private final Topic topic;
  private final RedFlagTable flags;
  private final Decisions decisions;
  private final ClueSheet sheet;

  PageCoder(
      Page page,
      Tagger tagger,
      Quantities quantities,
      RuleBook rules,
      Decisions decisions,
      ClueSheet sheet,
      RedFlagTable flags) {
    this.flags = flags;
    this.decisions = decisions;
    this.sheet = sheet;
    this.page = page;
    this.tagger = tagger;
    List<Token> tokens = Tokens.of(page.text());
    Tagging tagging = tagger.read(page.text(), tokens, page.title(), headings());
    this.topic = tagging.topic();
    this.reader = new UnitReader(page, tokens, tagging, quantities, rules);
    this.around = new Surroundings(page, rules);
    if (sells()) {
      around.page("sells");
    }
    if (tokens.stream().anyMatch(t -> OWN_VOICE.contains(t.norm()))) {
      around.page("we");
    }
    page.country().ifPresent(country -> around.page("country=" + country));
  }

  /// Whether the text as a whole names cells again and again, so that its parts are about them.
  private boolean sells() {
    return topic.counts().entrySet().stream()
            .filter(e ->
                e.getKey().facet() == Facet.CELL_TYPE && e.getKey().broader().isEmpty())
            .mapToInt(Map.Entry::getValue)
            .sum()
        >= SELLS;
  }

  private List<String> headings() {
    Stream<String> marked = page.blocks().stream()
        .filter(b -> b.kind() == Block.Kind.HEADING && b.region() == Region.MAIN)
        .map(b -> page.quote(b.span()));
    return Stream.concat(marked, TitleLines.titles(page).stream()).distinct().toList();
  }

  List<Claim> claims() {
    List<Unit> units = units();
    List<Weighing.Weighed> weighed = weighed(units);
    Concepts concepts = concepts(units);
    List<List<Claim.Study>> studies =
        units.stream().map(u -> Studies.in(page.text(), u.span())).toList();
    RedFlags redFlags = new RedFlags(page, flags, units, studies);
    ClaimIds ids = new ClaimIds(page.url());
    List<Claim> claims = new ArrayList<>();
    for (Unit unit : units) {
      Coding coding = weighed.get(unit.number()).coding();
      if (!coding.kinds().isEmpty()) {
        List<Claim.Value> values = concepts.of(unit, page.blocks().get(unit.block()), coding);
        claims.add(claim(
            unit,
            weighed.get(unit.number()),
            values,
            studies.get(unit.number()),
            redFlags.of(unit, values),
            ids));
      }
    }
    return claims;
  }

  /// What gives the claims of these units their concepts.
  Concepts concepts(List<Unit> units) {
    List<Mention> topics = new PageTopic(tagger, topic).conditions(page, units);
    ConditionRole roles = new ConditionRole(topics, tagger.vocabulary());
    return new Concepts(around, topics, given(units), roles);
  }

  /// Decides on all units before any of them is changed, for each is a clue to its neighbours.
  private List<Weighing.Weighed> weighed(List<Unit> units) {
    Weighing weighing = new Weighing(decisions, clues(units));
    List<Weighing.Weighed> weighed = units.stream().map(weighing::of).toList();
    if (weighing.decides()) {
      units.forEach(u -> weighed.get(u.number()).replace(u.features()));
    }
    return weighed;
  }

  /// What the page says is given, for claims that name neither cells nor route themselves: the
  /// cells and routes of its sentences on what is done; where these name none, those of all its
  /// claims.
  private static List<Mention> given(List<Unit> units) {
    List<Mention> given = new ArrayList<>(mentions(
        units, u -> u.has("kind=protocol") && !u.has("source=study") && !u.has("claim=no")));
    for (Facet facet : List.of(Facet.CELL_TYPE, Facet.ROUTE)) {
      if (given.stream()
          .noneMatch(m -> m.concept().facet() == facet && m.concept().isCoded())) {
        mentions(units, u -> !Coding.of(u.features()).kinds().isEmpty()).stream()
            .filter(m -> m.concept().facet() == facet)
            .forEach(given::add);
      }
    }
    return given;
  }

  private static List<Mention> mentions(List<Unit> units, Predicate<Unit> which) {
    return units.stream().filter(which).flatMap(u -> u.mentions().stream()).toList();
  }

  /// What speaks for and against each coding of these units.
  UnitClues clues(List<Unit> units) {
    return new UnitClues(page, around, units, sheet);
  }

  List<Unit> units() {
    List<Unit> units = new ArrayList<>();
    for (int index = 0; index < page.blocks().size(); index++) {
      Block block = page.blocks().get(index);
      if (!READ.contains(block.region())) {
        continue;
      }
      boolean isFirst = true;
      for (Span span : UnitCutter.units(page, block)) {
        Unit unit = reader.read(units.size(), index, span, isFirst, around.of(index));
        around.passed(unit);
        units.add(unit);
        isFirst = false;
      }
    }
    return units;
  }

  private Claim claim(
      Unit unit,
      Weighing.Weighed weighed,
      List<Claim.Value> values,
      List<Claim.Study> studies,
      List<Claim.RedFlag> redFlags,
      ClaimIds ids) {
    Block block = page.blocks().get(unit.block());
    String text = page.quote(unit.span());
    Coding coding = weighed.coding();
    return new Claim(
        ids.next(text),
        text,
        unit.span(),
        page.headingPath(block),
        leadIn(block),
        rowLabel(block),
        columns(block),
        coding.kinds(),
        values,
        unit.quantities(),
        coding.certainty(),
        coding.source(),
        studies,
        redFlags,
        reasons(unit, weighed));
  }

  private Optional<String> leadIn(Block block) {
    return block.leadIn().isPresent()
        ? Optional.of(page.quote(page.blocks().get(block.leadIn().getAsInt()).span()))
        : Optional.empty();
  }

  private Optional<String> rowLabel(Block block) {
    return block.cells().stream()
        .filter(Block.Cell::isLabel)
        .map(c -> page.quote(c.span()))
        .findFirst();
  }

  private List<String> columns(Block block) {
    return block.cells().stream()
        .filter(c -> !c.isLabel())
        .map(c -> String.join(" / ", c.columnLabels().stream().map(page::quote).toList()))
        .toList();
  }

  /// What the rules gave, less what the weighing overruled, and then what weighed most.
  private static List<Claim.Reason> reasons(Unit unit, Weighing.Weighed weighed) {
    List<Claim.Reason> reasons = new ArrayList<>();
    for (RuleBook.Firing firing : unit.firings()) {
      for (String given : firing.gives()) {
        if (!Coding.isPart(given) || unit.has(given)) {
          reasons.add(new Claim.Reason(firing.rule(), given, firing.span()));
        }
      }
    }
    reasons.addAll(weighed.reasons());
    return reasons;
  }
}
