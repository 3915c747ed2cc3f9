package org.cellclaims.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.cellclaims.archive.store.Archive;
import org.cellclaims.copies.family.Brief;
import org.cellclaims.copies.family.Families;
import org.cellclaims.copies.family.Family;
import org.cellclaims.copies.family.FamilyStore;
import org.cellclaims.copies.family.FamilyUpdate;
import org.cellclaims.copies.family.Notices;
import org.cellclaims.index.ClaimIndex;
import org.cellclaims.index.Ingest;
import org.cellclaims.index.UrlReading;
import org.cellclaims.page.read.PageReader;
import org.cellclaims.quantity.Quantities;
import org.cellclaims.reuse.Align;
import org.cellclaims.reuse.Meaning;
import org.cellclaims.search.ClaimSearch;
import org.cellclaims.vocabulary.Tagger;
import org.cellclaims.vocabulary.Vocabulary;

/// Whatever comes in whatever order and portions, families and lookups are those of reading all
/// anew.
class IncrementalProperties {
  private static final Path CONFIG = Path.of("index-config");
  private static final List<String> TEXTS = List.of(
      "In our follow-up of 214 families, at least 85% of children with cerebral palsy may improve in"
          + " one or more areas of movement within six months.",
      "In our follow-up of 214 families, at least 95% of children with cerebral palsy improve in one"
          + " or more areas of movement within six months.",
      "The cells are thawed at the bedside, counted again under the microscope, and given through a"
          + " thin catheter within forty minutes of leaving the tank.",
      "Parents tell us that the first weeks are the hardest, and that the team answered the phone"
          + " whatever the hour and whatever the question was.");

  private final Vocabulary vocabulary = Vocabulary.load(CONFIG);
  private final Align align =
      new Align(new Meaning(new Tagger(vocabulary), Quantities.load(CONFIG)));
  private final FamilyUpdate update = new FamilyUpdate(align, Notices.load(CONFIG));

  IncrementalProperties() throws IOException {}

  /// A capture.
  ///
  /// @param site number of its site
  /// @param page number of its page there
  /// @param year when it was taken
  /// @param texts what it says, as numbers of texts
  /// @param batch the portion that it comes in
  /// @param isCut whether the process dies after that portion, before families are worked out
  record Shot(int site, int page, int year, List<Integer> texts, int batch, boolean isCut) {}

  @Provide
  Arbitrary<List<Shot>> shots() {
    Arbitrary<List<Integer>> texts = Arbitraries.integers()
        .between(0, TEXTS.size() - 1)
        .list()
        .uniqueElements()
        .ofMinSize(1)
        .ofMaxSize(3);
    return Combinators.combine(
            Arbitraries.integers().between(0, 2),
            Arbitraries.integers().between(0, 1),
            Arbitraries.integers().between(2015, 2022),
            texts,
            Arbitraries.integers().between(0, 3),
            Arbitraries.of(true, false))
        .as(Shot::new)
        .list()
        .uniqueElements(s -> List.of(s.site(), s.page(), s.year()))
        .ofMinSize(2)
        .ofMaxSize(8);
  }

  /// What can be asked of the copies.
  ///
  /// @param families every family
  /// @param traces the answers to a lookup of each text
  private record Told(List<Family> families, List<List<Trace.Hit>> traces) {}

  @Property(tries = 12, shrinking = ShrinkingMode.OFF)
  void portionsGiveWhatReadingAllAnewGives(@ForAll("shots") List<Shot> shots) throws IOException {
    Path folder = Files.createTempDirectory("cellclaims-incremental");
    try {
      for (int batch = 0; batch <= 3; batch++) {
        int now = batch;
        List<Shot> portion = shots.stream().filter(s -> s.batch() == now).toList();
        ingest(folder.resolve("portions"), folder.resolve("pages-" + batch), portion);
        if (portion.stream().noneMatch(Shot::isCut)) {
          told(folder.resolve("portions"), false);
        }
      }
      Told grown = told(folder.resolve("portions"), false);
      ingest(folder.resolve("anew"), folder.resolve("pages"), shots);
      assertThat(grown).isEqualTo(told(folder.resolve("anew"), true));
    } finally {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  private void ingest(Path data, Path input, List<Shot> shots) throws IOException {
    Files.createDirectories(input);
    StringBuilder manifest = new StringBuilder("file\turl\tsite\tcaptured_at\tcountry\n");
    for (int i = 0; i < shots.size(); i++) {
      Shot shot = shots.get(i);
      String site = "site" + shot.site() + ".example";
      StringBuilder html = new StringBuilder("<html lang=en><title>T</title><body><main>");
      shot.texts().forEach(t -> html.append("<p>").append(TEXTS.get(t)).append("</p>"));
      Files.writeString(input.resolve(i + ".html"), html + "</main></body></html>");
      manifest.append(String.join(
          "\t",
          i + ".html",
          "https://" + site + "/" + shot.page(),
          site,
          shot.year() + "-03-01T00:00:00Z",
          "XX\n"));
    }
    Files.writeString(input.resolve("manifest.tsv"), manifest);
    try (Archive archive = Archive.open(data.resolve("archive"));
        ClaimIndex index = ClaimIndex.open(data.resolve("index"), vocabulary)) {
      new Ingest(archive, index, new UrlReading(new PageReader()::read, page -> List.of()))
          .run(List.of(input), Optional.empty(), now -> {});
    }
  }

  /// Brings the families up to date and asks everything.
  private Told told(Path data, boolean isAnew) throws IOException {
    try (ClaimSearch search = ClaimSearch.open(data.resolve("index"), vocabulary);
        FamilyStore store = FamilyStore.open(data.resolve("families"))) {
      update.run(search, store, isAnew);
      Families families = Families.kept(search, store);
      List<Family> whole = new ArrayList<>();
      for (Brief brief : families.everything(100)) {
        whole.add(families.family(brief.id()).orElseThrow());
      }
      List<List<Trace.Hit>> traces = new ArrayList<>();
      for (String text : TEXTS) {
        traces.add(new Tracing(search, align, update.notices()).trace(text).hits());
      }
      return new Told(whole, traces);
    }
  }
}
