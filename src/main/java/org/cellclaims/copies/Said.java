package org.cellclaims.copies;

import java.util.List;
import org.cellclaims.index.ClaimEntry;
import org.cellclaims.reuse.passage.Aligner;

/// What a lookup found, in a sentence.
final class Said {
  private Said() {}

  static String of(
      List<Trace.Hit> hits, List<Trace.Hit> common, List<ClaimEntry> nearest, int words) {
    if (!hits.isEmpty()) {
      long sites = hits.stream().map(h -> h.page().site()).distinct().count();
      return pages(hits.size()) + " of " + sites
          + (sites == 1 ? " site shares" : " sites share") + " ten or more words with it."
          + (common.isEmpty() ? "" : " " + common(common.size()) + ".");
    }
    String none = words < Aligner.SHORTEST
        ? "The passage has " + words + (words == 1 ? " word" : " words")
            + "; ten are needed to look for copies"
        : "No shared passage of ten or more words"
            + (common.isEmpty() ? "" : " but menus and notices: " + common(common.size()));
    return none + (nearest.isEmpty() ? "." : "; the nearest claims are given.");
  }

  private static String common(int pages) {
    return pages(pages) + (pages == 1 ? " shares" : " share") + " only menus or notices with it";
  }

  private static String pages(int many) {
    return many + (many == 1 ? " page" : " pages");
  }
}
