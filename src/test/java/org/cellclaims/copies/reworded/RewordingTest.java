package org.cellclaims.copies.reworded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.cellclaims.archive.store.Archive;
import org.cellclaims.claim.extract.ClaimExtractor;
import org.cellclaims.copies.Trace;
import org.cellclaims.copies.Tracing;
import org.cellclaims.copies.family.Notices;
import org.cellclaims.index.ClaimIndex;
import org.cellclaims.index.Clinics;
import org.cellclaims.index.Ingest;
import org.cellclaims.index.UrlReading;
import org.cellclaims.page.read.PageReader;
import org.cellclaims.quantity.Quantities;
import org.cellclaims.reuse.Align;
import org.cellclaims.reuse.Meaning;
import org.cellclaims.search.ClaimSearch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Each line of src/test/reworded.tsv is a page of a site of its own; each claim asked for must
/// find the pages that say the same, and none of the others.
class RewordingTest {
  private static final Path CONFIG = Path.of("index-config");
  private static final List<Line> LINES = lines();

  /// Pairs that are found of those that say the same; may only rise.
  private static final int FLOOR = 10;

  @TempDir
  private static Path folder;

  private static ClaimSearch search;
  private static Align align;

  /// A line of the file.
  ///
  /// @param is `same`, or what is another in what is told
  private record Line(int number, String is, String asked, String heading, String told) {
    String site() {
      return "clinic" + number + ".example";
    }
  }

  private static List<Line> lines() {
    try {
      List<Line> lines = new ArrayList<>();
      for (String row : Files.readAllLines(Path.of("src/test/reworded.tsv"))) {
        String[] cells = row.split("\t", -1);
        if (!row.startsWith("#") && !cells[0].equals("is")) {
          lines.add(new Line(lines.size(), cells[0], cells[1], cells[2], cells[3]));
        }
      }
      return List.copyOf(lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @BeforeAll
  static void everyLineIsAPage() throws IOException {
    align = new Align(new Meaning(Clinics.VOCABULARY.tagger(), Quantities.load(CONFIG)));
    StringBuilder manifest = new StringBuilder("file\turl\tsite\tcaptured_at\tcountry\n");
    Path pages = Files.createDirectories(folder.resolve("pages"));
    for (Line line : LINES) {
      String file = line.site() + ".html";
      Files.writeString(
          pages.resolve(file),
          "<html lang=en><title>" + line.heading() + "</title><body><main><h1>" + line.heading()
              + "</h1><p>" + line.told() + "</p></main></body></html>");
      manifest.append(String.join(
          "\t", file, "https://" + line.site() + "/", line.site(), "2024-03-01T00:00:00Z", "XX\n"));
    }
    Files.writeString(pages.resolve("manifest.tsv"), manifest);
    ClaimExtractor extractor = ClaimExtractor.load(CONFIG, Clinics.VOCABULARY);
    try (Archive archive = Archive.open(folder.resolve("archive"));
        ClaimIndex index = ClaimIndex.open(folder.resolve("index"), Clinics.VOCABULARY)) {
      new Ingest(archive, index, new UrlReading(new PageReader()::read, extractor::extract))
          .run(List.of(pages), Optional.empty(), now -> {});
    }
    search = ClaimSearch.open(folder.resolve("index"), Clinics.VOCABULARY);
  }

  @AfterAll
  static void close() throws IOException {
    search.close();
  }

  @Test
  void claimsThatSayTheSameAreFound() throws IOException {
    List<String> missed = new ArrayList<>();
    for (Line line : LINES) {
      if (line.is().equals("same") && !sites(line.asked()).contains(line.site())) {
        missed.add(line.told());
      }
    }
    long same = LINES.stream().filter(l -> l.is().equals("same")).count();
    assertThat(same - missed.size()).as("missed: %s", missed).isGreaterThanOrEqualTo(FLOOR);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "number",
        "bound",
        "negation",
        "hedge",
        "condition",
        "outcome",
        "direction",
        "cells",
        "topic"
      })
  void whatSaysAnotherThingIsNeverShown(String other) throws IOException {
    List<Line> decoys = LINES.stream().filter(l -> l.is().equals(other)).toList();
    assertThat(decoys).isNotEmpty();
    for (Line decoy : decoys) {
      assertThat(sites(decoy.asked())).as(decoy.told()).doesNotContain(decoy.site());
    }
  }

  @Test
  void whatAgreesIsNamedAndMostAgreementStandsFirst() throws IOException {
    List<Reworded> found = reworded(LINES.getFirst().asked(), Optional.empty());
    assertThat(found.getFirst().agrees()).contains("cerebral palsy", "motor function");
    assertThat(found)
        .extracting(Reworded::score)
        .isSortedAccordingTo((one, other) -> Double.compare(other, one));
  }

  @Test
  void theOwnSiteAndSitesThatCarryTheWordsAreLeftOut() throws IOException {
    Line line = LINES.getFirst();
    assertThat(sites(line.told())).doesNotContain(line.site());
    assertThat(reworded(line.asked(), Optional.of(line.site())))
        .noneMatch(r -> r.claim().page().site().equals(line.site()));
  }

  @Test
  void aConditionAloneIsATopicAndFindsNothing() throws IOException {
    assertThat(sites("Cerebral palsy.")).isEmpty();
    assertThat(sites("85 ".repeat(500))).isEmpty();
    assertThat(sites("")).isEmpty();
  }

  private static TreeSet<String> sites(String asked) throws IOException {
    TreeSet<String> sites = new TreeSet<>();
    reworded(asked, Optional.empty()).forEach(r -> sites.add(r.claim().page().site()));
    return sites;
  }

  private static List<Reworded> reworded(String asked, Optional<String> own) throws IOException {
    Trace trace = new Tracing(search, align, Notices.NONE).trace(asked);
    return new Rewording(search, align).of(trace, own);
  }
}
