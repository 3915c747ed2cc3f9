package org.cellclaims.archive.warc;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.netpreserve.jwarc.MessageHeaders;

/// Reads every sound record of a WARC or ARC file, compressed or not, and says what stood between
/// them. After a bad stretch it goes on at the next gzip member that begins with a record, or at
/// the next line that begins one.
public final class WarcFile {

  /// Takes what is found, in the order of the file.
  public interface Visitor {
    /// Takes a sound record.
    void record(RawRecord rawRecord) throws IOException;

    /// Takes the beginning of a stretch that is no sound record, and why.
    void bad(long offset, String reason);
  }

  /// How a file was read.
  ///
  /// @param good how many sound records it holds
  /// @param bad how many stretches were none
  /// @param resumed how often a sound record came after a bad stretch
  /// @param truncated true if the file ends within a record
  public record Outcome(long good, long bad, long resumed, boolean truncated) {}

  private final Visitor visitor;
  private final Limits limits;
  private final boolean compressed;
  private long good;
  private long bad;
  private long resumed;
  private boolean afterBad;
  private boolean truncated;

  private WarcFile(Visitor visitor, Limits limits, boolean compressed) {
    this.visitor = visitor;
    this.limits = limits;
    this.compressed = compressed;
  }

  /// Reads a file to its end.
  ///
  /// @throws IOException if the file cannot be read, or the visitor throws it
  public static Outcome read(Path file, Limits limits, Visitor visitor) throws IOException {
    try (Members members = new Members(file, limits)) {
      WarcFile reading = new WarcFile(visitor, limits, members.isCompressed());
      Optional<String> foreign = members.foreign();
      if (foreign.isPresent()) {
        reading.bad(0, "the file is " + foreign.get() + ", not WARC");
      } else {
        reading.readAll(members);
      }
      return new Outcome(reading.good, reading.bad, reading.resumed, reading.truncated);
    }
  }

  /// Reads again the record that began at `offset` and `within`.
  ///
  /// @return empty if no sound record begins there now
  public static Optional<RawRecord> readAt(Path file, long offset, long within, Limits limits)
      throws IOException {
    First first = new First();
    try (Members members = new Members(file, limits)) {
      WarcFile reading = new WarcFile(first, limits, members.isCompressed());
      members.goTo(members.isCompressed() ? offset : 0);
      Optional<Member> member = members.next();
      if (member.isPresent()) {
        try (Window window = member.get().bytes()) {
          Borders borders = new Borders(window, members.isArc());
          reading.record(member.get(), borders, members.isCompressed() ? within : offset);
        }
      }
    }
    return first.found;
  }

  /// Reads the record that decompressed bytes begin with, empty if they begin with none.
  public static Optional<RawRecord> parse(byte[] bytes, Limits limits) throws IOException {
    First first = new First();
    Window window = new Window.Memory(bytes, bytes.length);
    Member member = new Member(0, bytes.length, window, Optional.empty(), bytes.length, false);
    Borders borders = new Borders(window, false);
    if (borders.begins(0)) {
      new WarcFile(first, limits, false).record(member, borders, 0);
    }
    return first.found;
  }

  /// Keeps the first record.
  private static final class First implements Visitor {
    private Optional<RawRecord> found = Optional.empty();

    @Override
    public void record(RawRecord rawRecord) {
      found = found.isEmpty() ? Optional.of(rawRecord) : found;
    }

    @Override
    public void bad(long offset, String reason) {}
  }

  /// Reads a file from a place where a record or a gzip member begins, to its end.
  public static Outcome readFrom(Path file, long from, Limits limits, Visitor visitor)
      throws IOException {
    try (Members members = new Members(file, limits)) {
      WarcFile reading = new WarcFile(visitor, limits, members.isCompressed());
      members.goTo(from);
      reading.readAll(members);
      return new Outcome(reading.good, reading.bad, reading.resumed, reading.truncated);
    }
  }

  private void readAll(Members members) throws IOException {
    for (Optional<Member> m = members.next(); m.isPresent(); m = members.next()) {
      try (Window window = m.get().bytes()) {
        readMember(m.get(), new Borders(window, members.isArc()));
      }
    }
  }

