package org.cellclaims.page.article;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.cellclaims.page.Block;
import org.cellclaims.page.Region;
import org.cellclaims.page.html.HtmlReader;
import org.cellclaims.page.line.Shape;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Finds the body of an article among the blocks of a page: the element that holds most of its
/// running
/// text, and in it the stretch whose running text most outweighs its links, captions and scraps.
///
/// The element by the rule of Readability (a paragraph counts for its parent, and less for the
/// elements above); the stretch as the maximum subsequence of block scores after Pasternack and
/// Roth,
/// "Extracting article text from the web with maximum subsequence segmentation" (2009).
final class Article {
  private static final int LONG = 80;
  private static final int SHORT = 40;
  private static final double LINKED = 0.5;
  private static final double FEW_HEADINGS = 1.0;
  private static final double SOME_HEADINGS = 8.0;
  private static final double MOSTLY_TEXT = 0.5;
  private static final int LEVELS = 4;
  private static final int MOST_LEVELS = 12;
  /// More blocks than this are no article, and would take long to look through.
  private static final int MOST_BLOCKS = 5000;
  private static final double WORTH_WIDENING = 1.3;
  private static final double FEW_LINKS = 0.1;
  private static final double LESS_PER_LEVEL = 0.5;

  private final String text;
  private final boolean stated;
  private final List<Block> blocks = new ArrayList<>();
  private final List<Element> places = new ArrayList<>();

  /// @param document a parsed page
  /// @param page the same page read, whose main region is looked at
  Article(Document document, HtmlReader page) {
    this.text = page.text();
    this.stated = isStated(document);
    for (int i = 0; i < page.blocks().size(); i++) {
      if (page.blocks().get(i).region() == Region.MAIN) {
        blocks.add(page.blocks().get(i));
        places.add(page.places().get(i));
      }
    }
  }

  /// Whether the page's head or markup says that it is an article or blog post.
  private static boolean isStated(Document document) {
    if (document.head().selectFirst("meta[property=article:published_time]") != null
        || document.selectFirst(
                "[itemprop=articleBody], [itemtype$=Article], [itemtype$=BlogPosting]")
            != null) {
      return true;
    }
    for (Element script : document.select("script[type=application/ld+json]")) {
      String data = script.data();
      if (data.contains("\"NewsArticle\"")
          || data.contains("\"BlogPosting\"")
          || data.contains("\"Article\"")) {
        return true;
      }
    }
    return false;
  }

  /// The blocks of the main region.
  List<Block> main() {
    return blocks;
  }

  /// Whether the blocks read as one article: running text under few headings.
  boolean isLikely() {
    if (blocks.isEmpty() || blocks.size() > MOST_BLOCKS) {
      return false;
    }
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
    List<Block> inside = new ArrayList<>();
    Element best = widened(heaviest());
    for (int i = 0; i < blocks.size(); i++) {
      if (isInside(places.get(i), best)) {
        inside.add(blocks.get(i));
      }
    }
    return stretch(inside).stream().filter(Article::isBody).toList();
  }

  /// The element with most running text close above it.
  private Element heaviest() {
    IdentityHashMap<Element, Double> weights = new IdentityHashMap<>();
    Element best = places.getFirst();
    double most = 0;
    for (int i = 0; i < blocks.size(); i++) {
      if (!isRunning(blocks.get(i))) {
        continue;
      }
      double weight = blocks.get(i).span().length();
      Element at = container(places.get(i));
      for (int level = 0; level < LEVELS; level++) {
        double sum = weights.merge(at, weight, Double::sum);
        if (sum > most) {
          most = sum;
          best = at;
        }
        weight *= LESS_PER_LEVEL;
        at = parent(at);
      }
    }
    return best;
  }

  /// The elements above it as long as they add running text rather than links.
  private Element widened(Element heaviest) {
    Element best = heaviest;
    Inside now = inside(best);
    Element at = best.parent();
    for (int level = 0; at != null && level < MOST_LEVELS; level++, at = at.parent()) {
      Inside wider = inside(at);
      if (wider.running >= now.running * WORTH_WIDENING
          && wider.linked <= wider.total * FEW_LINKS) {
        best = at;
        now = wider;
      }
    }
    return best;
  }

  /// Characters of the main blocks inside an element: all, running text, links.
  private record Inside(int total, int running, double linked) {}

  private Inside inside(Element outer) {
    int total = 0;
    int running = 0;
    double linked = 0;
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (isInside(places.get(i), outer)) {
        total += block.span().length();
        running += isRunning(block) ? block.span().length() : 0;
        linked += block.linkShare() * block.span().length();
      }
    }
    return new Inside(total, running, linked);
  }

  /// The element around a paragraph.
  private static Element container(Element place) {
    return place.normalName().equals("p") ? parent(place) : place;
  }

  private static Element parent(Element element) {
    Element parent = element.parent();
    return parent == null ? element : parent;
  }

  private static boolean isInside(Element place, Element outer) {
    for (Element at = place; at != null; at = at.parent()) {
      if (at.equals(outer)) {
        return true;
      }
    }
    return false;
  }

  private List<Block> stretch(List<Block> inside) {
    int bestFrom = 0;
    int bestTo = 0;
    int best = 0;
    int from = 0;
    int sum = 0;
    for (int i = 0; i < inside.size(); i++) {
      sum += score(inside.get(i));
      if (sum <= 0) {
        sum = 0;
        from = i + 1;
      } else if (sum > best) {
        best = sum;
        bestFrom = from;
        bestTo = i + 1;
      }
    }
    return inside.subList(bestFrom, bestTo);
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
