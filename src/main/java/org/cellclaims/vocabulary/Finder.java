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
  private static final Comparator<Match> BY_TRACK =
      Comparator.comparing((Match m) -> m.entry().track());
  private static final List<String> TRACKS = List.of("", "facet-origin", "facet-processing");

  private final Context context;
  private final Topic topic;

  Finder(Context context, Topic topic) {
    this.context = context;
    this.topic = topic;
  }

  /// The matches of one facet, by place; those of one track do not overlap.
  ///
  /// @param places where its forms begin
  List<Match> find(Places places) {
    if (places.size() == 0) {
      return List.of();
    }
    Map<String, Integer> taken = new HashMap<>();
    List<Match> found = new ArrayList<>(places.size());
    for (int i = 0; i < places.size(); i++) {
      takeLongest(places.word(i), places.paths(i), taken, found);
    }
    return found;
  }

  private void takeLongest(
      int from, List<List<Step>> paths, Map<String, Integer> taken, List<Match> found) {
    List<Match> best = new ArrayList<>(2);
    for (List<Step> path : paths) {
      for (Match match : matches(from, path)) {
        if (from >= taken.getOrDefault(match.entry().track(), 0)) {
          keepLonger(best, match);
        }
      }
    }
    keepOtherSense(best, taken);
    if (best.size() > 1) {
      best.sort(BY_TRACK);
    }
    for (Match match : best) {
      taken.put(match.entry().track(), match.to());
      found.add(match);
    }
  }

  /// Keeps the longest match of each track.
  private static void keepLonger(List<Match> best, Match match) {
    for (int i = 0; i < best.size(); i++) {
      if (best.get(i).entry().track().equals(match.entry().track())) {
        if (match.to() > best.get(i).to()) {
          best.set(i, match);
        }
        return;
      }
    }
    best.add(match);
  }

  private static void keepOtherSense(List<Match> best, Map<String, Integer> taken) {
    for (Match match : best) {
      if (match.entry().concept().isOtherSense()) {
        int other = match.to();
        best.removeIf(m -> m.to() <= other && !m.entry().concept().isOtherSense());
        TRACKS.forEach(track -> taken.merge(track, other, Math::max));
        return;
      }
    }
  }

  /// The best form that counts, in each track, at the end of a path.
  private List<Match> matches(int from, List<Step> path) {
    List<Entry> entries = path.getLast().node().entries();
    int to = from + path.getLast().words();
    if (entries.size() == 1) {
      Entry entry = entries.getFirst();
      return context.accepts(entry, from, to)
          ? List.of(new Match(from, to, entry, path))
          : List.of();
    }
    List<Match> found = new ArrayList<>(2);
    for (Entry entry : entries) {
      if (!hasTrack(found, entry.track())) {
        best(entry.track(), from, to, path).ifPresent(found::add);
      }
    }
    return found;
  }

  private static boolean hasTrack(List<Match> found, String track) {
    for (Match match : found) {
      if (match.entry().track().equals(track)) {
        return true;
      }
    }
    return false;
  }

  /// The words from one up to another, read as the best form of a track among those that end a
  /// path.
  Optional<Match> best(String track, int from, int to, List<Step> path) {
    Optional<Entry> best = Optional.empty();
    for (Entry entry : path.getLast().node().entries()) {
      boolean counts = entry.track().equals(track) && context.accepts(entry, from, to);
      if (counts && (best.isEmpty() || isBetter(entry, best.get()))) {
        best = Optional.of(entry);
      }
    }
    return best.map(e -> new Match(from, to, e, path));
  }

  /// Whether a form that stands behind another in the file fits the page better.
  private boolean isBetter(Entry entry, Entry other) {
    boolean isAbout = topic.isAbout(entry.concept());
    if (isAbout != topic.isAbout(other.concept())) {
      return isAbout;
    }
    if (entry.needsContext() != other.needsContext()) {
      return !entry.needsContext();
    }
    return topic.count(entry.concept()) > topic.count(other.concept());
  }
}
