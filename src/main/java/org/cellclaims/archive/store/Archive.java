package org.cellclaims.archive.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.cellclaims.archive.Capture;
import org.cellclaims.archive.CaptureRecord;
import org.cellclaims.archive.Earlier;
import org.cellclaims.archive.Entry;
import org.cellclaims.archive.Problem;
import org.cellclaims.archive.Sink;
import org.cellclaims.archive.warc.Limits;
import org.cellclaims.archive.warc.RawRecord;
import org.cellclaims.archive.warc.WarcFile;

/// The captures of a data folder, kept as WARC/1.1 records, one gzip member each.
///
/// One process writes, any number read. Safe for threads. A process that dies while it writes
/// costs at most the capture it was writing.
public final class Archive implements AutoCloseable, Earlier {
  private static final long ROLL_BYTES = 1_000_000_000;
  private static final long FLUSH_BYTES = 256_000_000;

  /// The longest tail that can be one record cut short, and so may be cut off.
  private static final long TORN_BYTES = 64 << 20;

  private static final int MOST_COMPARED = 50;

  private final Shelf shelf;
  private final Ledger ledger;
  private final Catalog catalog = new Catalog();
  private final List<Problem> problems = new ArrayList<>();
  private final List<Ledger.Line> unflushed = new ArrayList<>();
  private final Optional<Writing> writing;
  private long unflushedBytes;

  /// What only the writer has.
  private record Writing(WriterLock lock, Appender appender) {}

  private Archive(Path folder, Optional<WriterLock> lock, long rollBytes) throws IOException {
    this.shelf = new Shelf(folder);
    this.ledger = new Ledger(folder);
    Loading.Found found = Loading.load(shelf, ledger);
    problems.addAll(found.problems());
    found.lines().forEach(this::list);
    if (lock.isPresent()) {
      Appender appender = new Appender(shelf, rollBytes);
      this.writing = Optional.of(new Writing(lock.get(), appender));
      mend(found, appender);
    } else {
      this.writing = Optional.empty();
    }
  }

  /// Opens or makes an archive for writing.
  ///
  /// @param folder holds the files `cellclaims-00001.warc.gz` and so on
  /// @throws IOException if another process writes it, naming the folder and the process
  public static Archive open(Path folder) throws IOException {
    return open(folder, ROLL_BYTES);
  }

