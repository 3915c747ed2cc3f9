package org.cellclaims.claim.unit;

import java.util.ArrayList;
import java.util.List;
import org.cellclaims.page.Block;
import org.cellclaims.page.Page;
import org.cellclaims.text.Sentences;
import org.cellclaims.text.Span;

/// Cuts a block into the units that are coded: sentences of running text; items, rows and headings
/// whole.
public final class UnitCutter {
  private UnitCutter() {}

  /// The spans of a block's units in order.
  public static List<Span> units(Page page, Block block) {
    return switch (block.kind()) {
      case HEADING, ITEM, HEADER_ROW, CAPTION -> List.of(block.span());
      case ROW -> List.of(ownCells(block));
      case PARAGRAPH, QUOTE -> sentences(page, block.span());
    };
  }

  /// A row's quote holds the cells that stand in the row itself.
  private static Span ownCells(Block row) {
    return row.cells().stream()
        .filter(c -> !c.isInherited() && !c.span().isEmpty())
        .map(Block.Cell::span)
        .reduce(Span::cover)
        .orElse(row.span());
  }

  private static List<Span> sentences(Page page, Span span) {
    List<Span> found = new ArrayList<>();
    for (Span sentence : Sentences.spans(page.text(), span)) {
      Span bare = trim(page.text(), sentence);
      if (!bare.isEmpty()) {
        found.add(bare);
      }
    }
    return found;
  }

  private static Span trim(String text, Span span) {
    int start = span.start();
    int end = span.end();
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return new Span(start, end);
  }
}
