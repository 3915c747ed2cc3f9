package org.cellclaims.cli.bench;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import org.cellclaims.index.PageEntry;
import org.cellclaims.index.UrlEntries;
import org.cellclaims.page.Page;
import org.cellclaims.text.Span;

/// Made-up pages of six passages, two of which other sites have too, with up to a fifth of their
/// words
/// changed; every page has the menu of its site and a notice that all sites have. The same for the
/// same seed.
///
/// @param words what sentences are made of
/// @param pages how many pages there are
record MadePassages(MadeWords words, int pages) {
  /// The notice that every page ends with, as a family.
  static final int NOTICE = -1;

  /// A passage that only one page has, as a family.
  static final int OWN = -2;

  private static final long SEED = 20_261_201;
  private static final Instant FIRST = Instant.parse("2016-01-01T00:00:00Z");
  private static final int DAYS = 3_000;
  private static final int PASSAGES = 6;
  private static final int SHARED = 2;
  private static final int SENTENCES = 4;
  private static final int PER_SITE = 20;
  private static final int PER_FAMILY = 8;

  /// A passage as it stands on a page.
  ///
  /// @param family what it copies: the number of the text, [#NOTICE] or [#OWN]
  /// @param span where it stands
  record Placed(int family, Span span) {}

  /// A page.
  ///
  /// @param entries what the index holds of it
  /// @param text its text
  /// @param passages what stands where, the menu left out
  record Made(UrlEntries entries, String text, List<Placed> passages) {}

  /// The site of a page, by the page's id.
  static int site(String page) {
    return Integer.parseInt(page.substring(2)) / PER_SITE;
  }

  /// How many texts are copied.
  int families() {
    return Math.max(1, pages * SHARED / PER_FAMILY);
  }

  /// A page by its number, from 0.
  Made page(int number) {
    SplittableRandom random = new SplittableRandom(SEED * 31 + number);
    int site = number / PER_SITE;
    StringBuilder text = new StringBuilder(menu(site));
    List<Placed> passages = new ArrayList<>();
    for (int i = 0; i < PASSAGES; i++) {
      int family = i % (PASSAGES / SHARED) == 1 ? random.nextInt(families()) : OWN;
      String passage = family == OWN
          ? paragraph(random)
          : edited(original(family), random.nextInt(21) / 100.0, random);
      add(text, passages, family, passage);
    }
    add(text, passages, NOTICE, paragraph(new SplittableRandom(SEED + 1)));
    return new Made(entries(number, site, text.toString()), text.toString(), passages);
  }

  private static void add(StringBuilder text, List<Placed> passages, int family, String passage) {
    text.append('\n');
    passages.add(new Placed(family, new Span(text.length(), text.length() + passage.length())));
    text.append(passage);
  }

  /// A copied text before anybody changed it.
  String original(int family) {
    return paragraph(new SplittableRandom(SEED * 17 + family));
  }

  private String menu(int site) {
    return words.sentence(new SplittableRandom(SEED * 13 + site), 16);
  }

  private String paragraph(SplittableRandom random) {
    StringBuilder paragraph = new StringBuilder();
    for (int i = 0; i < SENTENCES; i++) {
      String sentence = words.sentence(random, 10 + random.nextInt(12));
      paragraph
          .append(i == 0 ? "" : " ")
          .append(sentence.substring(0, 1).toUpperCase(Locale.ROOT))
          .append(sentence.substring(1))
          .append('.');
    }
    return paragraph.toString();
  }

  /// With so many of its words changed, left out or doubled by another.
  String edited(String passage, double share, SplittableRandom random) {
    List<String> edited = new ArrayList<>();
    for (String word : passage.split(" ", -1)) {
      if (random.nextDouble() >= share) {
        edited.add(word);
      } else {
        switch (random.nextInt(4)) {
          case 0 -> edited.add(word + " " + words.word(random));
          case 1 -> {}
          default -> edited.add(words.word(random));
        }
      }
    }
    return String.join(" ", edited);
  }

  private UrlEntries entries(int number, int site, String text) {
    SplittableRandom random = new SplittableRandom(number);
    Instant time = FIRST.plus(random.nextInt(DAYS), ChronoUnit.DAYS);
    String name = "clinic" + site + ".example";
    Page page = new Page(
        "p-" + number,
        "https://" + name + "/page-" + number,
        time,
        Optional.empty(),
        "0".repeat(64),
        "",
        "UTF-8",
        "en",
        words.sentence(random, 5),
        Optional.empty(),
        name,
        Optional.of("US"),
        text,
        List.of(),
        List.of());
    return new UrlEntries(
        page.url(), List.of(new PageEntry(page, List.of(time), List.of())), List.of(), false);
  }
}