  /// Opens an archive whose files take no more records from a size on.
  static Archive open(Path folder, long rollBytes) throws IOException {
    Files.createDirectories(folder);
    WriterLock lock = WriterLock.take(folder);
    try {
      return new Archive(folder, Optional.of(lock), rollBytes);
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /// Opens an archive as it stands now, also while another process writes it; a folder that does
  /// not exist is an empty archive. Open again to see what came later.
  public static Archive openReadOnly(Path folder) throws IOException {
    return new Archive(folder, Optional.empty(), ROLL_BYTES);
  }

  private void list(Ledger.Line line) {
    if (catalog.add(line).isEmpty()) {
      problems.add(Problem.atOffset(
          line.location().file(),
          line.location().offset(),
          "this capture of " + line.url() + " refers to one that is gone",
          "add the capture again"));
    }
  }

  private void mend(Loading.Found found, Appender appender) throws IOException {
    long tail = appender.size() - found.soundEnd();
    if (tail > TORN_BYTES) {
      appender.beginNext();
    } else if (tail > 0) {
      String reason = "the last " + tail + " bytes were no whole record and were cut off";
      problems.add(Problem.of(appender.file(), reason, "add the last capture again"));
      appender.truncate(found.soundEnd());
    }
    if (found.listIsWrong()) {
      ledger.replace(found.lines());
    } else {
      int listed = found.lines().size() - found.missing();
      ledger.append(found.lines().subList(listed, found.lines().size()));
    }
  }

  /// Adds a capture and says whether it was new. The same URL, time and bytes, or the same URL
  /// and bytes where the time is only assumed, add nothing.
  ///
  /// @throws IllegalStateException if the archive was opened for reading only
  public synchronized boolean add(Capture capture) throws IOException {
    Appender appender = writing().appender();
    if (catalog.has(capture)) {
      return false;
    }
    Optional<Entry> original = original(capture);
    byte[] bytes = CaptureRecord.bytes(capture, original);
    Entry.Location place = appender.append(bytes);
    Ledger.Line line = new Ledger.Line(
        capture.url(),
        capture.time(),
        capture.sha256(),
        capture.mediaType(),
        capture.isGone() ? Ledger.GONE : CaptureRecord.type(capture, original),
        place);
    Optional<byte[]> request = CaptureRecord.request(capture);
    if (request.isPresent()) {
      appender.append(request.get());
    }
    catalog.add(line);
    unflushed.add(line);
    unflushedBytes += place.length();
    if (unflushedBytes > FLUSH_BYTES) {
      flush();
    }
    return true;
  }

  /// The capture that this one repeats byte for byte, content coding and all: only then may a
  /// record refer to it instead of holding the bytes.
  private Optional<Entry> original(Capture capture) throws IOException {
    Optional<Entry> first = catalog.first(capture.url(), capture.sha256());
    boolean repeats = first.isPresent()
        && !capture.isGone()
        && stored(first.get().payload()).holds(CaptureRecord.body(capture));
    return repeats ? first : Optional.empty();
  }

  private Writing writing() {
    return writing.orElseThrow(
        () -> new IllegalStateException("this archive was opened for reading only"));
  }

  /// Makes everything added so far survive a loss of power. Flush before storing `position`
  /// elsewhere.
  public synchronized void flush() throws IOException {
    if (!unflushed.isEmpty()) {
      writing().appender().force();
      ledger.append(unflushed);
      unflushed.clear();
      unflushedBytes = 0;
    }
  }

  /// The captures in a stable order: by URL, then time, then order of arrival.
  public List<Entry> entries() {
    return catalog.sorted();
  }

  /// The captures of one URL, oldest first; empty if it was never captured.
  public List<Entry> entries(String url) {
    return catalog.ofUrl(url);
  }

  /// The captures from a position on, in order of arrival: what an index that stands at that
  /// position lacks.
  ///
  /// @throws IllegalArgumentException if the archive has fewer captures: the index is of another
  /// archive and must be made again
  public List<Entry> entriesSince(long position) {
    return catalog.since(position);
  }

  /// The names of its WARC files in its folder, oldest first.
  public List<String> files() throws IOException {
    return shelf.files();
  }

  /// The URLs captured, sorted.
  public List<String> urls() {
    return catalog.urls();
  }

  /// How many captures the archive holds: the position that an index stores with its commit.
  public long position() {
    return catalog.size();
  }

  /// The latest capture of a URL at or before a time.
  public Optional<Entry> latest(String url, Instant time) {
    return entries(url).stream().filter(e -> !e.time().isAfter(time)).reduce((a, b) -> b);
  }

  /// Finds a capture of an address: the one of that time, else the first of the newest fifty
  /// whose bytes are wanted.
  @Override
  public Optional<Capture> find(String url, Optional<Instant> time, Predicate<byte[]> isIt)
      throws IOException {
    List<Entry> all = entries(url).reversed().stream().filter(e -> !e.isGone()).toList();
    for (Entry entry : all) {
      if (time.isPresent() && time.get().truncatedTo(ChronoUnit.SECONDS).equals(entry.time())) {
        return Optional.of(readPresent(entry));
      }
    }
    for (Entry entry : all.subList(0, Math.min(all.size(), MOST_COMPARED))) {
      Capture capture = readPresent(entry);
      if (isIt.test(capture.payload())) {
        return Optional.of(capture);
      }
    }
    return Optional.empty();
  }

  /// Reads a capture with its bytes and holds them against their digest.
  ///
  /// @return empty if the entry is not of this archive
  /// @throws IOException if the record is damaged, naming file and offset
  public Optional<Capture> read(Entry entry) throws IOException {
    return catalog.has(entry) ? Optional.of(readPresent(entry)) : Optional.empty();
  }

  private Capture readPresent(Entry entry) throws IOException {
    StoredCapture own = stored(entry.record());
    StoredCapture holder = entry.isRevisit() ? stored(entry.payload()) : own;
    byte[] payload = holder.payload();
    if (!Capture.digest(payload).equals(entry.sha256())) {
      throw new IOException(shelf.at(entry.payload())
          + ": the bytes of "
          + entry.url()
          + " do not have the digest they were stored with; restore the file from a copy");
    }
    return own.capture(entry, payload, holder.coded());
  }

  private StoredCapture stored(Entry.Location place) throws IOException {
    Optional<RawRecord> raw = WarcFile.parse(shelf.read(place), Limits.STANDARD);
    return new StoredCapture(
        raw.orElseThrow(() -> new IOException(shelf.at(place) + ": no record stands there")));
  }

  /// The bytes of a capture's own WARC record, one gzip member: a WARC file by itself.
  public byte[] warcRecord(Entry entry) throws IOException {
    return shelf.compressed(entry.record());
  }

  /// A capture as a WARC record that refers to no other, one gzip member; the same bytes each
  /// time.
  public byte[] wholeRecord(Entry entry) throws IOException {
    if (!entry.isRevisit()) {
      return warcRecord(entry);
    }
    try (Gzip gzip = new Gzip()) {
      return gzip.compress(CaptureRecord.bytes(readPresent(entry), Optional.empty()));
    }
  }

  /// Hands on every capture in the order of `entries`, one at a time.
  public void forEach(Sink sink) throws IOException {
    for (Entry entry : entries()) {
      sink.accept(readPresent(entry));
    }
  }

  /// What was wrong with the files when the archive was opened, and what was done about it.
  public List<Problem> problems() {
    return List.copyOf(problems);
  }

  /// Flushes and lets other processes write.
  @Override
  public synchronized void close() throws IOException {
    if (writing.isPresent()) {
      try {
        flush();
      } finally {
        writing.get().appender().close();
        writing.get().lock().close();
      }
    }
    shelf.close();
  }
}
