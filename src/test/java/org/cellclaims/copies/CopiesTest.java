package org.cellclaims.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cellclaims.archive.store.Archive;
import org.cellclaims.copies.family.Brief;
import org.cellclaims.copies.family.Families;
import org.cellclaims.copies.family.Family;
import org.cellclaims.copies.family.FamilyUpdate;
import org.cellclaims.copies.family.Notices;
import org.cellclaims.index.ClaimIndex;
import org.cellclaims.index.Ingest;
import org.cellclaims.index.UrlReading;
import org.cellclaims.page.read.PageReader;
import org.cellclaims.quantity.Quantities;
import org.cellclaims.reuse.Align;
import org.cellclaims.reuse.Change;
import org.cellclaims.reuse.Meaning;
import org.cellclaims.reuse.passage.Tier;
import org.cellclaims.search.ClaimSearch;
import org.cellclaims.vocabulary.Tagger;
import org.cellclaims.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Lookup and families over a few pages.
class CopiesTest {
  private static final Path CONFIG = Path.of("index-config");
  private static final String SHARED = "In our follow-up of 214 families, at least 85% of children"
      + " with cerebral palsy may improve in one or more areas of movement within six months, as"
      + " the doctors of Arborvale saw again and again in the rooms of their own clinic.";
  private static final String EDITED =
      SHARED.replace("85%", "95%").replace("may improve", "improve");
  private static final String NOTICE =
      "We use cookies to remember your language and to count visits;"
          + " by going on you agree that they are kept for twelve months on your own device.";

  @TempDir
  private Path folder;

  private Align align =
      new Align(new Meaning(new Tagger(Vocabulary.load(CONFIG)), Quantities.load(CONFIG)));

  CopiesTest() throws IOException {}

  @Test
  void anEmptyIndexHasNoCopies() throws IOException {
    try (ClaimSearch search = ClaimSearch.open(folder, Vocabulary.load(CONFIG))) {
      assertThat(tracing(search).trace(SHARED).hits()).isEmpty();
      assertThat(families(search)).isEmpty();
    }
  }

  @Test
  void aPassageIsFoundOnEveryPageThatCarriesItWithItsTier() throws IOException {
    pages("arborvale.example 2021 " + SHARED, "bettany.example 2022 " + EDITED);
    try (ClaimSearch search = ingested("data")) {
      Trace trace = tracing(search).trace(SHARED);
      assertThat(trace.says()).isEqualTo("2 pages of 2 sites share ten or more words with it.");
      assertThat(trace.hits())
          .extracting(h -> h.page().site(), h -> h.regions().getFirst().tier())
          .containsExactly(
              org.assertj.core.groups.Tuple.tuple("arborvale.example", Tier.VERBATIM),
              org.assertj.core.groups.Tuple.tuple("bettany.example", Tier.EDITED));
      assertThat(trace.hits().getFirst().covered()).isEqualTo(1);
      Trace.Hit hit = trace.hits().getLast();
      assertThat(hit.regions().getFirst().second().in(hit.text()))
          .isEqualTo(EDITED.replace(".", ""));
    }
  }

  @Test
  void noMatchIsSaidAndTooFewWordsAreSaid() throws IOException {
    pages("arborvale.example 2021 " + SHARED);
    try (ClaimSearch search = ingested("data")) {
      Tracing tracing = tracing(search);
      assertThat(tracing
              .trace("Ten words that nobody on any page has ever put together here")
              .says())
          .startsWith("No shared passage of ten or more words");
      assertThat(tracing.trace("clinic").says())
          .startsWith("The passage has 1 word; ten are needed");
      assertThat(tracing.trace("85 ".repeat(2_000)).hits()).isEmpty();
      assertThat(tracing.trace("x".repeat(5_000_000)).says()).startsWith("The passage was cut");
    }
  }

  @Test
  void aRightToLeftPassageIsFoundAndAMegabyteOfOneSentenceIsCut() throws IOException {
    String arabic = "تحسنت الوظيفة الحركية لدى 85٪ من الأطفال المصابين بالشلل الدماغي خلال ستة أشهر"
        + " من العلاج بالخلايا";
    pages(
        "arborvale.example 2021 " + arabic, "bettany.example 2022 " + (SHARED + " ").repeat(5_000));
    try (ClaimSearch search = ingested("data")) {
      Tracing tracing = tracing(search);
      assertThat(tracing.trace(arabic).hits())
          .extracting(h -> h.page().site())
          .containsExactly("arborvale.example");
      Trace trace = tracing.trace((SHARED + " ").repeat(5_000));
      assertThat(trace.says()).startsWith("The passage was cut to its first 200,000 characters.");
      assertThat(trace.hits()).extracting(h -> h.page().site()).containsExactly("bettany.example");
    }
  }

