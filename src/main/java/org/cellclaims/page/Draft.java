package org.cellclaims.page;

import java.util.List;
import org.cellclaims.text.Span;

/// A block while its page is being read: what the reader of the markup or of the lines knows,
/// before
/// the outline of the whole page is known.
final class Draft {
  /// No list, no parent.
  static final int NONE = -1;

  Block.Kind kind;
  int start;
  int end;
  /// Heading level or item depth; 0 for a heading whose level its neighbours decide.
  int level;
  /// Number of the list or table that it belongs to.
  int list = NONE;
  /// Index of the draft that introduces it where the markup says so.
  int parent = NONE;
  /// Whether its looks are those of a heading, should text follow.
  boolean titleLike;

  Region region = Region.MAIN;
  List<Block.Cell> cells = List.of();
  double linkShare;
  boolean hidden;

  Draft(Block.Kind kind, int start, int end) {
    this.kind = kind;
    this.start = start;
    this.end = end;
  }

  boolean is(Block.Kind other) {
    return kind == other;
  }

  boolean isRow() {
    return kind == Block.Kind.ROW || kind == Block.Kind.HEADER_ROW;
  }

  String in(CharSequence text) {
    return text.subSequence(start, end).toString();
  }

  int length() {
    return end - start;
  }

  Span span() {
    return new Span(start, end);
  }
}
