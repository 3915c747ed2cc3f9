package org.cellclaims.copies.family;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cellclaims.index.PageEntry;
import org.cellclaims.index.PageInBrief;
import org.cellclaims.index.PageRef;
import org.cellclaims.page.Region;
import org.cellclaims.text.Span;

/// A passage of a page version, with all that a family needs to know of it.
///
/// @param page the page version
/// @param span where it stands there, UTF-16 code units
/// @param text the words there
/// @param first the earliest capture of the version
/// @param newest the latest
/// @param isMain whether it stands outside of menus, headers and footers
/// @param stated the date that the page gives itself
/// @param header the last change by the server's word
/// @param marks the claims that lie over it
record Passage(
    PageRef page,
    Span span,
    String text,
    Instant first,
    Instant newest,
    boolean isMain,
    Optional<StatedDate> stated,
    Optional<Instant> header,
    List<PageEntry.Mark> marks) {
  Passage {
    marks = List.copyOf(marks);
  }

  /// A passage of a version that gives itself this date.
  static Passage of(PageInBrief entry, Span span, Optional<StatedDate> stated) {
    String text = entry.page().text();
    return new Passage(
        entry.ref(),
        span,
        span.in(text),
        entry.captures().getFirst(),
        entry.newest(),
        isMain(entry, span),
        stated,
        entry.page().lastModified(),
        entry.marks(span));
  }

  private static boolean isMain(PageInBrief entry, Span span) {
    for (PageInBrief.Place block : entry.page().blocks()) {
      if (block.span().overlaps(span)) {
        return block.region() == Region.MAIN;
      }
    }
    return true;
  }
}
