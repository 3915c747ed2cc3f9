package org.cellclaims.cli.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cellclaims.archive.Capture;
import org.cellclaims.archive.store.Archive;
import org.cellclaims.index.ClaimIndex;
import org.cellclaims.index.Ingest;
import org.cellclaims.index.UrlReading;
import org.cellclaims.page.Page;
import org.cellclaims.page.PageException;
import org.cellclaims.vocabulary.Vocabulary;
import org.jsoup.Jsoup;

/// Measures ingest and its parts, in pages per processor second, beside bare jsoup on the same
/// pages in the same run.
///
/// @param copies the pages
/// @param reading reads pages and claims
/// @param vocabulary the concepts
/// @param rounds how often each is measured; the median counts
/// @param work folder for what is made on the way
record ReadingBench(
    Copies copies, UrlReading reading, Vocabulary vocabulary, int rounds, Path work) {
  private static final int LONG_PAGE = 20_000;
  private static final int WARM_UP = 3;

  /// All figures of reading.
  List<Figure> run() throws IOException {
    Path folder = Files.createDirectories(work.resolve("pages"));
    copies.write(folder);
    int pages = copies.captures().size();
    double[] parse = new double[rounds];
    double[] ingest = new double[rounds];
    double[] read = new double[rounds];
    double[] extract = new double[rounds];
    List<Page> longPages = longPages();
    for (int round = -WARM_UP; round < rounds; round++) {
      int at = Math.max(0, round);
      Path data = work.resolve("data-" + round);
      parse[at] = pages / Clock.cpuSeconds(this::parse);
      read[at] = pages / Clock.cpuSeconds(this::read);
      extract[at] = longPages.size() / Clock.cpuSeconds(() -> extract(longPages));
      ingest[at] = pages / Clock.cpuSeconds(() -> ingest(folder, data));
    }
    return figures(
        pages,
        Clock.median(parse),
        Clock.median(read),
        Clock.median(extract),
        Clock.median(ingest));
  }

  private List<Figure> figures(
      int pages, double parse, double read, double extract, double ingest) {
    double kilobytes = copies.bytes() / 1e3 / pages;
    String per = String.format(Locale.ROOT, "%d pages of %.1f kB on average", pages, kilobytes);
    return List.of(
        new Figure("bare Jsoup.parse", rate(parse), per),
        new Figure("reading pages into blocks", rate(read), share(read, parse)),
        new Figure(
            "ingest, all of it",
            rate(ingest),
            share(ingest, parse) + "; archive, blocks, claims, index"),
        new Figure(
            "blocks to claims",
            rate(extract),
            "pages of " + LONG_PAGE / 1000 + " kB text, read before"));
  }

  private static String rate(double perSecond) {
    return String.format(Locale.ROOT, "%.0f pages per CPU-second", perSecond);
  }

  private static String share(double rate, double parse) {
    return String.format(Locale.ROOT, "%.2f of bare Jsoup.parse", rate / parse);
  }

  private void parse() {
    for (Capture capture : copies.captures()) {
      Jsoup.parse(new String(capture.payload(), StandardCharsets.UTF_8), capture.url());
    }
  }

  private void read() throws PageException {
    for (Capture capture : copies.captures()) {
      reading.pages().read(capture);
    }
  }

  private void extract(List<Page> pages) {
    pages.forEach(page -> reading.claims().extract(page));
  }

  private void ingest(Path folder, Path data) throws IOException {
    try (Archive archive = Archive.open(data.resolve("archive"));
        ClaimIndex index = ClaimIndex.open(data.resolve("index"), vocabulary)) {
      new Ingest(archive, index, reading).run(List.of(folder), Optional.empty(), now -> {});
    }
  }

  /// Plain text pages of about 20 kB, made of the texts of the pages one after the other.
  private List<Page> longPages() throws PageException {
    List<Page> pages = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (Capture capture : copies.captures()) {
      Page page = reading.pages().read(capture);
      if (!page.language().equals("en")) {
        continue;
      }
      text.append(page.text()).append("\n\n");
      if (text.length() >= LONG_PAGE) {
        pages.add(textPage(capture, text.substring(0, LONG_PAGE)));
        text.setLength(0);
      }
    }
    return pages;
  }

  private Page textPage(Capture like, String text) throws PageException {
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
