package org.cellclaims.page.html.region;

import java.util.List;
import org.cellclaims.page.Region;

/// Decides, once a whole page is read, which of its containers are furniture.
public final class Regions {
  private static final double LARGE_PART = 0.4;
  private static final double MOST_LINKS = 0.5;
  private static final int LEAST_PROSE = 80;
  private static final int MOST_FORM_PROSE = 350;

  private final int total;

  private Regions(List<Container> containers) {
    this.total = Math.max(1, containers.getFirst().text);
  }

  /// Sets the region of each container; parents stand before their children.
  public static void decide(List<Container> containers) {
    Regions regions = new Regions(containers);
    for (Container container : containers.subList(1, containers.size())) {
      Region outer = containers.get(container.parent).region;
      container.region = outer == Region.MAIN ? regions.region(container) : outer;
    }
  }

  private Region region(Container c) {
    boolean large = c.text > total * LARGE_PART;
    if (large && isDoubtful(c)) {
      return Region.MAIN;
    }
    return switch (c.hint) {
      case CONTENT -> Region.MAIN;
      case MENU -> c.stated || isTerse(c) ? Region.MENU : Region.MAIN;
      case HEADER -> c.title || !isTerse(c) ? Region.MAIN : Region.HEADER;
      case FOOTER -> Region.FOOTER;
      case COMMENTS -> Region.ASIDE;
      case ASIDE -> c.title ? Region.MAIN : Region.ASIDE;
      case PROMO -> c.title || !isTerse(c) ? Region.MAIN : Region.ASIDE;
      case FORM -> c.title ? Region.MAIN : Region.FORM;
      case FIELDS -> c.title || c.prose > MOST_FORM_PROSE ? Region.MAIN : Region.FORM;
    };
  }

  /// Whether a large part of the page is believed to be what the hint says.
  private static boolean isDoubtful(Container c) {
    return c.hint == Container.Hint.FIELDS || (!c.stated && c.hint != Container.Hint.COMMENTS);
  }

  /// Whether it says little in whole sentences.
  private static boolean isTerse(Container c) {
    return c.prose < LEAST_PROSE || c.linkShare() > MOST_LINKS;
  }
}
