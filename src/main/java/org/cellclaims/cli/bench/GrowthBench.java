package org.cellclaims.cli.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cellclaims.archive.Capture;
import org.cellclaims.index.UrlReading;
import org.cellclaims.page.Page;
import org.cellclaims.page.PageException;

/// Measures how the cost of finding claims grows with the length of a page, for prose and for pages
/// made to be slow. All figures are of processor time.
///
/// @param copies pages to take prose from
/// @param reading reads pages and claims
/// @param rounds how often each is measured; the median counts
record GrowthBench(Copies copies, UrlReading reading, int rounds) {
  private static final int[] LENGTHS = {5_000, 20_000, 80_000, 320_000};
  private static final int SHARED = 640_000;
  private static final int HOSTILE = 1_000_000;
  private static final double KILO = 1e3;
  private static final String OPENING =
      "This is the page of a clinic, and it is for the patients who want to know what we do. ";

  /// Text that repeats itself.
  ///
  /// @param name what it is
  /// @param unit what is repeated
  private record Hostile(String name, String unit) {}

  private static final List<Hostile> PAGES = List.of(
      new Hostile("one word repeated", "stem "),
      new Hostile("no spaces", "a"),
      new Hostile("digits only", "1234567890"),
      new Hostile("shares and counts", "85% 12 "),
      new Hostile("one endless sentence", "stem cells for knee pain and "),
      new Hostile("short blocks", "knee pain\n\n"),
      new Hostile("brackets", "("));

  /// All figures of growth.
  List<Figure> run() throws IOException {
    String prose = prose();
    List<Figure> figures = new ArrayList<>();
    for (int length : LENGTHS) {
      List<Page> pages = new ArrayList<>();
      for (int at = 0; at + length <= prose.length(); at += length) {
        pages.add(page(prose.substring(at, at + length)));
      }
      double seconds = seconds(pages);
      figures.add(new Figure(
          "claims of pages of " + length / 1000 + " kB",
          String.format(Locale.ROOT, "%.0f kB per CPU-second", prose.length() / KILO / seconds),
          pages.size() + " pages of the same text, read before"));
    }
    for (Hostile hostile : PAGES) {
      Page page = page(OPENING + hostile.unit.repeat(HOSTILE / hostile.unit.length()));
      figures.add(new Figure(
          "claims of 1 MB: " + hostile.name,
          String.format(Locale.ROOT, "%.2f CPU-seconds", seconds(List.of(page))),
          "one page"));
    }
    return figures;
  }

  private double seconds(List<Page> pages) throws IOException {
    double[] seconds = new double[rounds];
    for (int round = -1; round < rounds; round++) {
      seconds[Math.max(0, round)] =
          Clock.cpuSeconds(() -> pages.forEach(page -> reading.claims().extract(page)));
    }
    return Clock.median(seconds);
  }

  private String prose() throws PageException {
    StringBuilder text = new StringBuilder();
    while (text.length() < SHARED) {
      for (Capture capture : copies.captures()) {
        Page page = reading.pages().read(capture);
        if (page.language().equals("en") && text.length() < SHARED) {
          text.append(page.text()).append("\n\n");
        }
      }
    }
    return text.substring(0, SHARED);
  }

  private Page page(String text) throws PageException {
    Capture like = copies.captures().getFirst();
    return reading
        .pages()
        .read(Capture.of(
            like.url(),
            like.time(),
            "text/plain",
            Optional.of(StandardCharsets.UTF_8.name()),
            text.getBytes(StandardCharsets.UTF_8),
            like.origin()));
  }
}
