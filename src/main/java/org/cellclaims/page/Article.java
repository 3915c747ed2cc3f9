package org.cellclaims.page;

import java.util.List;

/// Finds the body of an article among the blocks of a page: the stretch whose running text most
/// outweighs its links, captions and scraps.
///
/// The maximum subsequence of block scores, in the manner of Pasternack and Roth, "Extracting
/// article
/// text from the web with maximum subsequence segmentation" (2009), with scores by length and link
/// share instead of learned ones.
final class Article {
  private static final int LONG = 80;
  private static final int SHORT = 40;
  private static final double LINKED = 0.5;
  private static final double FEW_HEADINGS = 2.0;
  private static final double SOME_HEADINGS = 4.0;
  private static final double MOSTLY_TEXT = 0.5;

  private final String text;
  private final List<Block> blocks;

  /// @param text the page's text
  /// @param blocks the blocks of its main region
  Article(String text, List<Block> blocks) {
    this.text = text;
    this.blocks = blocks;
  }

  /// Whether the blocks read as one article: running text under few headings.
  ///
  /// @param stated whether the page's head says that it is one
  boolean isLikely(boolean stated) {
    int total = 0;
    int running = 0;
    int headings = 0;
    for (Block block : blocks) {
      total += block.span().length();
      running += isRunning(block) ? block.span().length() : 0;
      boolean heading = block.kind() == Block.Kind.HEADING && block.linkShare() < LINKED;
      headings += heading ? 1 : 0;
    }
    double perThousand = headings * 1000.0 / (running + 1);
    boolean few = perThousand < FEW_HEADINGS && running > total * MOSTLY_TEXT;
    return few || (stated && perThousand < SOME_HEADINGS);
  }

  /// The blocks of the body, without links, captions and the title that stand in it.
  List<Block> body() {
    int bestFrom = 0;
    int bestTo = 0;
    int best = 0;
    int from = 0;
    int sum = 0;
    for (int i = 0; i < blocks.size(); i++) {
      sum += score(blocks.get(i));
      if (sum <= 0) {
        sum = 0;
        from = i + 1;
      } else if (sum > best) {
        best = sum;
        bestFrom = from;
        bestTo = i + 1;
      }
    }
    return blocks.subList(bestFrom, bestTo).stream().filter(Article::isBody).toList();
  }

  private int score(Block block) {
    int length = block.span().length();
    if (block.linkShare() >= LINKED) {
      return -SHORT - length / 2;
    }
    return switch (block.kind()) {
      case CAPTION -> -SHORT;
      case HEADING -> block.level() == 1 ? -LONG : -SHORT / 2;
      case ROW, HEADER_ROW -> -SHORT / 4;
      case PARAGRAPH, ITEM, QUOTE -> isRunning(block) ? length : length < SHORT ? -SHORT / 2 : 0;
    };
  }

  private boolean isRunning(Block block) {
    boolean prose = switch (block.kind()) {
      case PARAGRAPH, ITEM, QUOTE -> block.span().length() >= LONG && block.linkShare() < LINKED;
      case HEADING, CAPTION, ROW, HEADER_ROW -> false;
    };
    return prose && Shape.endsSentence(block.span().in(text));
  }

  private static boolean isBody(Block block) {
    boolean title = block.kind() == Block.Kind.HEADING && block.level() == 1;
    return block.linkShare() < LINKED && block.kind() != Block.Kind.CAPTION && !title;
  }
}
