package org.cellclaims.page;

/// An element of a page that may be furniture as a whole, with what stands in it.
final class Container {
  final int parent;
  final Hint hint;
  /// Whether the element itself says so (nav, role=navigation), not only its class or id.
  final boolean stated;

  int text;
  int linked;
  int blocks;
  boolean title;
  Region region = Region.MAIN;

  /// What an element's tag, role, class or id hints at.
  enum Hint {
    /// The page as a whole, or an element that says it is content.
    CONTENT,
    MENU,
    HEADER,
    FOOTER,
    ASIDE,
    FORM
  }

  Container(int parent, Hint hint, boolean stated) {
    this.parent = parent;
    this.hint = hint;
    this.stated = stated;
  }

  double linkShare() {
    return text == 0 ? 0 : (double) linked / text;
  }

  /// Counts a block that stands in it.
  void add(Draft draft) {
    text += draft.length();
    linked += (int) (draft.linkShare * draft.length());
    blocks++;
    title |= draft.is(Block.Kind.HEADING) && draft.level == 1;
  }

  /// Counts what stands in a container inside it.
  void take(Container inner) {
    text += inner.text;
    linked += inner.linked;
    blocks += inner.blocks;
    title |= inner.title;
  }
}
