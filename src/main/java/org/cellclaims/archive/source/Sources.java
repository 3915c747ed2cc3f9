package org.cellclaims.archive.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.cellclaims.archive.Earlier;
import org.cellclaims.archive.Problem;
import org.cellclaims.archive.Sink;
import org.cellclaims.archive.folder.Root;
import org.cellclaims.archive.folder.Summary;
import org.cellclaims.archive.folder.Tally;

/// Reads folders, pages, WARC and WACZ files as captures; what cannot be used is told and the rest
/// goes
/// on.
///
/// A folder may hold `manifest.tsv` with the columns file, url, site, captured_at, country and
/// note;
/// it speaks for the files of its folder and of those below. A page without an address there gets
/// the one that a browser noted when it saved the page, or else `urn:cellclaims:file:` with the
/// site's or the folder's name and the file's.
public final class Sources {

  private Sources() {}

  /// Reads files and folders; a file without a stated time gets the time of its last change.
  public static Summary read(List<Path> paths, Sink captures, Consumer<Problem> problems)
      throws IOException {
    return read(paths, Optional.empty(), captures, problems);
  }

  /// Reads files and folders in the order given, folders recursively and sorted by name.
  ///
  /// @param paths folders, and files .html, .htm, .xhtml, .txt, .pdf, .warc,
  /// .warc.gz, .wacz
  /// @param assumedTime the time of files for which a manifest states none; empty for the time of
  /// the file's last change. Either way the capture is marked `timeAssumed`, and the archive
  /// takes the same bytes under the same URL only once
  /// @param captures gets each capture; its exceptions end the reading
  /// @param problems gets each problem, in the order of reading
  /// @throws IllegalArgumentException if a path does not exist, before anything is read
  public static Summary read(
      List<Path> paths, Optional<Instant> assumedTime, Sink captures, Consumer<Problem> problems)
      throws IOException {
    return read(paths, assumedTime, Earlier.NONE, captures, problems);
  }

  /// Reads files and folders where earlier readings are kept: a record of a WARC file that only
  /// says that nothing had changed is a capture too if what it refers to is kept.
  ///
  /// @param earlier knows what is kept
  public static Summary read(
      List<Path> paths,
      Optional<Instant> assumedTime,
      Earlier earlier,
      Sink captures,
      Consumer<Problem> problems)
      throws IOException {
    for (Path path : paths) {
      if (!Files.exists(path)) {
        throw new IllegalArgumentException(path + " does not exist; give files or folders to read");
      }
    }
    Tally tally = new Tally(captures, problems);
    WarcPages warcs = new WarcPages(tally, earlier);
    try (WaczPages waczs = new WaczPages(warcs, tally)) {
      new Kinds(assumedTime, warcs, waczs, tally).readAll(paths);
    } catch (Tally.SinkFailed e) {
      throw e.failure();
    }
    return tally.summary();
  }

  /// The readers, one for each kind of file.
  private record Kinds(
      Optional<Instant> assumedTime, WarcPages warcs, WaczPages waczs, Tally tally) {

    void readAll(List<Path> paths) {
      Set<Path> done = new HashSet<>();
      for (Path path : paths) {
        Root root = Root.of(path);
        PageFiles pages = new PageFiles(root, assumedTime, tally);
        for (Path file : root.files(tally)) {
          if (done.add(file)) {
            one(root, file, pages);
          }
        }
      }
      warcs.finish();
    }

    private void one(Root root, Path file, PageFiles pages) {
      Optional<String> mediaType = PageFiles.mediaType(file);
      if (mediaType.isPresent()) {
        tally.file();
        pages.read(file, mediaType.get());
      } else if (WarcPages.reads(file)) {
        tally.file();
        warcs.read(file, root.name(file), root.row(file, tally));
      } else if (WaczPages.reads(file)) {
        tally.file();
        waczs.read(file, root.name(file), root.row(file, tally));
      } else {
        tally.skip("files of other kinds: " + Root.extension(file));
      }
    }
  }
}
