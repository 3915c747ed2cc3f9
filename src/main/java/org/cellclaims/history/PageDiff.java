package org.cellclaims.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cellclaims.page.Block;
import org.cellclaims.page.Page;
import org.cellclaims.page.Region;

/// Lays two versions of a page over each other, block by block and within a block word by word.
public final class PageDiff {
  private PageDiff() {}

  /// A block of the later page, or one that is gone.
  ///
  /// @param change `KEPT`, `REWORDED`, `ADDED` or `REMOVED`
  /// @param isFurniture whether it stands in a menu, form or footer or is repeated on the site:
  /// such
  /// changes are folded away
  /// @param words the text, both wordings laid over each other where it changed
  public record BlockChange(Change change, boolean isFurniture, List<WordDiff.Piece> words) {
    public BlockChange {
      words = List.copyOf(words);
    }
  }

  /// The blocks of the later page in its order; blocks that are gone stand behind it in their old
  /// order.
  public static List<BlockChange> between(Page before, Page after) {
    List<String> from = texts(before);
    List<String> to = texts(after);
    Map<Integer, Integer> pairs = ClaimDiff.pairs(from, to);
    List<BlockChange> changes = new ArrayList<>();
    for (int j = 0; j < to.size(); j++) {
      Optional<String> old = Optional.ofNullable(pairs.get(j)).map(from::get);
      changes.add(change(old, to.get(j), isFurniture(after.blocks().get(j))));
    }
    for (int i = 0; i < from.size(); i++) {
      if (!pairs.containsValue(i)) {
        changes.add(new BlockChange(
            Change.REMOVED,
            isFurniture(before.blocks().get(i)),
            List.of(new WordDiff.Piece(WordDiff.Whose.BEFORE, from.get(i)))));
      }
    }
    return changes;
  }

  private static BlockChange change(Optional<String> before, String after, boolean isFurniture) {
    if (before.isEmpty()) {
      return new BlockChange(
          Change.ADDED, isFurniture, List.of(new WordDiff.Piece(WordDiff.Whose.AFTER, after)));
    }
    boolean isSame = Words.normal(before.get()).equals(Words.normal(after));
    return isSame
        ? new BlockChange(
            Change.KEPT, isFurniture, List.of(new WordDiff.Piece(WordDiff.Whose.BOTH, after)))
        : new BlockChange(Change.REWORDED, isFurniture, WordDiff.of(before.get(), after));
  }

  private static boolean isFurniture(Block block) {
    return block.region() != Region.MAIN;
  }

  private static List<String> texts(Page page) {
    return page.blocks().stream()
        .map(b -> page.quote(b.span()).replaceAll("\\s+", " "))
        .toList();
  }
}
