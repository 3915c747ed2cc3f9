package org.cellclaims.index;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cellclaims.page.Page;
import org.cellclaims.page.Region;
import org.cellclaims.text.Span;

/// A page version without what only its own view needs: headings, cells and labels of its blocks
/// are passed over, which are most of a [PageEntry].
///
/// @param page what the page says
/// @param captures times of the captures with these bytes, oldest first, one or more
/// @param marks where its claims stand, in page order
@JsonIgnoreProperties(ignoreUnknown = true)
public record PageInBrief(Text page, List<Instant> captures, List<PageEntry.Mark> marks) {
  public PageInBrief {
    captures = List.copyOf(captures);
    marks = List.copyOf(marks);
  }

  /// The page as read; see [org.cellclaims.page.Page] for each part.
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Text(
      String id,
      String url,
      String sha256,
      String language,
      String title,
      String site,
      Optional<Instant> lastModified,
      String text,
      List<Place> blocks) {
    public Text {
      blocks = List.copyOf(blocks);
    }
  }

  /// Where a block stands, in the text and on the page.
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Place(Span span, Region region) {}

  /// A page version in brief.
  public static PageInBrief of(PageEntry entry) {
    Page page = entry.page();
    return new PageInBrief(
        new Text(
            page.id(),
            page.url(),
            page.sha256(),
            page.language(),
            page.title(),
            page.site(),
            page.lastModified(),
            page.text(),
            page.blocks().stream().map(b -> new Place(b.span(), b.region())).toList()),
        entry.captures(),
        entry.marks());
  }

  /// Whether a stretch of its text stands wholly outside of what the page is about, in menus,
  /// headers, footers and the like.
  public boolean isOutside(Span span) {
    List<Place> over =
        page.blocks().stream().filter(b -> b.span().overlaps(span)).toList();
    return !over.isEmpty() && over.stream().noneMatch(b -> b.region() == Region.MAIN);
  }

  /// The claims that lie over a stretch of its text.
  public List<PageEntry.Mark> marks(Span span) {
    return marks.stream().filter(m -> m.span().overlaps(span)).toList();
  }

  /// How claims and answers refer to this version.
  public PageRef ref() {
    return new PageRef(
        page.id(), page.url(), page.site(), page.language(), page.title(), newest(), page.sha256());
  }

  /// The newest capture of this version.
  public Instant newest() {
    return captures.getLast();
  }
}
