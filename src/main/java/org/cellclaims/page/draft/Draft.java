package org.cellclaims.page.draft;

import java.util.List;
import org.cellclaims.page.Block;
import org.cellclaims.page.Region;
import org.cellclaims.text.Span;

/// A block while its page is being read: what the reader of the markup or of the lines knows,
/// before
/// the outline of the whole page is known.
public final class Draft {
  /// No list, no parent.
  public static final int NONE = -1;

  public Block.Kind kind;
  public int start;
  public int end;
  /// Heading level or item depth; 0 for a heading whose level its neighbours decide.
  public int level;
  /// Number of the list or table that it belongs to.
  public int list = NONE;
  /// Index of the draft that introduces it where the markup says so.
  public int parent = NONE;
  /// Whether its looks are those of a heading, should text follow.
  public boolean titleLike;

  public Region region = Region.MAIN;
  List<Block.Cell> cells = List.of();
  public double linkShare;
  public boolean hidden;

  public Draft(Block.Kind kind, int start, int end) {
    this.kind = kind;
    this.start = start;
    this.end = end;
  }

  /// Whether the block will be of this kind.
  public boolean is(Block.Kind other) {
    return kind == other;
  }

  /// Whether it is a row of a table, be it of labels or of data.
  public boolean isRow() {
    return kind == Block.Kind.ROW || kind == Block.Kind.HEADER_ROW;
  }

  /// Its words in the text of the page.
  public String in(CharSequence text) {
    return text.subSequence(start, end).toString();
  }

  /// The number of its characters.
  public int length() {
    return end - start;
  }

  Span span() {
    return new Span(start, end);
  }
}
