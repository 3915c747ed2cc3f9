package org.cellclaims.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cellclaims.claim.Kind;
import org.cellclaims.index.Clinics;
import org.cellclaims.index.Draft;
import org.cellclaims.index.UrlEntries;
import org.cellclaims.search.ClaimSearch;
import org.junit.jupiter.api.Test;

class VisitTest {
  /// @param captures `ADDRESS TIME` in any order
  private static List<String> visits(String... captures) throws IOException {
    List<UrlEntries> urls = new ArrayList<>();
    List<String> names =
        Arrays.stream(captures).map(c -> c.split(" ")[0]).distinct().toList();
    for (String name : names) {
      urls.add(Draft.entries(Arrays.stream(captures)
          .filter(c -> c.startsWith(name + " "))
          .map(c -> version(name, c.split(" ")[1]))
          .toArray(Draft.Version[]::new)));
    }
    try (ClaimSearch search = ClaimSearch.open(Clinics.index(urls), Clinics.VOCABULARY)) {
      List<AddressHistory> histories = new ArrayList<>();
      for (String name : names) {
        histories.add(AddressHistory.read(search, "https://a.example/" + name));
      }
      return Visit.of(histories).stream().map(v -> v.from() + " " + v.pages()).toList();
    }
  }

  private static Draft.Version version(String name, String time) {
    Instant when = Instant.parse("2026-01-01T" + time + ":00Z");
    return Draft.version(
        "https://a.example/" + name,
        name + time,
        when.toString(),
        Draft.of("This is said at " + time, Kind.EFFICACY));
  }

  @Test
  void nothingWasVisitedWhereNothingWasCaptured() throws IOException {
    assertThat(visits()).isEmpty();
  }

  @Test
  void capturesThatWereMadeTogetherAreOneVisitHoweverLongItTook() throws IOException {
    assertThat(visits("a 08:00", "b 09:00", "c 11:00")).containsExactly("2026-01-01T08:00:00Z 3");
  }

  @Test
  void aPageThatIsNewAtTheSecondVisitBelongsToItThoughItWasCapturedFirst() throws IOException {
    assertThat(visits("a 08:00", "b 08:01", "new 08:30", "b 08:31", "a 08:32"))
        .containsExactly("2026-01-01T08:00:00Z 2", "2026-01-01T08:30:00Z 3");
  }
}
