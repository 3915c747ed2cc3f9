package org.cellclaims.history;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One round of captures: nothing in it was captured twice.
///
/// @param from its first capture, UTC
/// @param to its last capture, UTC
/// @param pages how many addresses it captured
public record Visit(Instant from, Instant to, int pages) {
  private record Seen(Instant time, String url) {}

  /// The visits to some addresses, oldest first. Where an address comes that the visit holds
  /// already, another visit has begun: at the longest pause since that address was captured.
  /// Captures that were made together stand together so, and nobody has to say when a crawl
  /// began.
  public static List<Visit> of(List<AddressHistory> histories) {
    List<Seen> captures = histories.stream()
        .flatMap(h -> h.captures().stream().map(c -> new Seen(c.time(), h.url())))
        .sorted(Comparator.comparing(Seen::time).thenComparing(Seen::url))
        .toList();
    List<Visit> visits = new ArrayList<>();
    Map<String, Integer> places = new HashMap<>();
    int first = 0;
    for (int i = 0; i < captures.size(); i++) {
      Optional<Integer> before = Optional.ofNullable(places.put(captures.get(i).url(), i));
      if (before.isPresent() && before.get() >= first) {
        int next = longestPause(captures, before.get(), i);
        visits.add(visit(captures.subList(first, next)));
        first = next;
      }
    }
    if (first < captures.size()) {
      visits.add(visit(captures.subList(first, captures.size())));
    }
    return visits;
  }

  /// The place behind the longest pause, the last one of several.
  private static int longestPause(List<Seen> captures, int from, int to) {
    int longest = to;
    for (int k = to - 1; k > from; k--) {
      if (pause(captures, k).compareTo(pause(captures, longest)) > 0) {
        longest = k;
      }
    }
    return longest;
  }

  private static Duration pause(List<Seen> captures, int before) {
    return Duration.between(
        captures.get(before - 1).time(), captures.get(before).time());
  }

  private static Visit visit(List<Seen> captures) {
    return new Visit(captures.getFirst().time(), captures.getLast().time(), captures.size());
  }
}
