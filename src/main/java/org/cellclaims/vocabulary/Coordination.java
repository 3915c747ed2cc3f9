package org.cellclaims.vocabulary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cellclaims.vocabulary.Match.Step;
import org.jspecify.annotations.Nullable;

/// Completes what "and" leaves out: "umbilical cord blood and tissue", "fine and gross motor
/// skills", "knee, hip and shoulder arthritis".
final class Coordination {
  private static final Set<String> JOINTS =
      Set.of("and", "or", "&", ",", "/", "plus", "+", "vs", "versus", "nor");
  private static final Set<String> ARTICLES = Set.of("the", "a", "your", "their", "his", "her");
  private static final Comparator<Match> ORDER = Comparator.comparingInt(Match::from)
      .thenComparingInt(Match::to)
      .thenComparing(m -> m.entry().track());
  private static final int MOST_ITEMS = 6;
  private static final int LONGEST_ITEM = 3;

  private final FormTrie trie;
  private final Reading reading;
  private final Finder finder;
  private final Vocabulary vocabulary;
  private final List<Match> given;
  private final Map<String, Match[]> places = new HashMap<>();

  Coordination(
      FormTrie trie, Reading reading, Finder finder, Vocabulary vocabulary, List<Match> matches) {
    this.trie = trie;
    this.reading = reading;
    this.finder = finder;
    this.vocabulary = vocabulary;
    this.given = List.copyOf(matches);
    given.forEach(this::put);
  }

  /// The matches of one facet with those that share a word across "and", by place.
  List<Match> complete() {
    if (given.isEmpty()) {
      return given;
    }
    for (Match match : given) {
      if (match.path().size() > 1) {
        shareHead(match);
        shareTail(match);
      }
    }
    List<Match> all = new ArrayList<>(given.size() + 2);
    places.values().forEach(slots -> addDistinct(slots, all));
    all.sort(ORDER);
    return all;
  }

  /// "umbilical cord blood and tissue": what follows borrows the words before.
  private void shareHead(Match match) {
    int at = match.to();
    for (int item = 0; item < MOST_ITEMS; item++) {
      int start = behindJoint(at);
      if (start == at || start >= reading.size()) {
        return;
      }
      Optional<Match> found = covering(match, start).or(() -> borrowed(match, start));
      if (found.isEmpty()) {
        return;
      }
      add(found.get());
      at = found.get().to();
    }
  }

  private Optional<Match> borrowed(Match match, int start) {
    Walk walk = new Walk(reading, match.entry().concept().facet());
    List<Step> path = match.path();
    for (int i = path.size() - 2; i >= 0; i--) {
      Optional<Match> found = longest(match, start, walk.from(path.get(i).node(), start));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<Match> longest(Match match, int start, List<List<Step>> paths) {
    return paths.stream()
        .flatMap(
            p -> finder.best(match.entry().track(), start, start + p.getLast().words(), p).stream())
        .max(Comparator.comparingInt(Match::to));
  }

  /// "fine and gross motor skills": what stands before borrows the words behind.
  private void shareTail(Match match) {
    int end = match.from();
    for (int item = 0; item < MOST_ITEMS; item++) {
      int stop = beforeJoint(end);
      if (stop == end) {
        return;
      }
      Optional<Match> found = lending(match, stop);
      if (found.isEmpty()) {
        return;
      }
      add(found.get());
      end = found.get().from();
    }
  }

  private Optional<Match> lending(Match match, int stop) {
    for (int length = LONGEST_ITEM; length >= 1; length--) {
      int start = stop - length;
      FormTrie.Node node = start < 0 ? FormTrie.NONE : node(match, start, stop);
      Optional<Match> found =
          node == FormTrie.NONE ? Optional.empty() : tail(match, node, start, stop);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private FormTrie.Node node(Match match, int start, int stop) {
    Facet facet = match.entry().concept().facet();
    FormTrie.Node node = trie.root(facet);
    for (int i = start; i < stop; i++) {
      int word = reading.word(i).in(facet);
      boolean passes = word >= 0 && !JOINTS.contains(reading.norm(i));
      node = passes ? node.next(word) : FormTrie.NONE;
    }
    return node;
  }

  private Optional<Match> tail(Match match, FormTrie.Node node, int start, int stop) {
    Walk walk = new Walk(reading, match.entry().concept().facet());
    for (int k = match.from() + 1; k < match.to(); k++) {
      for (List<Step> path : walk.from(node, k)) {
        Optional<Match> found = k + path.getLast().words() == match.to()
            ? finder.best(match.entry().track(), start, match.to(), path)
            : Optional.empty();
        if (found.isPresent()) {
          return found.map(m -> new Match(start, stop, m.entry(), m.path()));
        }
      }
    }
    return Optional.empty();
  }

  private int behindJoint(int at) {
    int i = at;
    while (i < at + 3 && !reading.isParagraph(i) && JOINTS.contains(reading.norm(i))) {
      i++;
    }
    while (i > at && i < at + 4 && ARTICLES.contains(reading.norm(i))) {
      i++;
    }
    return i;
  }

  private int beforeJoint(int end) {
    int i = end;
    while (i > end - 3 && !reading.isParagraph(i) && JOINTS.contains(reading.norm(i - 1))) {
      i--;
    }
    return i;
  }

  private Optional<Match> covering(Match match, int at) {
    return Optional.ofNullable(slots(match)[at]);
  }

  /// Adds a match; one that it makes more precise gives way, any other that it meets stays.
  private void add(Match found) {
    Match[] slots = slots(found);
    for (int i = found.from(); i < found.to(); i++) {
      if (slots[i] != null && !isUnder(found, slots[i])) {
        return;
      }
    }
    for (int i = found.from(); i < found.to(); i++) {
      if (slots[i] != null) {
        Arrays.fill(slots, slots[i].from(), slots[i].to(), null);
      }
    }
    put(found);
  }

  private void put(Match match) {
    Arrays.fill(slots(match), match.from(), match.to(), match);
  }

  private @Nullable Match[] slots(Match match) {
    return places.computeIfAbsent(match.entry().track(), k -> new Match[reading.size()]);
  }

  private static void addDistinct(@Nullable Match[] slots, List<Match> all) {
    for (int i = 0; i < slots.length; i++) {
      Match match = slots[i];
      if (match != null && match.from() == i) {
        all.add(match);
      }
    }
  }

  private boolean isUnder(Match found, Match other) {
    Concept concept = found.entry().concept();
    return vocabulary
        .ancestors(concept.facet(), concept.id())
        .contains(other.entry().concept().id());
  }
}