  @Test
  void theLongestRunStandsFirstAndAPageIsNoCopyOfItself() throws IOException {
    String many = SHARED.replace("families", "persons").replace("six", "nine");
    String longest = "Before. " + SHARED.substring(0, SHARED.indexOf(", as")) + ". Behind it all.";
    pages(
        "arborvale.example 2021 " + SHARED,
        "bettany.example 2022 " + many,
        "cresswick.example 2023 " + longest);
    try (ClaimSearch search = ingested("data")) {
      Tracing tracing = tracing(search);
      assertThat(tracing.trace(SHARED).hits())
          .extracting(h -> h.page().site())
          .containsExactly("arborvale.example", "cresswick.example", "bettany.example");
      Trace own = tracing.traceOf("https://arborvale.example/").orElseThrow();
      assertThat(own.hits())
          .extracting(h -> h.page().site())
          .containsExactly("cresswick.example", "bettany.example");
      assertThat(own.says())
          .isEqualTo("The page itself is left out. 2 pages of 2 sites share ten or more words with"
              + " it.");
    }
  }

  @Test
  void aLookupLeavesNoticesAsideAndSaysSo() throws IOException {
    pages(
        "arborvale.example 2021 " + SHARED + "</p><p>" + NOTICE,
        "bettany.example 2022 Nothing else is here.</p><p>" + NOTICE,
        "cresswick.example 2023 Before it.</p><p>" + SHARED);
    try (ClaimSearch search = ingested("data")) {
      Trace own = tracing(search).traceOf("https://arborvale.example/").orElseThrow();
      assertThat(own.hits()).extracting(h -> h.page().site()).containsExactly("cresswick.example");
      assertThat(own.common()).extracting(h -> h.page().site()).containsExactly("bettany.example");
      assertThat(own.says())
          .endsWith("1 page of 1 site shares ten or more words with it. 1 page shares only menus or"
              + " notices with it.");
      Trace pasted = tracing(search).trace(NOTICE);
      assertThat(pasted.hits()).isEmpty();
      assertThat(pasted.common())
          .flatExtracting(Trace.Hit::shared)
          .extracting(Trace.Shared::boilerplate)
          .containsOnly(Optional.of("legal or cookie notice"));
      assertThat(pasted.says())
          .startsWith(
              "No shared passage of ten or more words but menus and notices: 2 pages share");
    }
  }

  @Test
  void aLookupByAddressLeavesTheMenuAndTheLinesOfMostPagesOfItsSiteAside() throws IOException {
    String line =
        "Call the people at the desk of the house on the hill any day between nine and five";
    String own =
        "<nav><a href=/a>Home and where we are</a> <a href=/b>Treatments that we give here</a>"
            + " <a href=/c>Prices for all of the year</a></nav>";
    List<String> pages = new ArrayList<>();
    for (String number : List.of("one", "two", "three", "four")) {
      pages.add("arborvale.example/" + number + " 2021 Page " + number + " tells of its own matter."
          + "</p>" + own + "<p>" + line);
    }
    pages.add("bettany.example 2022 Quite another text stands here.</p><p>" + line);
    pages(pages.toArray(String[]::new));
    try (ClaimSearch search = ingested("data")) {
      Trace trace = tracing(search).traceOf("https://arborvale.example/one/").orElseThrow();
      assertThat(trace.common())
          .extracting(h -> h.page().url())
          .containsExactlyInAnyOrder(
              "https://arborvale.example/two/",
              "https://arborvale.example/three/",
              "https://arborvale.example/four/");
      assertThat(trace.hits()).extracting(h -> h.page().site()).containsExactly("bettany.example");
    }
  }

