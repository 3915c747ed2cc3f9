package org.cellclaims.index;

import java.util.List;
import java.util.Optional;
import org.cellclaims.page.Block;
import org.cellclaims.page.Page;
import org.cellclaims.text.Sentences;
import org.cellclaims.text.Span;

/// Finds the sentences that stand before and after a claim on its page.
record Neighbours(Page page) {
  private static final int LONGEST = 400;

  /// The sentence before `claim`, from its own block or the nearest block above that has text.
  Optional<String> before(Span claim) {
    List<Block> blocks = page.blocks();
    for (int i = firstEndingAfter(claim.start()); i >= 0; i--) {
      if (i >= blocks.size() || blocks.get(i).span().start() >= claim.start()) {
        continue;
      }
      Span block = blocks.get(i).span();
      List<Span> found = sentences(new Span(block.start(), Math.min(block.end(), claim.start())));
      if (!found.isEmpty()) {
        return Optional.of(cut(found.getLast()));
      }
    }
    return Optional.empty();
  }

  /// The sentence after `claim`, from its own block or the nearest block below that has text.
  Optional<String> after(Span claim) {
    List<Block> blocks = page.blocks();
    for (int i = firstEndingAfter(claim.end()); i < blocks.size(); i++) {
      Span block = blocks.get(i).span();
      List<Span> found = sentences(new Span(Math.max(block.start(), claim.end()), block.end()));
      if (!found.isEmpty()) {
        return Optional.of(cut(found.getFirst()));
      }
    }
    return Optional.empty();
  }

  private int firstEndingAfter(int place) {
    int low = 0;
    int high = page.blocks().size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (page.blocks().get(middle).span().end() > place) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  private List<Span> sentences(Span within) {
    return page.quote(within).isBlank() ? List.of() : Sentences.spans(page.text(), within);
  }

  private String cut(Span sentence) {
    String text = page.quote(sentence).strip();
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
  }
}
