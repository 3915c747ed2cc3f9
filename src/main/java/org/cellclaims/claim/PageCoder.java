package org.cellclaims.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.cellclaims.vocabulary.Topic;

/// Codes one page: reads its units in order, then makes a claim of each that its rules say is one.
final class PageCoder {
  private static final Set<Region> READ =
      Set.of(Region.MAIN, Region.FOOTER, Region.ASIDE, Region.HEADER);
  private static final int SELLS = 2;
  private final Page page;
  private final UnitReader reader;
  private final Surroundings around;
  private final Tagger tagger;
  private final Topic topic;
  private final RedFlagTable flags;

  PageCoder(Page page, Tagger tagger, Quantities quantities, RuleBook rules, RedFlagTable flags) {
    this.flags = flags;
    this.page = page;
    this.tagger = tagger;
    List<Token> tokens = Tokens.of(page.text());
    this.topic = tagger.learn(page.text(), tokens, page.title(), headings());
    this.reader = new UnitReader(page, tokens, topic, tagger, quantities, rules);
    this.around = new Surroundings(page, rules);
    if (sells()) {
      around.page("sells");
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
    return page.blocks().stream()
        .filter(b -> b.kind() == Block.Kind.HEADING && b.region() == Region.MAIN)
        .map(b -> page.quote(b.span()))
        .toList();
  }

  List<Claim> claims() {
    List<Unit> units = units();
    PageTopic about = new PageTopic(tagger, topic);
    List<Mention> topics = about.conditions(page, units);
    ConditionRole roles = new ConditionRole(topics, tagger.vocabulary());
    Concepts concepts = new Concepts(around, topics, given(units), roles);
    List<List<Claim.Study>> studies =
        units.stream().map(u -> Studies.in(page.text(), u.span())).toList();
    RedFlags redFlags = new RedFlags(page, flags, units, studies);
    ClaimIds ids = new ClaimIds(page.url());
    List<Claim> claims = new ArrayList<>();
    for (Unit unit : units) {
      Coding coding = Coding.of(unit.features());
      if (!coding.kinds().isEmpty()) {
        List<Claim.Value> values = concepts.of(unit, page.blocks().get(unit.block()), coding);
        claims.add(claim(
            unit, coding, values, studies.get(unit.number()), redFlags.of(unit, values), ids));
      }
    }
    return claims;
  }

  /// What the page says is given, for claims that name neither cells nor route themselves.
  private static List<Mention> given(List<Unit> units) {
    return units.stream()
        .filter(u -> u.has("kind=protocol") && !u.has("source=study") && !u.has("claim=no"))
        .flatMap(u -> u.mentions().stream())
        .toList();
  }

  private List<Unit> units() {
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
      Coding coding,
      List<Claim.Value> values,
      List<Claim.Study> studies,
      List<Claim.RedFlag> redFlags,
      ClaimIds ids) {
    Block block = page.blocks().get(unit.block());
    String text = page.quote(unit.span());
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
        reasons(unit));
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

  private static List<Claim.Reason> reasons(Unit unit) {
    List<Claim.Reason> reasons = new ArrayList<>();
    unit.firings()
        .forEach(f -> f.gives().forEach(g -> reasons.add(new Claim.Reason(f.rule(), g, f.span()))));
    return reasons;
  }
}
