package org.cellclaims.api;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.cellclaims.archive.store.Archive;
import org.cellclaims.claim.extract.ClaimExtractor;
import org.cellclaims.copies.family.Notices;
import org.cellclaims.index.ClaimIndex;
import org.cellclaims.index.Ingest;
import org.cellclaims.index.UrlReading;
import org.cellclaims.page.read.PageReader;
import org.cellclaims.quantity.Quantities;
import org.cellclaims.search.ClaimSearch;
import org.cellclaims.vocabulary.Vocabulary;

/// A server over the demonstration corpus, with the rules of index-config.
final class DemonstrationServer implements AutoCloseable {
  private static final Path CONFIG = Path.of("index-config");

  final ClaimSearch search;
  final Server server;

  private DemonstrationServer(ClaimSearch search, Server server) {
    this.search = search;
    this.server = server;
  }

  static DemonstrationServer start(Path folder) throws IOException {
    Vocabulary vocabulary = Vocabulary.load(CONFIG);
    ClaimExtractor extractor = ClaimExtractor.load(CONFIG, vocabulary);
    try (Archive archive = Archive.open(folder.resolve("archive"));
        ClaimIndex index = ClaimIndex.open(folder.resolve("index"), vocabulary)) {
      new Ingest(archive, index, new UrlReading(new PageReader()::read, extractor::extract))
          .run(List.of(Path.of("corpus")), Optional.empty(), progress -> {});
    }
    ClaimSearch search = ClaimSearch.open(folder.resolve("index"), vocabulary);
    ServerOptions options = new ServerOptions(
        "127.0.0.1",
        0,
        Path.of("web"),
        "1.2.3",
        List.of(),
        Optional.of(Quantities.load(CONFIG)),
        Measured.load(CONFIG),
        Optional.empty(),
        Notices.load(CONFIG),
        Optional.of(folder.resolve("archive")));
    return new DemonstrationServer(search, Server.start(options, search));
  }

  @Override
  public void close() throws IOException {
    server.close();
    search.close();
  }
}
