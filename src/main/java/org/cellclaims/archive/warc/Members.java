package org.cellclaims.archive.warc;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/// Walks a file as stretches of decompressed bytes: one gzip member each, joined with the members
/// after it that begin no record of their own; a file that is not compressed is one stretch.
final class Members implements Closeable {
  private static final int PEEK = 512;
  private static final int OVERLAPS = 20;

  private final Path file;
  private final FileChannel channel;
  private final RawInput in;
  private final Gunzip gunzip;
  private final Limits limits;
  private final boolean compressed;
  private final boolean arc;
  private long at;
  private long wasted;

  Members(Path file, Limits limits) throws IOException {
    this.file = file;
    this.channel = FileChannel.open(file);
    this.in = new RawInput(channel);
    this.gunzip = new Gunzip(in, limits);
    this.limits = limits;
    this.compressed = gunzip.begins(0) || (file.toString().endsWith(".gz") && !beginsPlain());
    this.arc = ArcHead.opens(new String(firstBytes(), StandardCharsets.ISO_8859_1));
  }

  /// Goes on at a place, which must be the beginning of a stretch.
  void goTo(long place) {
    at = place;
  }

  boolean isCompressed() {
    return compressed;
  }

  boolean isArc() {
    return arc;
  }

  /// The name of a format that is known and not read, empty if it may be WARC or ARC.
  Optional<String> foreign() throws IOException {
    if (in.have(0, 4) < 4) {
      return Optional.empty();
    }
    int magic = in.at(0) << 24 | in.at(1) << 16 | in.at(2) << 8 | in.at(3);
    return switch (magic) {
      case 0x04224d18 -> Optional.of("LZ4");
      case 0x28b52ffd, 0x5d2a4d18 -> Optional.of("Zstandard");
      case 0x504b0304 -> Optional.of("ZIP (a WACZ must be unpacked)");
      default -> Optional.empty();
    };
  }

  /// The next stretch, empty at the end. Close its window before asking for the next.
  Optional<Member> next() throws IOException {
    if (at >= in.size()) {
      return Optional.empty();
    }
    long start = at;
    if (!compressed) {
      at = in.size();
      return Optional.of(new Member(
          start, at, new Window.Disk(FileChannel.open(file)), Optional.empty(), at, false));
    }
    return Optional.of(gunzip.begins(at) ? member(start) : noMember(start));
  }

  private Member member(long start) throws IOException {
    Spool spool = new Spool(limits.memoryBytes());
    long last = start;
    long sound = 0;
    Gunzip.End end = gunzip.inflate(start, spool);
    while (end.damage().isEmpty() && continues(end.end()) && spool.size() < limits.memberBytes()) {
      last = end.end();
      sound = spool.size();
      end = gunzip.inflate(last, spool);
    }
    boolean isFramed =
        end.stop() == Gunzip.Stop.TRAILER && (end.damage().isEmpty() || recordAt(end.end()));
    at = isFramed ? end.end() : resume(last, end, spool.size());
    boolean isCut = end.stop() == Gunzip.Stop.FILE_END && at >= in.size();
    return new Member(start, end.end(), spool.window(), end.damage(), sound, isCut);
  }

  private boolean continues(long place) throws IOException {
    return gunzip.begins(place)
        && gunzip.peek(place, PEEK).map(first -> !beginsRecord(first)).orElse(false);
  }

  /// Where to go on after a damaged member. Damaged data can run over sound members, so the
  /// search begins at its start; not so often, though, that members made to overlap cost
  /// quadratic time.
  private long resume(long start, Gunzip.End end, long size) throws IOException {
    wasted += size + end.end() - start;
    boolean mayOverlap = wasted < limits.memoryBytes() + OVERLAPS * in.size();
    return search(mayOverlap ? start + 1 : end.end());
  }

  private Member noMember(long start) throws IOException {
    at = search(start + 1);
    Optional<String> reason = Optional.of((at - start) + " bytes that are no gzip member");
    return new Member(start, at, new Window.Memory(new byte[0], 0), reason, 0, false);
  }

  /// The next place where a gzip member begins that begins with a record.
  private long search(long from) throws IOException {
    long place = from;
    while (place < in.size() && !recordAt(place)) {
      place++;
    }
    return place;
  }

  private boolean recordAt(long place) throws IOException {
    return gunzip.begins(place)
        && gunzip.peek(place, PEEK).map(this::beginsRecord).orElse(false);
  }

  private boolean beginsRecord(byte[] bytes) {
    String first = new String(bytes, StandardCharsets.ISO_8859_1).stripLeading();
    return first.toLowerCase(Locale.ROOT).startsWith("warc/") || (arc && ArcHead.opens(first));
  }

  private boolean beginsPlain() throws IOException {
    String first = new String(head(), StandardCharsets.ISO_8859_1).stripLeading();
    return first.toLowerCase(Locale.ROOT).startsWith("warc/") || ArcHead.opens(first);
  }

  private byte[] firstBytes() throws IOException {
    return compressed ? gunzip.peek(0, PEEK).orElse(new byte[0]) : head();
  }

  private byte[] head() throws IOException {
    byte[] first = new byte[in.have(0, PEEK)];
    for (int i = 0; i < first.length; i++) {
      first[i] = (byte) in.at(i);
    }
    return first;
  }

  @Override
  public void close() throws IOException {
    gunzip.close();
    channel.close();
  }
}
