package org.cellclaims.cli.options;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cellclaims.claim.extract.ClaimExtractor;
import org.cellclaims.index.UrlReading;
import org.cellclaims.page.read.PageReader;
import org.cellclaims.vocabulary.Vocabulary;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The options `--data` and `--config`.
public final class Folders {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Folder of archive and index (default: ./data).")
  private Path data;

  @Mixin
  private ConfigFolder config;

  /// The usual folders, as far as the command line says nothing else.
  public Folders() {
    this(Path.of("data"), new ConfigFolder());
  }

  /// These folders.
  public Folders(Path data, ConfigFolder config) {
    this.data = data;
    this.config = config;
  }

  /// Holds archive and index.
  public Path data() {
    return data;
  }

  /// Holds the WARC files: the truth.
  public Path archive() {
    return data.resolve("archive");
  }

  /// Holds the index, which can be made anew from the archive.
  public Path index() {
    return data.resolve("index");
  }

  /// Holds the families of copies, which are worked out from the index.
  public Path families() {
    return data.resolve("families");
  }

  /// Holds concepts and rules.
  public Path config() {
    return config.path();
  }

  /// Refuses to go on without an index.
  ///
  /// @throws IllegalArgumentException with the way to make one
  public void requireIndex() {
    if (!Files.isDirectory(index())) {
      throw new IllegalArgumentException(
          index() + ": there is no index; make one with 'cellclaims ingest FOLDER --data " + data
              + "', or from an existing archive with 'cellclaims reindex --data " + data + "'");
    }
  }

  /// Refuses to go on without an archive.
  ///
  /// @throws IllegalArgumentException with the way to make one
  public void requireArchive() {
    if (!Files.isDirectory(archive())) {
      throw new IllegalArgumentException(
          archive() + ": there is no archive; make one with 'cellclaims ingest FOLDER --data "
              + data + "', or name another data folder");
    }
  }

  /// Reads pages and claims by the rules of index-config.
  ///
  /// @throws IllegalArgumentException naming file, line and way out, if a line is wrong
  public UrlReading reading(Vocabulary vocabulary) throws IOException {
    ClaimExtractor extractor = ClaimExtractor.load(config(), vocabulary);
    return new UrlReading(new PageReader()::read, extractor::extract);
  }
}
