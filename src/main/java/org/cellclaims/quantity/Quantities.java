package org.cellclaims.quantity;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cellclaims.text.Span;
import org.cellclaims.text.Token;
import org.cellclaims.text.Tokens;

/// Finds the numbers that measure something, as the coding guide defines them. Immutable and safe
/// for use by several threads.
public final class Quantities {
  private final Units units;

  private Quantities(Units units) {
    this.units = units;
  }

  /// Reads the units from `units.tsv` in a configuration folder.
  ///
  /// @throws IOException if the file cannot be read or a line is wrong; the message names file
  /// and line
  public static Quantities load(Path indexConfig) throws IOException {
    return new Quantities(Units.load(indexConfig));
  }

  /// The names of the units that a quantity may have, sorted.
  public List<String> units() {
    return units.names();
  }

  /// All quantities of a text, in order of place, without overlap.
  public List<Quantity> in(String text) {
    return in(text, new Span(0, text.length()));
  }

  /// The quantities of one stretch of a text, a sentence for example; spans are counted from the
  /// start of the whole text.
  public List<Quantity> in(String text, Span within) {
    List<Quantity> found = new ArrayList<>();
    for (Span part : Stretches.withNumbers(text, within)) {
      found.addAll(read(text, Tokens.of(text, part)));
    }
    return found;
  }

  /// As [#in(String, Span)] for a stretch whose tokens are known.
  public List<Quantity> in(String text, List<Token> tokens, Span within) {
    List<Quantity> found = new ArrayList<>();
    for (Span part : Stretches.withNumbers(text, within)) {
      found.addAll(read(text, Tokens.within(text, tokens, part)));
    }
    return found;
  }

  private List<Quantity> read(String text, List<Token> tokens) {
    return new Reader(new Tape(text, tokens), units).read();
  }

  /// The quantities of a table cell: those that its own text states; a bare number takes its unit
  /// from the labels, the cell's column first, then its row, then the caption, and is `other`
  /// where none of them names one.
  public List<Quantity> inCell(String text, Span cell, CellLabels labels) {
    return new Cells(units, this).read(text, cell, labels);
  }
}
