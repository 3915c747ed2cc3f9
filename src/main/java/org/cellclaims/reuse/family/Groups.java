package org.cellclaims.reuse.family;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.cellclaims.text.Span;

/// Joins passages that are copies of each other into families.
///
/// Two places of one text are the same passage where they lie over each other by three fifths of
/// the longer; so a family does not swallow what merely stands beside it. A place takes 24 bytes
/// or less, a text four.
public final class Groups {
  private static final double SAME = .6;
  private static final int FIRST = 1024;
  private static final int NONE = -1;

  /// The last place of each text that was added; each place names the one before it.
  private final int[] last;

  private int[] before = new int[FIRST];
  private int[] texts = new int[FIRST];
  private int[] starts = new int[FIRST];
  private int[] ends = new int[FIRST];
  private int[] parents = new int[FIRST];
  private int count;

  /// @param texts how many texts there are; they are numbered from 0
  public Groups(int texts) {
    last = new int[texts];
    Arrays.fill(last, NONE);
  }

  /// A passage of a text.
  ///
  /// @param text number of the text
  /// @param span where it stands, UTF-16 code units
  public record Place(int text, Span span) {}

  /// Takes a family.
  @FunctionalInterface
  public interface Taker {
    /// Takes its places, by text and place.
    void take(List<Place> family) throws IOException;
  }

  /// Says that two passages are copies of each other.
  public void join(Place one, Place other) {
    int a = root(number(one));
    int b = root(number(other));
    parents[Math.max(a, b)] = Math.min(a, b);
  }

  /// Whether two passages are known to be copies of each other, through others perhaps.
  public boolean areJoined(Place one, Place other) {
    int a = known(one);
    int b = known(other);
    return a != NONE && b != NONE && root(a) == root(b);
  }

  private int known(Place place) {
    int at = last[place.text()];
    while (at != NONE && !isSame(at, place.span())) {
      at = before[at];
    }
    return at;
  }

  private int number(Place place) {
    int known = known(place);
    if (known != NONE) {
      return known;
    }
    if (count == texts.length) {
      before = Arrays.copyOf(before, count * 2);
      texts = Arrays.copyOf(texts, count * 2);
      starts = Arrays.copyOf(starts, count * 2);
      ends = Arrays.copyOf(ends, count * 2);
      parents = Arrays.copyOf(parents, count * 2);
    }
    before[count] = last[place.text()];
    last[place.text()] = count;
    texts[count] = place.text();
    starts[count] = place.span().start();
    ends[count] = place.span().end();
    parents[count] = count;
    return count++;
  }

  private boolean isSame(int number, Span span) {
    int shared = Math.min(ends[number], span.end()) - Math.max(starts[number], span.start());
    return shared >= SAME * Math.max(ends[number] - starts[number], span.length());
  }

  private int root(int number) {
    int at = number;
    while (parents[at] != at) {
      parents[at] = parents[parents[at]];
      at = parents[at];
    }
    return at;
  }

  /// Hands on the families of two passages or more, in the order in which they were found.
  ///
  /// @throws IOException if the taker fails
  public void each(Taker taker) throws IOException {
    long[] byRoot = new long[count];
    for (int i = 0; i < count; i++) {
      byRoot[i] = (long) root(i) << Integer.SIZE | i;
    }
    Arrays.sort(byRoot);
    for (int from = 0, to = 0; from < count; from = to) {
      while (to < count && byRoot[to] >>> Integer.SIZE == byRoot[from] >>> Integer.SIZE) {
        to++;
      }
      if (to > from + 1) {
        taker.take(family(byRoot, from, to));
      }
    }
  }

  private List<Place> family(long[] byRoot, int from, int to) {
    List<Place> family = new ArrayList<>(to - from);
    for (int i = from; i < to; i++) {
      int number = (int) byRoot[i];
      family.add(new Place(texts[number], new Span(starts[number], ends[number])));
    }
    family.sort(Comparator.comparingInt(Place::text).thenComparing(Place::span));
    return family;
  }
}
