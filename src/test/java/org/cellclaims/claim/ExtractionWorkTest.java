package org.cellclaims.claim;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import org.cellclaims.page.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Bounds the work of extraction by the memory that it asks for, which does not depend on how busy
/// the machine is: a page four times as long may ask for little more than four times as much.
class ExtractionWorkTest {
  private static final ThreadMXBean THREADS =
      (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final int SHORT = 40_000;
  private static final int TIMES = 4;

  /// Above [#TIMES], for tables that double when they grow.
  private static final double MOST = 5.5;

  /// Below this a page costs next to nothing, however it grows.
  private static final long LITTLE = 4_000_000;

  private static final String OPENING =
      "This is the page of a clinic, and it is for the patients who want to know what we do. ";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "stem ",
        "a",
        "1234567890",
        "85% 12 ",
        "1, 2, 3 and ",
        "stem cells for knee pain and ",
        "knee pain\n\n",
        "We infuse stem cells into the knee. ",
        "Knee pain improved in 85% of our patients with arthritis.\n\n",
        "Umbilical Cord (UC) Bone Marrow (BM) ",
        "(",
        "and of the ",
        ". . ",
      })
  void theWorkOfAPageGrowsWithItsLengthAndNoFaster(String unit) throws IOException {
    long once = bytes(page(unit, SHORT));
    long more = bytes(page(unit, TIMES * SHORT));
    assertThat((double) more).isLessThan(Math.max(LITTLE, MOST * once));
  }

  private static Page page(String unit, int length) throws IOException {
    return Pages.text(OPENING + unit.repeat(length / unit.length()));
  }

  /// The second of two readings, so that what is kept for all pages is there already.
  private static long bytes(Page page) {
    Pages.EXTRACTOR.extract(page);
    long before = THREADS.getCurrentThreadAllocatedBytes();
    Pages.EXTRACTOR.extract(page);
    return THREADS.getCurrentThreadAllocatedBytes() - before;
  }
}
