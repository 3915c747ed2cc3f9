package org.cellclaims.vocabulary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.cellclaims.vocabulary.Match.Step;

/// Where forms begin in a text, with the paths through the tree of forms from there: followed
/// once for a text, however often it and its parts are read. Immutable.
final class Places {
  /// Where no form begins.
  static final Places NONE = new Places(new int[0], List.of());

  private static final Facet[] FACETS = Facet.values();

  private final int[] at;
  private final List<List<List<Step>>> paths;

  /// The places of one facet.
  ///
  /// @param at numbers of the words that a form begins with, in order
  /// @param paths for each of them the paths from there, none of them empty
  private Places(int[] at, List<List<List<Step>>> paths) {
    this.at = at;
    this.paths = paths;
  }

  /// The places of each facet that has some in a text.
  static Map<Facet, Places> of(FormTrie trie, Reading reading) {
    Map<Facet, Places> found = new EnumMap<>(Facet.class);
    for (Facet facet : FACETS) {
      Places places = of(trie.root(facet), new Walk(reading, facet), reading, facet);
      if (places.size() > 0) {
        found.put(facet, places);
      }
    }
    return found;
  }

  private static Places of(FormTrie.Node root, Walk walk, Reading reading, Facet facet) {
    int[] at = new int[16];
    List<List<List<Step>>> all = new ArrayList<>();
    for (int i = 0; i < reading.size(); i++) {
      List<List<Step>> paths = reading.word(i).begins(facet) ? walk.from(root, i) : List.of();
      if (!paths.isEmpty()) {
        at = all.size() < at.length ? at : Arrays.copyOf(at, 2 * at.length);
        at[all.size()] = i;
        all.add(paths);
      }
    }
    return all.isEmpty() ? NONE : new Places(Arrays.copyOf(at, all.size()), all);
  }

  /// The same in the words from one up to another: what ends behind them is left out.
  static Map<Facet, Places> part(Map<Facet, Places> all, int from, int to) {
    Map<Facet, Places> found = new EnumMap<>(Facet.class);
    all.forEach((facet, places) -> {
      Places part = places.part(from, to);
      if (part.size() > 0) {
        found.put(facet, part);
      }
    });
    return found;
  }

  private Places part(int from, int to) {
    int first = firstAt(from);
    int last = firstAt(to);
    if (first == last) {
      return NONE;
    }
    int[] within = new int[last - first];
    List<List<List<Step>>> all = new ArrayList<>(within.length);
    for (int i = first; i < last; i++) {
      List<List<Step>> ending = within(paths.get(i), to - at[i]);
      if (!ending.isEmpty()) {
        within[all.size()] = at[i] - from;
        all.add(ending);
      }
    }
    return new Places(within, all);
  }

  private int firstAt(int word) {
    int place = Arrays.binarySearch(at, word);
    return place < 0 ? -place - 1 : place;
  }

  /// The paths of at most so many words.
  private static List<List<Step>> within(List<List<Step>> paths, int words) {
    List<List<Step>> found = new ArrayList<>(paths.size());
    for (List<Step> path : paths) {
      if (path.getLast().words() <= words) {
        found.add(path);
      }
    }
    return found.size() == paths.size() ? paths : found;
  }

  /// Number of places.
  int size() {
    return paths.size();
  }

  /// The word that begins the forms of a place.
  int word(int place) {
    return at[place];
  }

  /// The paths from a place, in the order in which they were found.
  List<List<Step>> paths(int place) {
    return paths.get(place);
  }
}
