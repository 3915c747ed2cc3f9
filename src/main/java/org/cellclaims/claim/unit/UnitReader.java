package org.cellclaims.claim.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cellclaims.page.Block;
import org.cellclaims.page.Page;
import org.cellclaims.page.Region;
import org.cellclaims.quantity.CellLabels;
import org.cellclaims.quantity.Quantities;
import org.cellclaims.quantity.Quantity;
import org.cellclaims.rule.Features;
import org.cellclaims.rule.Passage;
import org.cellclaims.rule.RuleBook;
import org.cellclaims.rule.RuleBook.Firing;
import org.cellclaims.text.Span;
import org.cellclaims.text.Token;
import org.cellclaims.text.Tokens;
import org.cellclaims.vocabulary.Mention;
import org.cellclaims.vocabulary.Tagging;

/// Reads one unit: its tokens, concepts, numbers, and what the rules make of them in their
/// surroundings.
public final class UnitReader {
  /// What is said of the shape of a unit.
  public static final List<String> SHAPES = List.of(
      "is:heading",
      "is:sentence",
      "is:item",
      "is:row",
      "is:header-row",
      "is:caption",
      "is:quote",
      "is:top",
      "is:first",
      "is:question",
      "is:short",
      "is:file-name",
      "is:margin");

  private static final int SHORT = 4;
  private static final Set<Region> MARGIN = Set.of(Region.FOOTER, Region.ASIDE, Region.HEADER);
  private final Page page;
  private final List<Token> pageTokens;
  private final Tagging tagging;
  private final Quantities quantities;
  private final RuleBook rules;

  /// @param pageTokens the tokens of the page's text
  public UnitReader(
      Page page, List<Token> pageTokens, Tagging tagging, Quantities quantities, RuleBook rules) {
    this.page = page;
    this.pageTokens = pageTokens;
    this.tagging = tagging;
    this.quantities = quantities;
    this.rules = rules;
  }

  /// Reads a unit of a block.
  ///
  /// @param number its place among the units of the page
  /// @param index index of its block
  /// @param span its text
  /// @param isFirst whether it opens its block
  /// @param features features of what stands around it; those found are added
  public Unit read(int number, int index, Span span, boolean isFirst, Features features) {
    Block block = page.blocks().get(index);
    List<Token> tokens = Tokens.within(page.text(), pageTokens, span);
    List<Mention> mentions = tagging.mentions(tokens);
    List<Quantity> numbers =
        block.kind() == Block.Kind.ROW ? inCells(block) : quantities.in(page.text(), tokens, span);
    Passage passage = rules.passage(tokens, mentions, numbers);
    shape(block, tokens, isFirst, features);
    List<Firing> fired = rules.apply(passage, features);
    return new Unit(number, index, block.kind(), span, passage, mentions, numbers, features, fired);
  }

  private List<Quantity> inCells(Block row) {
    Optional<String> caption = row.leadIn().isPresent()
        ? Optional.of(page.quote(page.blocks().get(row.leadIn().getAsInt()).span()))
        : Optional.empty();
    Optional<String> label = row.cells().stream()
        .filter(Block.Cell::isLabel)
        .map(c -> page.quote(c.span()))
        .findFirst();
    List<Quantity> found = new ArrayList<>();
    for (Block.Cell cell : row.cells()) {
      if (!cell.isInherited()) {
        List<String> columns = cell.columnLabels().stream().map(page::quote).toList();
        found.addAll(quantities.inCell(
            page.text(),
            cell.span(),
            new CellLabels(columns, cell.isLabel() ? Optional.empty() : label, caption)));
      }
    }
    return found;
  }

  private static void shape(Block block, List<Token> tokens, boolean isFirst, Features found) {
    found.add(kind(block));
    boolean isTop = block.headings().isEmpty() && block.level() == 1;
    addIf(block.kind() == Block.Kind.HEADING && isTop, "is:top", found);
    addIf(isFirst, "is:first", found);
    addIf(!tokens.isEmpty() && tokens.getLast().is("?"), "is:question", found);
    addIf(tokens.size() <= SHORT, "is:short", found);
    addIf(isFileName(tokens), "is:file-name", found);
    addIf(MARGIN.contains(block.region()), "is:margin", found);
  }

  private static String kind(Block block) {
    return switch (block.kind()) {
      case HEADING -> "is:heading";
      case PARAGRAPH -> "is:sentence";
      case ITEM -> "is:item";
      case ROW -> "is:row";
      case HEADER_ROW -> "is:header-row";
      case CAPTION -> "is:caption";
      case QUOTE -> "is:quote";
    };
  }

  private static void addIf(boolean holds, String feature, Features found) {
    if (holds) {
      found.add(feature);
    }
  }

  /// Words joined by hyphens without a blank: the name of an image left in the text.
  private static boolean isFileName(List<Token> tokens) {
    int hyphens = 0;
    int length = 0;
    for (Token token : tokens) {
      hyphens += token.is("-") || token.is("_") ? 1 : 0;
      length += token.length();
    }
    return hyphens > 2 && length == tokens.getLast().end() - tokens.getFirst().start();
  }
}
