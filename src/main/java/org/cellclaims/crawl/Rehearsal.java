package org.cellclaims.crawl;

import java.io.IOException;
import org.cellclaims.crawl.frontier.Found;
import org.cellclaims.crawl.frontier.Known;
import org.cellclaims.crawl.guard.Guard;
import org.cellclaims.crawl.robots.Robots;
import org.cellclaims.crawl.robots.RobotsFiles;

/// What a dry run says of one address.
final class Rehearsal {
  static final int MOST = 10_000;

  private Rehearsal() {}

  /// `fetch ADDRESS`, or `not ADDRESS` and why.
  static String line(Guard guard, Robots rules, Known known) {
    try {
      guard.check(known.url());
    } catch (IOException e) {
      return "not    " + known.url() + "  (" + e.getMessage() + ")";
    }
    if (!rules.allows(known.url())) {
      return "not    " + known.url() + "  (robots.txt)";
    }
    return known.kind() == Found.Kind.SITEMAP
        ? "read   " + known.url() + "  (sitemap)"
        : "fetch  " + known.url();
  }

  static Robots robots(RobotsFiles files, String origin) throws IOException {
    return files.known(origin).isPresent()
        ? files.known(origin).orElseThrow()
        : files.fetch(origin);
  }
}
