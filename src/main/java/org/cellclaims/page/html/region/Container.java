package org.cellclaims.page.html.region;

import org.cellclaims.page.Block;
import org.cellclaims.page.Region;
import org.cellclaims.page.draft.Draft;

/// An element of a page that may be furniture as a whole, with what stands in it.
public final class Container {
  private static final int LONG_BLOCK = 80;
  private static final double MOST_LINKS = 0.4;

  public final int parent;
  final Hint hint;
  /// Whether the element itself says so (nav, role=navigation), not only its class or id.
  final boolean stated;

  int text;
  int linked;
  /// Characters in running text, that is in long blocks.
  int prose;
  boolean title;
  public Region region = Region.MAIN;

  /// What an element's tag, role, class or id hints at.
  public enum Hint {
    /// The page as a whole, or an element that says it is content.
    CONTENT,
    MENU,
    HEADER,
    FOOTER,
    ASIDE,
    FORM,
    /// What visitors wrote.
    COMMENTS,
    /// The fields of a form, unless it wraps the whole page.
    FIELDS,
    /// Offers and the like: an aside if it says little.
    PROMO
  }

  public Container(int parent, Hint hint, boolean stated) {
    this.parent = parent;
    this.hint = hint;
    this.stated = stated;
  }

  double linkShare() {
    return text == 0 ? 0 : (double) linked / text;
  }

  /// Counts a block that stands in it.
  public void add(Draft draft) {
    text += draft.length();
    linked += (int) (draft.linkShare * draft.length());
    boolean running = draft.length() >= LONG_BLOCK;
    prose += running ? draft.length() : 0;
    title |= draft.is(Block.Kind.HEADING) && draft.level == 1 && draft.linkShare < MOST_LINKS;
  }

  /// Counts what stands in a container inside it.
  public void take(Container inner) {
    text += inner.text;
    linked += inner.linked;
    prose += inner.prose;
    title |= inner.title;
  }
}
