package org.cellclaims.reuse.family;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cellclaims.text.Span;

/// Joins passages that are copies of each other into families.
///
/// Two places of one text are the same passage where they lie over each other by three fifths of
/// the longer; so a family does not swallow what merely stands beside it.
public final class Groups {
  private static final double SAME = .6;

  private final List<Place> places = new ArrayList<>();
  private final List<Integer> parents = new ArrayList<>();
  private final Map<Integer, List<Integer>> byText = new TreeMap<>();

  /// A passage of a text.
  ///
  /// @param text number of the text
  /// @param span where it stands, UTF-16 code units
  public record Place(int text, Span span) {}

  /// Says that two passages are copies of each other.
  public void join(Place one, Place other) {
    int a = root(number(one));
    int b = root(number(other));
    parents.set(Math.max(a, b), Math.min(a, b));
  }

  private int number(Place place) {
    List<Integer> here = byText.computeIfAbsent(place.text(), t -> new ArrayList<>());
    for (int known : here) {
      if (isSame(places.get(known).span(), place.span())) {
        return known;
      }
    }
    places.add(place);
    parents.add(places.size() - 1);
    here.add(places.size() - 1);
    return places.size() - 1;
  }

  private static boolean isSame(Span one, Span other) {
    int shared = Math.min(one.end(), other.end()) - Math.max(one.start(), other.start());
    return shared >= SAME * Math.max(one.length(), other.length());
  }

  private int root(int number) {
    int at = number;
    while (parents.get(at) != at) {
      parents.set(at, parents.get(parents.get(at)));
      at = parents.get(at);
    }
    return at;
  }

  /// The families of two passages or more, each by text and place.
  public List<List<Place>> found() {
    Map<Integer, List<Place>> families = new TreeMap<>();
    for (int i = 0; i < places.size(); i++) {
      families.computeIfAbsent(root(i), r -> new ArrayList<>()).add(places.get(i));
    }
    return families.values().stream()
        .filter(f -> f.size() > 1)
        .map(f -> f.stream()
            .sorted(Comparator.comparingInt(Place::text).thenComparing(Place::span))
            .toList())
        .toList();
  }
}
