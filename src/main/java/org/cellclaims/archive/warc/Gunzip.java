package org.cellclaims.archive.warc;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Decompresses one gzip member (RFC 1952) at a time from any place of a file.
final class Gunzip implements Closeable {
  private static final int FIXED_HEAD = 10;
  private static final int TRAILER = 8;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;
  private static final int HEAD_CRC = 2;
  private static final int PEEK_INPUT = 4096;
  private static final int NAME_BYTES = 4096;

  private final RawInput in;
  private final Limits limits;
  private final Inflater inflater = new Inflater(true);
  private final byte[] out = new byte[1 << 15];

  Gunzip(RawInput in, Limits limits) {
    this.in = in;
    this.limits = limits;
  }

  /// How a member ended.
  ///
  /// @param end the first byte after it, or the place where reading stopped
  /// @param damage why it is not to be trusted, empty if all went well
  /// @param stop what ended it
  record End(long end, Optional<String> damage, Stop stop) {}

  /// What ended a member: its trailer, the end of the file, or bytes that cannot be.
  enum Stop {
    TRAILER,
    FILE_END,
    DAMAGE
  }

  /// True if the fixed part of a member's header stands at a place.
  boolean begins(long place) throws IOException {
    return in.have(place, FIXED_HEAD) == FIXED_HEAD
        && in.at(place) == 0x1f
        && in.at(place + 1) == 0x8b
        && in.at(place + 2) == 8
        && in.at(place + 3) < 32;
  }

  /// The first bytes of the member at a place, fewer where it is shorter; empty if it is damaged.
  Optional<byte[]> peek(long place, int count) throws IOException {
    byte[] first = new byte[count];
    long at = afterHead(place);
    if (at < 0) {
      return Optional.empty();
    }
    in.have(at, PEEK_INPUT);
    inflater.reset();
    inflater.setInput(in.from(at));
    try {
      return Optional.of(java.util.Arrays.copyOf(first, inflater.inflate(first)));
    } catch (DataFormatException e) {
      return Optional.empty(); // the caller asks whether this is a member: it is not
    }
  }

  /// Decompresses the member at a place into a spool.
  End inflate(long place, Spool spool) throws IOException {
    long at = afterHead(place);
    if (at < 0) {
      return new End(in.size(), Optional.of("the file ends within a gzip header"), Stop.FILE_END);
    }
    inflater.reset();
    try {
      return inflateData(at, spool);
    } catch (DataFormatException e) {
      String reason = "gzip data is damaged (" + e.getMessage() + ")";
      return new End(at + inflater.getBytesRead(), Optional.of(reason), Stop.DAMAGE);
    }
  }

  private End inflateData(long at, Spool spool) throws IOException, DataFormatException {
    CRC32 crc = new CRC32();
    long before = spool.size();
    while (!inflater.finished()) {
      if (inflater.needsInput() && !feed(at)) {
        return new End(in.size(), Optional.of("the file ends within a gzip member"), Stop.FILE_END);
      }
      int count = inflater.inflate(out);
      crc.update(out, 0, count);
      spool.add(out, count);
      if (isBomb(spool.size() - before)) {
        return new End(at + inflater.getBytesRead(), Optional.of(bomb(spool)), Stop.DAMAGE);
      }
    }
    return trailer(at + inflater.getBytesRead(), crc.getValue());
  }

  private boolean feed(long start) throws IOException {
    var bytes = in.from(start + inflater.getBytesRead());
    inflater.setInput(bytes);
    return bytes.hasRemaining();
  }

  private boolean isBomb(long size) {
    return size > limits.memberBytes()
        || (size > limits.memoryBytes() && size / limits.ratio() > inflater.getBytesRead());
  }

  private String bomb(Spool spool) {
    return "gzip member grows from "
        + inflater.getBytesRead()
        + " to more than "
        + spool.size()
        + " bytes, read no further";
  }

  private End trailer(long at, long crc) throws IOException {
    if (in.have(at, TRAILER) < TRAILER) {
      return new End(in.size(), Optional.of("the file ends within a gzip trailer"), Stop.FILE_END);
    }
    long stated = 0;
    for (int i = 3; i >= 0; i--) {
      stated = stated << 8 | in.at(at + i);
    }
    Optional<String> damage =
        stated == crc ? Optional.empty() : Optional.of("gzip checksum does not match");
    return new End(at + TRAILER, damage, Stop.TRAILER);
  }

  /// The first byte after a member's header, -1 if the file ends before.
  private long afterHead(long place) throws IOException {
    int flags = in.read(place + 3);
    long at = place + FIXED_HEAD;
    if ((flags & EXTRA) != 0 && in.have(at, 2) == 2) {
      at += 2 + in.at(at) + (in.at(at + 1) << 8);
    }
    at = (flags & NAME) == 0 ? at : afterText(at);
    at = (flags & COMMENT) == 0 ? at : afterText(at);
    at = (flags & HEAD_CRC) == 0 ? at : at + 2;
    return flags < 0 || at >= in.size() ? -1 : at;
  }

  private long afterText(long start) throws IOException {
    long at = start;
    while (in.read(at) > 0 && at < start + NAME_BYTES) {
      at++;
    }
    return at + 1;
  }

  @Override
  public void close() {
    inflater.end();
  }
}