  @Test
  void aFamilyNamesWhatChangedOnTheWayAndWhoStillNamesTheOther() throws IOException {
    pages(
        "arborvale.example 2021 " + SHARED,
        "bettany.example 2022 " + EDITED,
        "cresswick.example 2023 " + SHARED);
    try (ClaimSearch search = ingested("data")) {
      Family family = families(search).getFirst();
      assertThat(family.sites()).isEqualTo(3);
      assertThat(family.edited()).isEqualTo(1);
      assertThat(family.drift()).containsExactly(Change.Sort.NUMBER, Change.Sort.HEDGE);
      assertThat(family.members())
          .extracting(m -> m.page().site())
          .containsExactly("arborvale.example", "bettany.example", "cresswick.example");
      assertThat(family.variants().getLast().changes())
          .extracting(Change::sort)
          .containsExactly(Change.Sort.NUMBER, Change.Sort.HEDGE);
      assertThat(family.direction()).contains("bettany.example has it from arborvale.example");
    }
  }

  @Test
  void aCookieNoticeIsLabelledAndOneSiteAloneIsNoFamily() throws IOException {
    pages(
        "arborvale.example 2021 " + NOTICE,
        "bettany.example 2022 " + NOTICE,
        "cresswick.example 2023 " + SHARED);
    try (ClaimSearch search = ingested("data")) {
      assertThat(families(search))
          .singleElement()
          .extracting(Family::boilerplate)
          .isEqualTo(Optional.of("legal or cookie notice"));
    }
  }

  @Test
  void aNewCaptureGivesTheFamiliesThatReadingAllAnewGives() throws IOException {
    pages("arborvale.example 2021 " + SHARED, "bettany.example 2022 " + EDITED);
    try (ClaimSearch search = ingested("data")) {
      assertThat(families(search)).hasSize(1);
    }
    pages(
        "arborvale.example 2021 " + SHARED,
        "bettany.example 2022 " + EDITED,
        "cresswick.example 2023 " + SHARED);
    try (ClaimSearch grown = ingested("data");
        ClaimSearch anew = ingested("other")) {
      assertThat(families(grown)).isEqualTo(families(anew));
    }
  }

  @Test
  void theNetworkCountsSharedWordsAndWritesGraphml() throws IOException {
    pages("arborvale.example 2021 " + SHARED, "bettany.example 2022 " + EDITED);
    try (ClaimSearch search = ingested("data")) {
      Network network = Network.of(families(search).stream().map(Brief::of).toList());
      assertThat(network.table().columns())
          .containsExactly("site_a", "site_b", "families", "words", "claim_words");
      assertThat(network.table().rows().getFirst())
          .startsWith("arborvale.example", "bettany.example", "1");
      assertThat(network.graphml()).contains("<edge source=\"arborvale.example\"");
    }
  }

  private Tracing tracing(ClaimSearch search) throws IOException {
    return new Tracing(search, align, Notices.load(CONFIG));
  }

  private List<Family> families(ClaimSearch search) throws IOException {
    Families families = Families.onDemand(search, new FamilyUpdate(align, Notices.load(CONFIG)));
    List<Family> whole = new ArrayList<>();
    Families.Asked all = new Families.Asked(Optional.empty(), Optional.empty(), true);
    for (Brief brief : families.list(all).families()) {
      whole.add(families.family(brief.id()).orElseThrow());
    }
    return whole;
  }

  /// Writes pages, each given as site (with a path perhaps), year and text.
  private void pages(String... pages) throws IOException {
    Path input = Files.createDirectories(folder.resolve("pages"));
    StringBuilder manifest = new StringBuilder("file\turl\tsite\tcaptured_at\tcountry\n");
    for (String page : pages) {
      String[] parts = page.split(" ", 3);
      String file = parts[0].replace('/', '-') + ".html";
      Files.writeString(
          input.resolve(file),
          "<html lang=en><title>T</title><body><main><h1>" + parts[0] + "</h1><p>" + parts[2]
              + "</p></main></body></html>");
      manifest.append(String.join(
          "\t",
          file,
          "https://" + parts[0] + "/",
          parts[0].split("/", 2)[0],
          parts[1] + "-03-01T00:00:00Z",
          "XX\n"));
    }
    Files.writeString(input.resolve("manifest.tsv"), manifest);
  }

  private ClaimSearch ingested(String name) throws IOException {
    Path data = folder.resolve(name);
    Vocabulary vocabulary = Vocabulary.load(CONFIG);
    try (Archive archive = Archive.open(data.resolve("archive"));
        ClaimIndex index = ClaimIndex.open(data.resolve("index"), vocabulary)) {
      new Ingest(archive, index, new UrlReading(new PageReader()::read, page -> List.of()))
          .run(List.of(folder.resolve("pages")), Optional.empty(), now -> {});
    }
    return ClaimSearch.open(data.resolve("index"), vocabulary);
  }
}
