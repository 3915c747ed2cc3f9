package org.cellclaims.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cellclaims.archive.Capture;
import org.cellclaims.archive.store.Archive;
import org.cellclaims.claim.extract.ClaimExtractor;
import org.cellclaims.copies.family.Notices;
import org.cellclaims.index.ClaimIndex;
import org.cellclaims.index.Ingest;
import org.cellclaims.index.UrlReading;
import org.cellclaims.page.read.PageReader;
import org.cellclaims.search.ClaimSearch;
import org.cellclaims.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Sites that may be of one operator, over HTTP.
class SiteHintRoutesTest {
  private static final String CLAIM =
      "<h1>Stem cells</h1><p>Stem cell therapy helped 85% of patients with cerebral palsy.</p>";
  private static final Path CONFIG = Path.of("index-config");

  @TempDir
  private Path folder;

  static Capture page(String site, String html) {
    return Capture.of(
        "https://" + site + "/",
        Instant.parse("2024-01-01T00:00:00Z"),
        "text/html",
        Optional.empty(),
        (html + CLAIM + "<p>" + site + "</p>").getBytes(StandardCharsets.UTF_8),
        new Capture.Origin("", Optional.empty(), Optional.empty()));
  }

  static void add(Path data, Vocabulary vocabulary, Capture... captures) throws IOException {
    ClaimExtractor extractor = ClaimExtractor.load(CONFIG, vocabulary);
    try (Archive archive = Archive.open(data.resolve("archive"));
        ClaimIndex index = ClaimIndex.open(data.resolve("index"), vocabulary)) {
      for (Capture capture : captures) {
        archive.add(capture);
      }
      new Ingest(archive, index, new UrlReading(new PageReader()::read, extractor::extract))
          .catchUp(progress -> {});
    }
  }

  static String get(Server server, String path) throws IOException {
    URI address = server.address().resolve(path);
    try (var in = address.toURL().openStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void sitesThatShareATelephoneAreAHintAndPagesThatAskNotToBeShownAreNot() throws IOException {
    Vocabulary vocabulary = Vocabulary.load(CONFIG);
    String number = "<p>Call us: (480) 555-0147</p>";
    add(
        folder,
        vocabulary,
        page("a.example", number),
        page("b.example", number),
        page("c.example", "<meta name=robots content=noindex>" + number),
        page("d.example", "<p>Call us: (212) 555-0199</p>"));
    ServerOptions options = new ServerOptions(
        "127.0.0.1",
        0,
        Path.of("web"),
        "1.2.3",
        List.of(),
        Optional.empty(),
        Measured.nothing(),
        Optional.empty(),
        Notices.NONE,
        Optional.of(folder.resolve("archive")));
    try (ClaimSearch search = ClaimSearch.open(folder.resolve("index"), vocabulary);
        Server server = Server.start(options, search)) {
      JsonNode answer = JsonMapper.shared().readTree(get(server, "/api/sites/hints"));
      assertThat(answer.get("is_complete").asBoolean()).isTrue();
      assertThat(answer.get("hints").toString())
          .isEqualTo("[{\"sites\":[\"a.example\",\"b.example\"],"
              + "\"shared\":[\"telephone (480) 555-0147\"]}]");
      assertThat(get(server, "/api/sites/hints.csv").lines())
          .containsExactly(
              "group,site,shared",
              "1,a.example,telephone (480) 555-0147",
              "1,b.example,telephone (480) 555-0147");
    }
  }

  @Test
  void withoutAnArchiveNothingIsKnown() throws IOException {
    Vocabulary vocabulary = Vocabulary.load(CONFIG);
    add(folder, vocabulary, page("a.example", ""));
    ServerOptions options = new ServerOptions("127.0.0.1", 0, Path.of("web"), "1.2.3");
    try (ClaimSearch search = ClaimSearch.open(folder.resolve("index"), vocabulary);
        Server server = Server.start(options, search)) {
      assertThat(get(server, "/api/sites/hints")).isEqualTo("{\"hints\":[],\"is_complete\":false}");
    }
  }

  @Test
  void theCountryOfASiteIsToldByAllItsPagesInWhateverOrderTheyCame() throws IOException {
    Vocabulary vocabulary = Vocabulary.load(CONFIG);
    String footer = "<footer><p>Via Brasil 4, Panama City 0801, Panama</p></footer>";
    Capture[] pages = {
      page("a.example", footer),
      page("a.example/knee", footer + "<a href='tel:+573105550100'>Call</a>"),
      page("b.example", "<meta name=robots content=noindex>" + footer),
      page("b.example/knee", "<p>Patients from Panama</p>"),
    };
    String expected = "a.example,PA,\"address “Via Brasil 4, Panama City 0801, Panama”"
        + " on 2 of 2 pages\",CO by telephone +57 on 1 of 2 pages,";
    add(folder.resolve("there"), vocabulary, pages);
    add(folder.resolve("back"), vocabulary, List.of(pages).reversed().toArray(Capture[]::new));
    for (String data : List.of("there", "back")) {
      ServerOptions options = new ServerOptions("127.0.0.1", 0, Path.of("web"), "1.2.3");
      try (ClaimSearch search =
              ClaimSearch.open(folder.resolve(data).resolve("index"), vocabulary);
          Server server = Server.start(options, search)) {
        assertThat(get(server, "/api/sites.csv").lines().skip(1).map(SiteHintRoutesTest::country))
            .containsExactly(expected, "b.example,,country not known,,");
        JsonNode profile = JsonMapper.shared().readTree(get(server, "/api/sites/a.example"));
        assertThat(profile.at("/country/countries/0/country").asString()).isEqualTo("PA");
        assertThat(profile.at("/country/also/0").asString()).startsWith("CO by telephone");
      }
    }
  }

  /// The first column and the last four of a line.
  private static String country(String line) {
    return line.replaceFirst("^([^,]*)(?:,\\d+)+", "$1");
  }
}
