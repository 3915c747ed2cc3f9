package org.cellclaims.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cellclaims.archive.Capture;
import org.cellclaims.archive.store.Archive;
import org.cellclaims.claim.Claim;
import org.cellclaims.claim.Kind;
import org.cellclaims.page.Page;
import org.cellclaims.page.read.PageReader;
import org.cellclaims.search.ClaimSearch;
import org.cellclaims.search.Stats;
import org.cellclaims.search.question.ClaimQuery;
import org.cellclaims.search.question.Order;
import org.cellclaims.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestTest {
  private static final Path CORPUS = Path.of("corpus");

  @TempDir
  private Path folder;

  @Test
  void theDemonstrationCorpusGoesInAndArchiveAndIndexAgree() throws IOException {
    IngestReport report = ingest(sentences(), 2, CORPUS);
    assertThat(report.added()).isEqualTo(report.captures()).isPositive();
    assertThat(report.claims()).isPositive();
    CheckReport check = check();
    assertThat(check.differences()).isEmpty();
    assertThat(check.captures()).isEqualTo(report.added());
    assertThat(check.claims()).isEqualTo(report.claims());
    try (ClaimSearch search = search()) {
      Stats stats = search.stats();
      assertThat(stats.captures() + check.unreadable()).isEqualTo(report.added());
      assertThat(stats.claims()).isEqualTo(report.claims());
    }
  }

  @Test
  void anAddressOfWhichNothingCanBeReadLeavesTheIndexInOrder() throws IOException {
    Path pages = Files.createDirectories(folder.resolve("only-bad"));
    Files.writeString(pages.resolve("bad.html"), "<p>This one makes the reading fail.</p>");
    UrlReading failing = new UrlReading(new PageReader()::read, page -> {
      throw new IllegalStateException("made to fail");
    });
    IngestReport report = ingest(failing, 1, pages);
    assertThat(report.problems()).hasSize(1);
    assertThat(report.claims()).isZero();
  }

  @Test
  void theSameFolderAgainAddsNothing() throws IOException {
    IngestReport first = ingest(sentences(), 2, CORPUS);
    List<String> before = everything();
    IngestReport second = ingest(sentences(), 2, CORPUS);
    assertThat(second.captures()).isEqualTo(first.captures());
    assertThat(second.added()).isZero();
    assertThat(second.urls()).isZero();
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void oneThreadOrFourAndAllAtOnceOrAnewGiveTheSameClaims() throws IOException {
    ingest(sentences(), 4, CORPUS);
    List<String> four = everything();
    reindex(sentences(), 1);
    assertThat(everything()).isEqualTo(four);
    assertThat(check().differences()).isEmpty();
  }

  @Test
  void aClaimKnowsWhenItCameAndWhenItWent() throws IOException {
    try (Archive archive = Archive.open(folder.resolve("archive"))) {
      archive.add(capture("2024-01-01T00:00:00Z", "We cure. We care."));
      archive.add(capture("2024-03-01T00:00:00Z", "We care."));
      archive.add(capture("2024-02-01T00:00:00Z", "We cure. We care."));
      archive.add(capture("2024-04-01T00:00:00Z", "We care. We cure."));
    }
    reindex(sentences(), 2);
    try (ClaimSearch search = search()) {
      List<String> seen = new ArrayList<>();
      search.each(
          ClaimQuery.EVERYTHING.withOrder(Order.PAGE),
          h -> seen.add(h.claim().text() + " " + h.firstSeen() + " "
              + h.lastSeen() + " " + h.captures() + " "
              + h.isLive()));
      assertThat(seen)
          .containsExactly(
              "We care. 2024-01-01T00:00:00Z 2024-04-01T00:00:00Z 4 true",
              "We cure. 2024-01-01T00:00:00Z 2024-04-01T00:00:00Z 3 true");
      assertThat(search.versions("https://a.example/"))
          .extracting(v -> v.captures().size())
          .containsExactly(1, 1, 2);
    }
    assertThat(check().differences()).isEmpty();
  }

  @Test
  void aPageThatCannotBeReadIsToldAndTheOthersGoIn() throws IOException {
    Path pages = Files.createDirectory(folder.resolve("pages"));
    Files.writeString(
        pages.resolve("good.html"), "<p>Stem cells improve walking in 85% of patients.</p>");
    Files.write(
        pages.resolve("binary.html"),
        new byte[] {0, 1, 2, 0, 3, (byte) 0xff, 0, 0, 0, 0, 0, 0, 0, 0, 0});
    Files.writeString(pages.resolve("empty.html"), "");
    Files.writeString(pages.resolve("bad.html"), "<p>This one makes the reading fail.</p>");
    UrlReading failing = new UrlReading(new PageReader()::read, page -> {
      if (page.text().contains("fail")) {
        throw new IllegalStateException("made to fail");
      }
      return sentences(page);
    });
    IngestReport report = ingest(failing, 2, pages);
    assertThat(report.claims()).isEqualTo(1);
    assertThat(report.problems())
        .anySatisfy(p -> assertThat(p.toString()).contains("bad.html", "made to fail"));
    assertThat(report.problems())
        .extracting(Object::toString)
        .noneMatch(p -> p.contains("good.html"));
  }

  @Test
  void whatACrashLeftOutIsIndexedWhenItGoesOn() throws IOException {
    try (Archive archive = Archive.open(folder.resolve("archive"));
        ClaimIndex index = open()) {
      archive.add(capture("2024-01-01T00:00:00Z", "We cure."));
      archive.flush();
      index.replace(sentences().read(archive, "https://a.example/").entries());
    }
    assertThat(everything()).isEmpty();
    assertThat(check().differences()).isNotEmpty().anyMatch(d -> d.contains("run ingest"));
    try (Archive archive = Archive.open(folder.resolve("archive"));
        ClaimIndex index = open()) {
      assertThat(new Ingest(archive, index, sentences()).catchUp(p -> {}).urls())
          .isEqualTo(1);
    }
    assertThat(everything()).hasSize(1);
    assertThat(check().differences()).isEmpty();
  }

  @Test
  void theCheckFindsAnIndexOfAnotherArchive() throws IOException {
    try (ClaimIndex index = open()) {
      index.replace(Clinics.few().getFirst());
      index.commit(0);
    }
    assertThat(check().differences()).isNotEmpty().allMatch(d -> d.contains("run reindex"));
    assertThat(IndexCheck.of(
                Archive.openReadOnly(folder.resolve("archive")),
                folder.resolve("none"),
                new PageReader()::read)
            .differences())
        .singleElement()
        .asString()
        .contains("there is no index");
  }

  private IngestReport ingest(UrlReading reading, int threads, Path... paths) throws IOException {
    try (Archive archive = Archive.open(folder.resolve("archive"));
        ClaimIndex index = open()) {
      return new Ingest(archive, index, reading, threads)
          .run(List.of(paths), Optional.empty(), p -> {});
    }
  }

  private void reindex(UrlReading reading, int threads) throws IOException {
    try (Archive archive = Archive.openReadOnly(folder.resolve("archive"));
        ClaimIndex index = ClaimIndex.anew(folder.resolve("index"), Clinics.VOCABULARY)) {
      new Ingest(archive, index, reading, threads).catchUp(p -> {});
    }
  }

  private CheckReport check() throws IOException {
    try (Archive archive = Archive.openReadOnly(folder.resolve("archive"))) {
      return IndexCheck.of(archive, folder.resolve("index"), new PageReader()::read);
    }
  }

  private List<String> everything() throws IOException {
    List<String> all = new ArrayList<>();
    try (ClaimSearch search = search()) {
      search.each(ClaimQuery.EVERYTHING, e -> all.add(e.toString()));
    }
    return all;
  }

  private ClaimIndex open() throws IOException {
    return ClaimIndex.open(folder.resolve("index"), Clinics.VOCABULARY);
  }

  private ClaimSearch search() throws IOException {
    return ClaimSearch.open(folder.resolve("index"), Clinics.VOCABULARY);
  }

  private static Capture capture(String time, String text) {
    return Capture.of(
        "https://a.example/",
        Instant.parse(time),
        "text/html",
        Optional.of("UTF-8"),
        ("<p>" + text + "</p>").getBytes(java.nio.charset.StandardCharsets.UTF_8),
        new Capture.Origin("a.html", Optional.empty(), Optional.empty()));
  }

  /// Every sentence is a claim.
  private static UrlReading sentences() {
    return new UrlReading(new PageReader()::read, IngestTest::sentences);
  }

  private static List<Claim> sentences(Page page) {
    List<Claim> claims = new ArrayList<>();
    for (Span span : org.cellclaims.text.Sentences.spans(page.text())) {
      claims.add(Draft.of(page.quote(span), Kind.EFFICACY).claimAt(page.url(), span.start()));
    }
    return claims;
  }
}
