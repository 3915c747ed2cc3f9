package org.cellclaims.vocabulary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cellclaims.vocabulary.FormTrie.Entry;
import org.cellclaims.vocabulary.Match.Step;

/// Finds the forms that stand in a text: from left to right, the longest that counts, one at a
/// place in each track.
final class Finder {
  private static final List<String> TRACKS = List.of("", "facet-origin", "facet-processing");

  private final FormTrie trie;
  private final Reading reading;
  private final Context context;
  private final Topic topic;

  Finder(FormTrie trie, Reading reading, Context context, Topic topic) {
    this.trie = trie;
    this.reading = reading;
    this.context = context;
    this.topic = topic;
  }

  /// The matches of one facet, by place; those of one track do not overlap.
  List<Match> find(Facet facet) {
    Walk walk = new Walk(reading, facet);
    FormTrie.Node root = trie.root(facet);
    Map<String, Integer> taken = new HashMap<>();
    List<Match> found = new ArrayList<>();
    for (int at = 0; at < reading.size(); at++) {
      List<List<Step>> paths =
          reading.word(at).begins(facet) ? walk.from(root, at) : List.of();
      if (!paths.isEmpty()) {
        takeLongest(at, paths, taken, found);
      }
    }
    return found;
  }

  private void takeLongest(
      int from, List<List<Step>> paths, Map<String, Integer> taken, List<Match> found) {
    Map<String, Match> best = new HashMap<>(2);
    for (List<Step> path : paths) {
      for (Match match : matches(from, path)) {
        String track = match.entry().track();
        if (from >= taken.getOrDefault(track, 0)) {
          best.merge(track, match, (a, b) -> b.to() > a.to() ? b : a);
        }
      }
    }
    int other = best.values().stream()
        .filter(m -> m.entry().concept().isOtherSense())
        .mapToInt(Match::to)
        .findFirst()
        .orElse(0);
    if (other > 0) {
      best.values().removeIf(m -> m.to() <= other && !m.entry().concept().isOtherSense());
      TRACKS.forEach(track -> taken.merge(track, other, Math::max));
    }
    best.values().stream()
        .sorted(Comparator.comparing((Match m) -> m.entry().track()))
        .forEach(match -> {
          taken.put(match.entry().track(), match.to());
          found.add(match);
        });
  }

  /// The best form that counts, in each track, at the end of a path.
  private List<Match> matches(int from, List<Step> path) {
    List<Match> found = new ArrayList<>(1);
    for (Entry entry : path.getLast().node().entries()) {
      if (found.stream().noneMatch(m -> m.entry().track().equals(entry.track()))) {
        best(entry.track(), from, path).ifPresent(found::add);
      }
    }
    return found;
  }

  /// The longest of several paths from one place, read as the best form of a track.
  Optional<Match> best(String track, int from, List<Step> path) {
    int to = path.getLast().at();
    return path.getLast().node().entries().stream()
        .filter(e -> e.track().equals(track) && context.accepts(e, from, to))
        .max(Comparator.comparing((Entry e) -> topic.isAbout(e.concept()))
            .thenComparing(e -> !e.needsContext())
            .thenComparingInt(e -> topic.count(e.concept()))
            .thenComparingInt(e -> -path.getLast().node().entries().indexOf(e)))
        .map(e -> new Match(from, to, e, path));
  }
}
