package org.cellclaims.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.cellclaims.archive.Capture;
import org.cellclaims.archive.Captures;
import org.cellclaims.archive.Entry;
import org.cellclaims.archive.store.Archive;
import org.cellclaims.claim.extract.ClaimExtractor;
import org.cellclaims.index.ClaimIndex;
import org.cellclaims.index.Clinics;
import org.cellclaims.index.Ingest;
import org.cellclaims.index.UrlReading;
import org.cellclaims.page.read.PageReader;
import org.cellclaims.search.ClaimSearch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A page that was there, then not, and perhaps again.
class GonePageTest {
  private static final String URL = "https://a.example/cp";
  private static final String SAID = "<h1>Stem cell treatment</h1><p>At least 85% of patients with"
      + " cerebral palsy improve after stem cell treatment.</p>";

  @TempDir
  private Path temp;

  private static Capture capture(String time, String status, String html) {
    return Captures.answered(URL, time, status, html);
  }

  private ClaimSearch search(Capture... captures) throws IOException {
    try (Archive archive = Archive.open(temp.resolve("archive"));
        ClaimIndex index = ClaimIndex.open(temp.resolve("index"), Clinics.VOCABULARY)) {
      for (Capture capture : captures) {
        archive.add(capture);
      }
      ClaimExtractor extractor = ClaimExtractor.load(Path.of("index-config"), Clinics.VOCABULARY);
      new Ingest(archive, index, new UrlReading(new PageReader()::read, extractor::extract))
          .catchUp(progress -> {});
    }
    return ClaimSearch.open(temp.resolve("index"), Clinics.VOCABULARY);
  }

  private static SiteHistory since(ClaimSearch search, String date) throws IOException {
    return SiteHistory.of(
        search, List.of("a.example"), Instant.parse(date), Instant.parse("2026-01-01T00:00:00Z"));
  }

  @Test
  void itsClaimsAreRemovedAndTheHistorySaysWhenItWasSeenLastAndWhenNothingWasThere()
      throws IOException {
    try (ClaimSearch search = search(
        capture("2023-01-01T00:00:00Z", "200 OK", SAID),
        capture("2024-01-01T00:00:00Z", "404 Not Found", "<p>Not found"))) {
      SiteHistory history = since(search, "2023-06-01T00:00:00Z");
      assertThat(history.changes()).singleElement().satisfies(change -> {
        assertThat(change.first()).isEqualTo(Change.REMOVED);
        assertThat(change.notes())
            .containsExactly("the page is gone: last seen 2023-01-01T00:00:00Z, nothing there"
                + " 2024-01-01T00:00:00Z");
        assertThat(history.citation(change))
            .contains("nothing at the address 2024-01-01T00:00:00Z");
      });
      assertThat(search.claimsAt(URL)).extracting(c -> c.isLive()).containsExactly(false);
      assertThat(Lines.of(AddressHistory.read(search, URL)).getFirst().goneBetween())
          .contains(new Line.Gap(
              Instant.parse("2023-01-01T00:00:00Z"), Instant.parse("2024-01-01T00:00:00Z")));
    }
  }

  @Test
  void aPageThatIsThereAgainHasItsClaimsBack() throws IOException {
    try (ClaimSearch search = search(
        capture("2023-01-01T00:00:00Z", "200 OK", SAID),
        capture("2024-01-01T00:00:00Z", "404 Not Found", "<p>Not found"),
        capture("2025-01-01T00:00:00Z", "200 OK", SAID))) {
      assertThat(since(search, "2024-06-01T00:00:00Z").changes())
          .extracting(ClaimChange::first)
          .containsExactly(Change.CAME_BACK);
      assertThat(search.claimsAt(URL)).extracting(c -> c.isLive()).containsExactly(true);
    }
  }

  @Test
  void theArchiveKnowsItAfterItsListIsMadeAnew() throws IOException {
    search(
            capture("2023-01-01T00:00:00Z", "200 OK", SAID),
            capture("2024-01-01T00:00:00Z", "404 Not Found", SAID))
        .close();
    java.nio.file.Files.delete(temp.resolve("archive").resolve("captures.tsv"));
    try (Archive archive = Archive.open(temp.resolve("archive"))) {
      assertThat(archive.entries(URL)).extracting(Entry::isGone).containsExactly(false, true);
    }
  }
}
