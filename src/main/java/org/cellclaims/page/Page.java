package org.cellclaims.page;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cellclaims.text.Span;

/// A capture read as text: what a visitor sees, in reading order, cut into blocks.
///
/// @param id stable for the same URL and bytes: the first 16 hexadecimal digits of SHA-256(url,
/// newline, payload digest)
/// @param url address as captured
/// @param capturedAt time of capture, UTC
/// @param lastModified the last change as the server stated it in the header of that capture; not
/// when the page was captured, nor a date that it states in its text
/// @param sha256 digest of the captured bytes
/// @param file name of the file it came from, for output that names pages by file
/// @param charset charset that the bytes were read with
/// @param language ISO 639-1 code, `und` where it cannot be told
/// @param title the page's title, possibly empty
/// @param canonicalUrl the address that the page calls its own
/// @param site registrable domain, or the name that the manifest gives
/// @param country ISO 3166 alpha-2 code where known
/// @param text the page's visible text: the text that every span counts in; free of lone
/// surrogates
/// and control characters
/// @param blocks the text's blocks in reading order
/// @param notes what a reader should know: that the page was cut, that its charset was guessed
public record Page(
    String id,
    String url,
    Instant capturedAt,
    Optional<Instant> lastModified,
    String sha256,
    String file,
    String charset,
    String language,
    String title,
    Optional<String> canonicalUrl,
    String site,
    Optional<String> country,
    String text,
    List<Block> blocks,
    List<String> notes) {
  public Page {
    blocks = List.copyOf(blocks);
    notes = List.copyOf(notes);
  }

  /// True if its owner asks that it is not shown in searches.
  public boolean asksForNoindex() {
    return notes.contains(OwnersWish.NOINDEX);
  }

  /// The characters of a span of this page.
  public String quote(Span span) {
    return span.in(text);
  }

  /// The texts of the headings above a block, outermost first.
  public List<String> headingPath(Block block) {
    return block.headings().stream().map(i -> quote(blocks.get(i).span())).toList();
  }
}
