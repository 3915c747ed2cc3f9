package org.cellclaims.claim.unit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cellclaims.page.Block;
import org.cellclaims.page.Page;
import org.cellclaims.rule.Features;
import org.cellclaims.rule.RuleBook;
import org.jspecify.annotations.Nullable;

/// What stands around a unit, as features with the place in front.
///
/// `section:` from the nearest heading, `under:` from any heading above, `lead:` from the
/// lead-in,
/// `columns:` from the
/// header row of a table, `before:` from the unit before it under the same heading, `page:`
/// from
/// title and top heading.
public final class Surroundings {
  /// Features that are given here without a rule, but for the country of the page.
  public static final List<String> FEATURES = List.of("is:opener", "page:sells");

  private final Page page;
  private final Features ofPage;
  private final int[] headerRows;
  private final Map<Integer, Unit> lastOfBlock = new HashMap<>();
  private final Set<Integer> openers = new HashSet<>();
  private Optional<Unit> previous = Optional.empty();

  /// The block whose headings were asked for last, and these: the units of a block follow each
  /// other.
  private @Nullable Block lastAsked;

  private List<Unit> headingsOfLast = List.of();

  /// @param rules the rules that ask for features: only what they ask for is handed on
  public Surroundings(Page page, RuleBook rules) {
    this.page = page;
    this.ofPage = rules.features();
    this.headerRows = headerRows(page.blocks());
    page.blocks().forEach(b -> b.leadIn().ifPresent(openers::add));
  }

  /// Adds a feature that holds for every unit of the page.
  public void page(String feature) {
    ofPage.add("page:" + feature);
  }

  /// Takes note of a unit that has been read.
  public void passed(Unit unit) {
    lastOfBlock.put(unit.block(), unit);
    previous = Optional.of(unit);
    ofPage.addPlaced("after", unit.features());
  }

  /// The unit that introduces a block: the last one of its lead-in.
  public Optional<Unit> leadIn(Block block) {
    return block.leadIn().isPresent()
        ? Optional.ofNullable(lastOfBlock.get(block.leadIn().getAsInt()))
        : Optional.empty();
  }

  /// The header row of the table that a row belongs to.
  public Optional<Unit> headerRow(int row) {
    return headerRows[row] < 0
        ? Optional.empty()
        : Optional.ofNullable(lastOfBlock.get(headerRows[row]));
  }

  /// For each block that is a row the block that is its header row, -1 where it has none.
  private static int[] headerRows(List<Block> blocks) {
    int[] found = new int[blocks.size()];
    int header = -1;
    for (int at = 0; at < found.length; at++) {
      Block.Kind kind = blocks.get(at).kind();
      found[at] = kind == Block.Kind.ROW ? header : -1;
      if (kind != Block.Kind.ROW) {
        header = kind == Block.Kind.HEADER_ROW ? at : -1;
      }
    }
    return found;
  }

  /// The units that lend a row or item their meaning: the header row of its table, then its
  /// lead-in.
  public List<Unit> introducers(Block block, Unit unit) {
    if (block.kind() != Block.Kind.ROW && block.kind() != Block.Kind.ITEM) {
      return List.of();
    }
    List<Unit> found = new ArrayList<>();
    headerRow(unit.block()).ifPresent(found::add);
    leadIn(block).ifPresent(found::add);
    return found;
  }

  /// The headings above a block as units, nearest first.
  public List<Unit> headings(Block block) {
    if (!block.equals(lastAsked)) {
      headingsOfLast = above(block);
      lastAsked = block;
    }
    return headingsOfLast;
  }

  private List<Unit> above(Block block) {
    List<Unit> above = new ArrayList<>();
    for (int heading : block.headings().reversed()) {
      Optional.ofNullable(lastOfBlock.get(heading)).ifPresent(above::add);
    }
    return List.copyOf(above);
  }

  /// The unit read before, where it stands under the same heading.
  Optional<Unit> before(Block block) {
    return previous.filter(u -> page.blocks().get(u.block()).headings().equals(block.headings())
        || block.nearestHeading().filter(h -> h == u.block()).isPresent());
  }

  /// All features that the surroundings of a block give.
  public Features of(int number) {
    Block block = page.blocks().get(number);
    Features found = ofPage.copy();
    List<Unit> above = headings(block);
    section(above).ifPresent(h -> found.addPlaced("section", h.features()));
    above.forEach(h -> found.addPlaced("under", h.features()));
    leadIn(block).ifPresent(lead -> {
      found.addPlaced("lead", lead.features());
      found.addBeginning("lead:", lead.features());
    });
    headerRow(number).ifPresent(header -> found.addPlaced("columns", header.features()));
    before(block).ifPresent(unit -> found.addPlaced("before", unit.features()));
    if (openers.contains(number)) {
      found.add("is:opener");
    }
    return found;
  }

  /// The nearest heading that says what its part is about, else the nearest of all.
  private static Optional<Unit> section(List<Unit> above) {
    for (Unit heading : above) {
      if (heading.features().hasBeginning("topic=")) {
        return Optional.of(heading);
      }
    }
    return above.isEmpty() ? Optional.empty() : Optional.of(above.getFirst());
  }
}
