package org.cellclaims.cli.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.cellclaims.copies.Trace;
import org.cellclaims.copies.Tracing;
import org.cellclaims.copies.family.FamilyUpdate;
import org.cellclaims.search.ClaimSearch;

/// Measures how soon a passage is found that stands on made-up pages, and how often.
///
/// @param passages the pages
/// @param update finds what texts share, and tells notices
record LookupBench(MadePassages passages, FamilyUpdate update) {
  private static final int ASKED = 400;
  private static final double MILLION = 1e6;

  /// Looks passages up as they stand, and with some of their words changed.
  List<Figure> run(ClaimSearch search, String size) throws IOException {
    List<Figure> figures = new ArrayList<>();
    Tracing tracing = new Tracing(search, update.align(), update.notices());
    for (int percent : new int[] {0, 20, 30}) {
      SplittableRandom random = new SplittableRandom(percent);
      double[] took = new double[ASKED];
      int found = 0;
      int aside = 0;
      for (int i = -ASKED / 4; i < ASKED; i++) {
        MadePassages.Made page = passages.page(random.nextInt(passages.pages()));
        MadePassages.Placed one = page.passages().getFirst();
        String asked = passages.edited(one.span().in(page.text()), percent / 100.0, random);
        long start = System.nanoTime();
        Trace trace = tracing.trace(asked);
        took[Math.max(0, i)] = (System.nanoTime() - start) / MILLION;
        found += i >= 0 && isAmong(trace.hits(), page) ? 1 : 0;
        aside += i >= 0 && isAmong(trace.common(), page) ? 1 : 0;
      }
      figures.add(figure(percent + "% of words changed, " + size, took, found, aside));
    }
    return figures;
  }

  private static Figure figure(String what, double[] took, int found, int aside) {
    return new Figure(
        "lookup with " + what,
        String.format(
            Locale.ROOT,
            "p50 %.1f ms, p95 %.1f ms, %.1f%% found, %.1f%% set aside as notices",
            Clock.percentile(took, 50),
            Clock.percentile(took, 95),
            100.0 * found / ASKED,
            100.0 * aside / ASKED),
        ASKED + " passages of about 60 words, one at a time; aim: p95 50 ms at 100,000 pages");
  }

  /// A page whose made-up words are those of a notice is set aside, which is not found.
  private static boolean isAmong(List<Trace.Hit> hits, MadePassages.Made page) {
    return hits.stream().anyMatch(h -> h.page().url().equals(page.entries().url()));
  }
}
