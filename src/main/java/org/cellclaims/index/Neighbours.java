package org.cellclaims.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cellclaims.page.Block;
import org.cellclaims.page.Page;
import org.cellclaims.text.Sentences;
import org.cellclaims.text.Span;

/// Finds the sentences that stand before and after the claims of a page. Each block is cut into
/// sentences once, however many claims it holds. Not thread-safe.
final class Neighbours {
  private static final int LONGEST = 400;
  private final Page page;
  private final Map<Integer, List<Span>> sentences = new HashMap<>();

  Neighbours(Page page) {
    this.page = page;
  }

  /// The sentence before `claim`, from its own block or the nearest block above that has text.
  Optional<String> before(Span claim) {
    List<Block> blocks = page.blocks();
    for (int i = firstEndingAfter(claim.start()); i >= 0; i--) {
      if (i >= blocks.size() || blocks.get(i).span().start() >= claim.start()) {
        continue;
      }
      List<Span> found = sentences(i);
      int at = firstStartingFrom(found, claim.start()) - 1;
      if (at >= 0) {
        Span last = found.get(at);
        return Optional.of(cut(new Span(last.start(), Math.min(last.end(), claim.start()))));
      }
    }
    return Optional.empty();
  }

  /// The sentence after `claim`, from its own block or the nearest block below that has text.
  Optional<String> after(Span claim) {
    List<Block> blocks = page.blocks();
    for (int i = firstEndingAfter(claim.end()); i < blocks.size(); i++) {
      List<Span> found = sentences(i);
      int at = firstStartingFrom(found, claim.end());
      boolean isCut = at > 0 && found.get(at - 1).end() > claim.end();
      if (isCut && !page.quote(new Span(claim.end(), found.get(at - 1).end())).isBlank()) {
        return Optional.of(cut(new Span(claim.end(), found.get(at - 1).end())));
      }
      if (at < found.size()) {
        return Optional.of(cut(found.get(at)));
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

  private static int firstStartingFrom(List<Span> spans, int place) {
    int low = 0;
    int high = spans.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (spans.get(middle).start() >= place) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  private List<Span> sentences(int block) {
    return sentences.computeIfAbsent(block, at -> {
      List<Span> found =
          new ArrayList<>(Sentences.spans(page.text(), page.blocks().get(at).span()));
      found.removeIf(span -> page.quote(span).isBlank());
      return found;
    });
  }

  private String cut(Span sentence) {
    String text = page.quote(sentence).strip();
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
  }
}
