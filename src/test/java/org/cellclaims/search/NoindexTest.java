package org.cellclaims.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.cellclaims.archive.Capture;
import org.cellclaims.archive.Captures;
import org.cellclaims.archive.store.Archive;
import org.cellclaims.claim.extract.ClaimExtractor;
import org.cellclaims.index.ClaimIndex;
import org.cellclaims.index.Clinics;
import org.cellclaims.index.Ingest;
import org.cellclaims.index.UrlReading;
import org.cellclaims.page.read.PageReader;
import org.cellclaims.search.facet.Wanted;
import org.cellclaims.search.question.ClaimQuery;
import org.cellclaims.search.snapshot.Noindex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Pages whose owners ask not to be shown.
class NoindexTest {
  private static final String SAID = "<h1>Stem cell treatment</h1><p>At least 85% of patients with"
      + " cerebral palsy improve after stem cell treatment.</p>";
  private static final String URL = "https://a.example/cp";

  @TempDir
  private java.nio.file.Path temp;

  private static Capture capture(String url, String time, String html, String... fields) {
    return Captures.answered(url, time, "200 OK" + String.join("", lines(fields)), html);
  }

  private static List<String> lines(String... fields) {
    return Arrays.stream(fields).map(field -> "\r\n" + field).toList();
  }

  private ClaimSearch search(Noindex noindex, Capture... captures) throws IOException {
    try (Archive archive = Archive.open(temp.resolve("archive"));
        ClaimIndex index = ClaimIndex.open(temp.resolve("index"), Clinics.VOCABULARY)) {
      for (Capture capture : captures) {
        archive.add(capture);
      }
      ClaimExtractor extractor =
          ClaimExtractor.load(java.nio.file.Path.of("index-config"), Clinics.VOCABULARY);
      new Ingest(archive, index, new UrlReading(new PageReader()::read, extractor::extract))
          .catchUp(progress -> {});
    }
    return ClaimSearch.open(temp.resolve("index"), Clinics.VOCABULARY, noindex);
  }

  private static final Capture OPEN =
      capture("https://a.example/open", "2024-01-01T00:00:00Z", "<h1>Open</h1>" + SAID);

  private void isWithheld(Capture asking) throws IOException {
    try (ClaimSearch search = search(Noindex.WITHHELD, OPEN, asking)) {
      Answer answer = search.answer(ClaimQuery.EVERYTHING, Wanted.ALL);
      assertThat(answer.hits())
          .isNotEmpty()
          .allSatisfy(hit -> assertThat(hit.entry().page().url()).isEqualTo(OPEN.url()));
      assertThat(answer.counts().pages()).isEqualTo(1);
      assertThat(answer.notes())
          .containsExactly(
              "1 claim of a page whose owner asks not to be shown in searches is withheld");
      assertThat(search.stats().withheld()).isEqualTo(1);
      assertThat(search.stats().versions()).isEqualTo(1);
      assertThat(search.versions(URL)).isEmpty();
      assertThat(search.claimsAt(URL)).isEmpty();
    }
  }

  @Test
  void aPageThatSaysSoInItsMarkupIsInNoAnswerAndIsCounted() throws IOException {
    isWithheld(capture(
        URL, "2024-01-01T00:00:00Z", "<meta name='Robots' content='NOINDEX, follow'>" + SAID));
  }

  @Test
  void aPageWhoseServerSaysSoIsInNoAnswerAndIsCounted() throws IOException {
    isWithheld(capture(URL, "2024-01-01T00:00:00Z", SAID, "X-Robots-Tag: none"));
  }

  @Test
  void whoMayLookAtThemSeesThem() throws IOException {
    Capture asking = capture(URL, "2024-01-01T00:00:00Z", SAID, "X-Robots-Tag: noindex");
    try (ClaimSearch search = search(Noindex.INCLUDED, asking)) {
      assertThat(search.versions(URL)).hasSize(1);
      assertThat(search.stats().withheld()).isZero();
      assertThat(search.answer(ClaimQuery.EVERYTHING, Wanted.NONE).notes()).isEmpty();
    }
  }

  @Test
  void theNewestCaptureDecides() throws IOException {
    try (ClaimSearch search = search(
        Noindex.WITHHELD,
        capture(URL, "2024-01-01T00:00:00Z", "<h1>then</h1>" + SAID, "X-Robots-Tag: noindex"),
        capture(URL, "2025-01-01T00:00:00Z", "<h1>now</h1>" + SAID))) {
      assertThat(search.versions(URL)).hasSize(2);
    }
  }

  @Test
  void aWishForOtherProgramsOrInACommentIsNone() throws IOException {
    String commented = "<!-- <meta name=robots content=noindex> -->" + SAID;
    try (ClaimSearch search = search(
        Noindex.WITHHELD,
        capture(URL, "2024-01-01T00:00:00Z", commented, "X-Robots-Tag: otherbot: noindex"))) {
      assertThat(search.versions(URL)).hasSize(1);
    }
  }

  @Test
  void aLaterCommitIsSeenWithoutItsWithheldPages() throws IOException, InterruptedException {
    try (ClaimSearch search = search(Noindex.WITHHELD, OPEN)) {
      search(
              Noindex.WITHHELD,
              capture(URL, "2024-01-01T00:00:00Z", SAID, "X-Robots-Tag: noindex"),
              capture("https://b.example/", "2024-01-01T00:00:00Z", "<h1>B</h1>" + SAID))
          .close();
      Thread.sleep(1_100);
      assertThat(search.versions("https://b.example/")).hasSize(1);
      assertThat(search.versions(URL)).isEmpty();
    }
  }

  /// The wording of a withheld page must not be told by way of what a reader may have meant.
  @Test
  void aWordOfWithheldPagesIsNeitherSuggestedNorKnown() throws IOException {
    Capture secret = capture(
        URL,
        "2024-01-01T00:00:00Z",
        "<p>At least 85% of patients improve after Zanubrilex stem cell treatment.</p>",
        "X-Robots-Tag: noindex");
    Capture open = capture(
        "https://b.example/",
        "2024-01-01T00:00:00Z",
        "<p>At least 80% of patients improve after Zanubrilax stem cell treatment.</p>");
    try (ClaimSearch search = search(Noindex.INCLUDED, secret, open)) {
      assertThat(instead("zanubrilexx", search)).containsExactly("zanubrilex");
      assertThat(instead("zanubrilex", search)).isEmpty();
    }
    try (ClaimSearch search = search(Noindex.WITHHELD)) {
      assertThat(instead("zanubrilexx", search)).containsExactly("zanubrilax");
      assertThat(instead("zanubrilex", search)).containsExactly("zanubrilax");
    }
  }

  private static List<String> instead(String typed, ClaimSearch search) throws IOException {
    ClaimQuery question = search.params().read(Map.of("q", List.of(typed)));
    return search.answer(question, Wanted.NONE).insteads().stream()
        .map(Answer.Instead::instead)
        .toList();
  }
}
