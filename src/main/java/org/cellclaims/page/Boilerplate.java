package org.cellclaims.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cellclaims.text.Tokens;

/// The blocks that stand on most pages of one site: furniture such as contact lines, slogans and
/// registration numbers, which a reader sees on every page.
///
/// Immutable. Blocks are compared by their words: case, diacritics and marks do not count.
///
/// @param pages how many addresses it was learned from
/// @param blocks fingerprints of the repeated blocks
public record Boilerplate(int pages, Set<Long> blocks) {
  private static final int LEAST_PAGES = 4;

  public Boilerplate {
    blocks = Set.copyOf(blocks);
  }

  /// What repeats on more than half of the pages; nothing where fewer than four addresses are
  /// given.
  ///
  /// Several captures of one address count once.
  ///
  /// @param pagesOfOneSite pages of one site, in any order
  public static Boilerplate learn(Collection<Page> pagesOfOneSite) {
    Map<String, Set<Long>> byUrl = new HashMap<>();
    for (Page page : pagesOfOneSite) {
      Set<Long> seen = byUrl.computeIfAbsent(page.url(), url -> new HashSet<>());
      page.blocks().forEach(block -> seen.add(fingerprint(page, block)));
    }
    if (byUrl.size() < LEAST_PAGES) {
      return new Boilerplate(byUrl.size(), Set.of());
    }
    Map<Long, Integer> counts = new HashMap<>();
    byUrl.values().forEach(seen -> seen.forEach(print -> counts.merge(print, 1, Integer::sum)));
    Set<Long> repeated = counts.entrySet().stream()
        .filter(entry -> entry.getValue() * 2 > byUrl.size())
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
    return new Boilerplate(byUrl.size(), repeated);
  }

  /// Whether a block of a page of this site is furniture.
  public boolean contains(Page page, Block block) {
    return blocks.contains(fingerprint(page, block));
  }

  /// Indexes in [Page#blocks()] of the blocks that are furniture, ascending.
  public List<Integer> in(Page page) {
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < page.blocks().size(); i++) {
      if (contains(page, page.blocks().get(i))) {
        found.add(i);
      }
    }
    return found;
  }

  /// FNV-1a over the words of the block, 64 bits.
  private static long fingerprint(Page page, Block block) {
    long hash = 0xcbf29ce484222325L;
    String norm = Tokens.normal(page.quote(block.span()));
    for (int i = 0; i < norm.length(); i++) {
      char c = norm.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        hash = (hash ^ c) * 0x100000001b3L;
      }
    }
    return hash;
  }
}
