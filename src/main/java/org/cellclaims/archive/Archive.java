package org.cellclaims.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The captures of a data folder, kept as WARC/1.1 records, one gzip member each.
///
/// One process writes, any number read. Safe for threads.
public final class Archive implements AutoCloseable {
  private Archive() {}

  /// Opens or makes an archive for writing.
  ///
  /// @param folder holds the files `cellclaims-00001.warc.gz` and so on
  /// @throws IOException if another process writes it, naming the folder and the process
  public static Archive open(Path folder) throws IOException {
    return new Archive();
  }

  /// Opens an archive as it stands now, also while another process writes it; a folder that does
  /// not exist is an empty archive.
  public static Archive openReadOnly(Path folder) throws IOException {
    return new Archive();
  }

  /// Adds a capture and says whether it was new. The same URL, time and bytes, or the same URL and
  /// bytes where the time is only assumed, add nothing.
  public boolean add(Capture capture) throws IOException {
    return false;
  }

  /// Makes everything added so far survive a loss of power.
  public void flush() throws IOException {}

  /// The captures in a stable order: by URL, then time, then order of arrival.
  public List<Entry> entries() {
    return List.of();
  }

  /// The captures of one URL, oldest first; empty if it was never captured.
  public List<Entry> entries(String url) {
    return List.of();
  }

  /// The captures from a position on, in order of arrival: what an index that stands at that
  /// position lacks.
  public List<Entry> entriesSince(long position) {
    return List.of();
  }

  /// The URLs captured, sorted.
  public List<String> urls() {
    return List.of();
  }

  /// How many captures the archive holds: the position that an index stores with its commit.
  public long position() {
    return 0;
  }

  /// The latest capture of a URL at or before a time.
  public Optional<Entry> latest(String url, Instant time) {
    return Optional.empty();
  }

  /// Reads a capture with its bytes.
  ///
  /// @return empty if the entry is not of this archive
  /// @throws IOException if the record is damaged, naming file and offset
  public Optional<Capture> read(Entry entry) throws IOException {
    return Optional.empty();
  }

  /// Hands on every capture in the order of `entries`, one at a time.
  public void forEach(Sources.Sink sink) throws IOException {}

  /// What was wrong with the files when the archive was opened, and what was done about it.
  public List<Problem> problems() {
    return List.of();
  }

  /// Flushes and lets other processes write.
  @Override
  public void close() throws IOException {}
}
