package org.cellclaims.cli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cellclaims.archive.Capture;
import org.cellclaims.archive.Problem;
import org.cellclaims.archive.source.Sources;

/// Pages of a folder, as often as are needed for a steady figure, each copy under an address of its
/// own.
///
/// @param captures the pages
record Copies(List<Capture> captures) {
  Copies {
    captures = List.copyOf(captures);
  }

  /// Reads a folder and repeats its HTML pages up to a number.
  ///
  /// @throws IllegalArgumentException if the folder has no HTML page
  static Copies of(Path folder, int pages) throws IOException {
    List<Capture> originals = new ArrayList<>();
    Sources.read(List.of(folder), originals::add, (Problem problem) -> {});
    originals.removeIf(c -> !c.mediaType().contains("html"));
    if (originals.isEmpty()) {
      throw new IllegalArgumentException(folder + " holds no HTML page to measure with");
    }
    List<Capture> copies = new ArrayList<>();
    for (int i = 0; i < pages; i++) {
      Capture original = originals.get(i % originals.size());
      copies.add(Capture.of(
          original.url() + "?copy=" + i / originals.size(),
          original.time(),
          original.mediaType(),
          original.charset(),
          original.payload(),
          original.origin()));
    }
    return new Copies(copies);
  }

  /// How many bytes the pages have together.
  long bytes() {
    return captures.stream().mapToLong(c -> c.payload().length).sum();
  }

  /// Writes the pages as files with a manifest.
  void write(Path folder) throws IOException {
    StringBuilder manifest = new StringBuilder("file\turl\tsite\tcaptured_at\tcountry\n");
    for (int i = 0; i < captures.size(); i++) {
      Capture capture = captures.get(i);
      String name = "page-" + i + ".html";
      Files.write(folder.resolve(name), capture.payload());
      manifest
          .append(name)
          .append('\t')
          .append(capture.url())
          .append('\t')
          .append(capture.origin().site().orElse(""))
          .append('\t')
          .append(capture.time())
          .append('\t')
          .append(capture.origin().country().orElse(""))
          .append('\n');
    }
    Files.writeString(folder.resolve("manifest.tsv"), manifest);
  }
}