  private void readMember(Member member, Borders borders) throws IOException {
    long badBefore = bad;
    long place = borders.afterLineEnds(0);
    while (place < borders.size()) {
      place = borders.begins(place) ? record(member, borders, place) : gap(member, borders, place);
    }
    truncated |= member.isCut();
    if (member.damage().isPresent() && bad == badBefore) {
      bad(member.offset(), member.damage().get());
    }
  }

  private long gap(Member member, Borders borders, long place) throws IOException {
    long next = borders.next(place);
    bad(offset(member, place), (next - place) + " bytes that are no record");
    return next;
  }

  /// Reads the record at a place and returns the place to go on at.
  private long record(Member member, Borders borders, long place) throws IOException {
    Optional<Head> head = Head.at(borders, place, limits.headBytes());
    if (head.isEmpty()) {
      bad(offset(member, place), "a record header that does not end or cannot be read");
      return borders.next(place + 1);
    }
    Optional<Long> length = head.get().length(borders);
    return length.isEmpty()
        ? unbounded(member, borders, place, head.get())
        : bounded(member, borders, place, head.get(), length.get());
  }

  private long bounded(Member member, Borders borders, long place, Head head, long length)
      throws IOException {
    long next = borders.afterLineEnds(head.end() + length);
    if (length > limits.recordBytes()) {
      bad(
          offset(member, place),
          "a record of " + length + " bytes, more than " + limits.recordBytes());
      return next;
    }
    List<String> notes = new ArrayList<>(head.notes());
    member.damageUpTo(head.end() + length).ifPresent(notes::add);
    good++;
    resumed += afterBad ? 1 : 0;
    afterBad = false;
    byte[] block = member.bytes().bytes(head.end(), (int) length);
    long end = compressed ? member.end() : next;
    long within = compressed ? place : 0;
    visitor.record(new RawRecord(offset(member, place), end, within, head.headers(), block, notes));
    return next;
  }

  /// A record whose stated length leads nowhere ends where the next one begins.
  private long unbounded(Member member, Borders borders, long place, Head head) throws IOException {
    long next = borders.next(head.end());
    boolean runsOut = next == borders.size() && head.statesMoreThan(next - head.end());
    truncated |= runsOut && member.damage().isEmpty();
    String stated = String.join(", ", head.headers().all("Content-Length"));
    String reason = "Content-Length '" + stated + "' leads to no end of a record";
    if (runsOut) {
      reason = "the record ends after " + (next - head.end()) + " of " + stated + " bytes";
    } else if (stated.isEmpty()) {
      reason = "the record has no Content-Length";
    }
    bad(offset(member, place), reason + member.damage().map(d -> ": " + d).orElse(""));
    return next;
  }

  private void bad(long offset, String reason) {
    bad++;
    afterBad = true;
    visitor.bad(offset, reason);
  }

  private long offset(Member member, long place) {
    return compressed ? member.offset() : place;
  }

  /// The header of a record, WARC or ARC, and where it ends.
  private record Head(MessageHeaders headers, long end, List<String> notes) {

    static Optional<Head> at(Borders borders, long place, int limit) throws IOException {
      return borders.isArc() ? arc(borders, place) : warc(borders, place, limit);
    }

    private static Optional<Head> arc(Borders borders, long place) throws IOException {
      return ArcHead.at(borders, place)
          .map(h -> new Head(h.headers(), place + h.length(), List.of()));
    }

    private static Optional<Head> warc(Borders borders, long place, int limit) throws IOException {
      long end = borders.headEnd(place, limit);
      return end < 0
          ? Optional.empty()
          : WarcHead.parse(borders.bytes(place, (int) (end - place)))
              .map(h -> new Head(h.headers(), end, h.note().stream().toList()));
    }

    /// The first stated length that ends where a record may end.
    Optional<Long> length(Borders borders) throws IOException {
      for (long length : lengths()) {
        if (length <= borders.size() - end && borders.mayEnd(end + length)) {
          return Optional.of(length);
        }
      }
      return Optional.empty();
    }

    boolean statesMoreThan(long bytes) {
      return lengths().stream().anyMatch(length -> length > bytes);
    }

    private List<Long> lengths() {
      return headers.all("Content-Length").stream()
          .map(String::strip)
          .filter(text -> text.matches("\\d{1,18}"))
          .map(Long::valueOf)
          .toList();
    }
  }
}
