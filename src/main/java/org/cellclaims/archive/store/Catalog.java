package org.cellclaims.archive.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.cellclaims.archive.Capture;
import org.cellclaims.archive.Entry;

/// The captures of an archive in memory, by arrival and by URL. Safe for threads.
final class Catalog {
  private static final Comparator<Entry> BY_TIME =
      Comparator.comparing(Entry::time).thenComparingLong(Entry::number);

  private final List<Entry> arrivals = new ArrayList<>();
  private final TreeMap<String, List<Entry>> byUrl = new TreeMap<>();

  /// Adds a line; empty if it refers to a capture that is not there.
  synchronized Optional<Entry> add(Ledger.Line line) {
    Optional<Entry> original = first(line.url(), line.sha256());
    if (line.isRevisit() && original.isEmpty()) {
      return Optional.empty();
    }
    Entry.Location payload = line.isRevisit() ? original.orElseThrow().payload() : line.location();
    Entry entry = new Entry(
        arrivals.size(),
        line.url(),
        line.time(),
        line.sha256(),
        line.mediaType(),
        line.location(),
        payload,
        line.isGone());
    arrivals.add(entry);
    List<Entry> ofUrl = byUrl.computeIfAbsent(line.url(), url -> new ArrayList<>(1));
    ofUrl.add(entry);
    ofUrl.sort(BY_TIME);
    return Optional.of(entry);
  }

  /// The capture of a URL with these bytes that arrived first.
  synchronized Optional<Entry> first(String url, String sha256) {
    return ofUrl(url).stream()
        .filter(e -> e.sha256().equals(sha256) && !e.isGone())
        .min(Comparator.comparingLong(Entry::number));
  }

  /// True if the archive needs nothing more to hold this capture.
  synchronized boolean has(Capture capture) {
    return ofUrl(capture.url()).stream()
        .filter(e -> e.sha256().equals(capture.sha256()))
        .anyMatch(e -> capture.origin().timeAssumed() || e.time().equals(capture.time()));
  }

  /// True if an entry is of this archive.
  synchronized boolean has(Entry entry) {
    return entry.number() < arrivals.size()
        && arrivals.get((int) entry.number()).equals(entry);
  }

  synchronized List<Entry> ofUrl(String url) {
    return List.copyOf(byUrl.getOrDefault(url, List.of()));
  }

  synchronized List<Entry> sorted() {
    return byUrl.values().stream().flatMap(Collection::stream).toList();
  }

  synchronized List<Entry> since(long position) {
    if (position < 0 || position > arrivals.size()) {
      throw new IllegalArgumentException(
          "the archive holds " + arrivals.size() + " captures, there is no position " + position);
    }
    return List.copyOf(arrivals.subList((int) position, arrivals.size()));
  }

  synchronized List<String> urls() {
    return List.copyOf(byUrl.keySet());
  }

  synchronized int size() {
    return arrivals.size();
  }
}
