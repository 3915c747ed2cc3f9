package org.cellclaims.page;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.cellclaims.text.Span;

/// A heading, paragraph, list item or table row of a page.
///
/// Blocks never overlap and stand in reading order. Between two blocks of one page there is white
/// space only,
/// save for layout marks of plain text (bullets, bars).
///
/// @param kind what it is
/// @param span its text in [Page#text()], without bullet or list number
/// @param region where on the page it stands
/// @param level heading level 1 to 6, nesting depth of an item from 1, else 0
/// @param headings indexes in [Page#blocks()] of the headings above it, outermost first; a heading
/// does not list itself
/// @param leadIn index of the block that introduces it: the paragraph, heading or caption before a
/// list or table
/// @param cells cells of a row in column order, empty for all other kinds
/// @param linkShare share of its characters that stand in links, 0 to 1; 0 for plain text
/// @param hidden whether the page's markup hides it until it is opened (accordion, tab)
public record Block(
    Kind kind,
    Span span,
    Region region,
    int level,
    List<Integer> headings,
    OptionalInt leadIn,
    List<Cell> cells,
    double linkShare,
    boolean hidden) {
  public Block {
    headings = List.copyOf(headings);
    cells = List.copyOf(cells);
  }

  /// The kinds of block.
  public enum Kind {
    /// A title of what follows.
    HEADING,
    /// Running text.
    PARAGRAPH,
    /// An item of a list, without its nested items.
    ITEM,
    /// A table row of data.
    ROW,
    /// A table row of column labels.
    HEADER_ROW,
    /// The caption of a table or figure.
    CAPTION,
    /// A quotation set off from the text.
    QUOTE
  }

  /// A cell of a table row.
  ///
  /// @param span its text; for an inherited cell that of the earlier row
  /// @param column column number from 0
  /// @param columnLabels labels above it, outermost first, spans in the page's text
  /// @param isLabel whether the cell names the row (header cell, or a text cell in front of
  /// numbers)
  /// @param isInherited whether it spans down from an earlier row, so that it lends meaning but
  /// no text
  public record Cell(
      Span span, int column, List<Span> columnLabels, boolean isLabel, boolean isInherited) {
    public Cell {
      columnLabels = List.copyOf(columnLabels);
    }
  }

  /// The nearest heading above, empty at the top of a page.
  public Optional<Integer> nearestHeading() {
    return headings.isEmpty() ? Optional.empty() : Optional.of(headings.getLast());
  }
}
