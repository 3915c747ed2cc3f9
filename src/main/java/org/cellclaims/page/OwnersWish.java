package org.cellclaims.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cellclaims.archive.Capture;
import org.cellclaims.archive.warc.Http;
import org.jsoup.Jsoup;

/// Tells whether the owner of a page asks that it is not shown in searches: in a header field
/// `X-Robots-Tag` or an element `meta name=robots`.
public final class OwnersWish {
  /// How the notes of a page say so.
  static final String NOINDEX = "noindex: the page asks not to be shown in searches";

  private static final int LOOKED_AT = 200_000;

  /// Cheap, and true more often than the page says so: only then is the markup read for it.
  private static final Pattern LIKELY =
      Pattern.compile("<meta\\s[^>]{0,1000}\\b(?:noindex|none)\\b", Pattern.CASE_INSENSITIVE);

  private OwnersWish() {}

  /// The note of a page whose owner asks for it; empty for others.
  ///
  /// @param markup the decoded text where it is HTML, empty for other kinds
  public static Optional<String> note(Capture capture, String markup) {
    boolean isRecorded = capture.origin().notes().stream().anyMatch(n -> n.startsWith("noindex"));
    return isRecorded || inHead(capture) || inMarkup(markup)
        ? Optional.of(NOINDEX)
        : Optional.empty();
  }

  private static boolean inHead(Capture capture) {
    try {
      Optional<String> head = capture.origin().httpHead();
      return head.isPresent()
          && head.get().toLowerCase(Locale.ROOT).contains("x-robots-tag")
          && PageRules.ofFields(Http.parse(head.get().getBytes(StandardCharsets.ISO_8859_1))
                  .headers()
                  .all("X-Robots-Tag"))
              .noindex();
    } catch (IOException | RuntimeException e) {
      return false; // a header that nobody can read asks for nothing
    }
  }

  private static boolean inMarkup(String markup) {
    String top = markup.substring(0, Math.min(markup.length(), LOOKED_AT));
    return LIKELY.matcher(top).find()
        && PageRules.ofContents(Jsoup.parse(top).select("meta[name]").stream()
                .filter(meta -> List.of("robots", PageRules.AGENT.toLowerCase(Locale.ROOT))
                    .contains(meta.attr("name").strip().toLowerCase(Locale.ROOT)))
                .map(meta -> meta.attr("content"))
                .toList())
            .noindex();
  }
}
