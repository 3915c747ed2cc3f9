package org.cellclaims.archive.warc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// Finds where records begin and end in a window. Every search looks at each byte a bounded number
/// of times.
final class Borders {
  private static final byte[] MARK = "warc/".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] FIELD = "warc-".getBytes(StandardCharsets.US_ASCII);
  private static final int PAGE = 1 << 16;
  private static final int VERSION_BYTES = 16;
  private static final int FAR_PAGE = 512;
  private static final int MOST_LINE_ENDS = 64;

  private final Window window;
  private final boolean arc;
  private final long size;
  private final byte[] page;
  private long pageStart;
  private int pageLength;

  /// @param arc true to look for ARC records instead of WARC records
  Borders(Window window, boolean arc) throws IOException {
    this(window, arc, PAGE);
  }

  private Borders(Window window, boolean arc, int page) throws IOException {
    this.window = window;
    this.arc = arc;
    this.size = window.size();
    this.page = new byte[(int) Math.min(page, size)];
  }

  long size() {
    return size;
  }

  boolean isArc() {
    return arc;
  }

  byte[] bytes(long place, int length) throws IOException {
    return window.bytes(place, length);
  }

  /// The byte at a place, -1 outside.
  int at(long place) throws IOException {
    if (place < pageStart || place >= pageStart + pageLength) {
      if (place < 0 || place >= size) {
        return -1;
      }
      pageStart = place;
      pageLength = window.read(place, page, page.length);
    }
    return page[(int) (place - pageStart)] & 0xff;
  }

  /// True if a record begins here, given that one is expected.
  boolean begins(long place) throws IOException {
    return arc ? ArcHead.at(this, place).isPresent() : matches(place, MARK);
  }

  /// The next place, from here on, where a record begins that nobody expected; the end if none
  /// does.
  long next(long from) throws IOException {
    long place = from;
    while (place < size && !surprises(place)) {
      place++;
    }
    return Math.min(place, size);
  }

  private boolean surprises(long place) throws IOException {
    boolean lineStart = place == 0 || at(place - 1) == '\n';
    if (arc) {
      return lineStart && begins(place);
    }
    int first = at(place);
    if ((first != 'W' && first != 'w') || !matches(place, MARK)) {
      return false;
    }
    int version = at(place + MARK.length);
    return version >= '0' && version <= '9' && (lineStart || fieldFollows(place));
  }

  private boolean fieldFollows(long place) throws IOException {
    long end = place + MARK.length;
    while (end < place + VERSION_BYTES && at(end) != '\n') {
      end++;
    }
    return at(end) == '\n' && matches(end + 1, FIELD);
  }

  private boolean matches(long place, byte[] lowerCase) throws IOException {
    for (int i = 0; i < lowerCase.length; i++) {
      int b = at(place + i);
      if ((b >= 'A' && b <= 'Z' ? b + 32 : b) != lowerCase[i]) {
        return false;
      }
    }
    return true;
  }

  /// The first byte after the blank line that ends a header, -1 if another record begins before
  /// it or it does not come within the limit.
  long headEnd(long start, int limit) throws IOException {
    long end = Math.min(size, start + limit);
    for (long place = start + 1; place < end; place++) {
      int b = at(place);
      if (b == '\n'
          && (at(place - 1) == '\n' || (at(place - 1) == '\r' && at(place - 2) == '\n'))) {
        return place + 1;
      }
      if ((b == 'W' || b == 'w') && surprises(place)) {
        return -1;
      }
    }
    return -1;
  }

  /// True if a block may end here: the line ends of the standard follow, or after a few line ends
  /// a record or the end. The place may be far away: it is looked at through a small page.
  boolean mayEnd(long place) throws IOException {
    Borders far = inPage(place) ? this : new Borders(window, arc, FAR_PAGE);
    long after = far.afterLineEnds(place, MOST_LINE_ENDS);
    return far.isTrailer(place) || after == size || far.begins(after);
  }

  private boolean inPage(long place) {
    return place >= pageStart && place + MOST_LINE_ENDS < pageStart + pageLength;
  }

  private boolean isTrailer(long place) throws IOException {
    return arc
        ? at(place) == '\n'
        : at(place) == '\r'
            && at(place + 1) == '\n'
            && at(place + 2) == '\r'
            && at(place + 3) == '\n';
  }

  /// The first place from here on that is no line end.
  long afterLineEnds(long from) throws IOException {
    return afterLineEnds(from, Long.MAX_VALUE);
  }

  private long afterLineEnds(long from, long most) throws IOException {
    long place = from;
    while (place - from < most && (at(place) == '\r' || at(place) == '\n')) {
      place++;
    }
    return place;
  }
}
