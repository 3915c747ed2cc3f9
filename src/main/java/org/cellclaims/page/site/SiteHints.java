package org.cellclaims.page.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Collects the traces of sites and finds those that share some.
public final class SiteHints {
  /// What more sites than this share belongs to a platform or an agency rather than to an owner.
  private static final int MOST_SITES = 8;

  private final NavigableMap<String, Map<String, Trace>> bySite = new TreeMap<>();

  /// Adds what a page of a site shows.
  public void add(String site, List<Trace> traces) {
    Map<String, Trace> all = bySite.computeIfAbsent(site, s -> new TreeMap<>());
    traces.forEach(trace -> all.putIfAbsent(trace.kind() + trace.value(), trace));
  }

  /// Sites that share something.
  ///
  /// @param sites two or more, sorted
  /// @param shared what any two of them share, in words: `telephone (520) 555-0148`
  public record Hint(NavigableSet<String> sites, List<String> shared) {
    public Hint {
      shared = List.copyOf(shared);
    }
  }

  /// The groups of sites that share traces, directly or through a third, by their first site.
  public List<Hint> hints() {
    Map<String, NavigableSet<String>> holders = new TreeMap<>();
    bySite.forEach((site, traces) -> traces
        .keySet()
        .forEach(key -> holders.computeIfAbsent(key, k -> new TreeSet<>()).add(site)));
    holders.values().removeIf(sites -> sites.size() < 2 || sites.size() > MOST_SITES);
    List<NavigableSet<String>> groups = new ArrayList<>();
    holders.values().forEach(sites -> join(groups, sites));
    return groups.stream()
        .sorted(java.util.Comparator.comparing(NavigableSet::first))
        .map(group -> new Hint(group, shared(group, holders)))
        .toList();
  }

  private static void join(List<NavigableSet<String>> groups, Set<String> sites) {
    NavigableSet<String> joined = new TreeSet<>(sites);
    groups.removeIf(group -> {
      boolean touches = group.stream().anyMatch(sites::contains);
      if (touches) {
        joined.addAll(group);
      }
      return touches;
    });
    groups.add(joined);
  }

  private List<String> shared(Set<String> group, Map<String, NavigableSet<String>> holders) {
    return holders.entrySet().stream()
        .filter(e -> group.containsAll(e.getValue()))
        .map(e -> java.util.Objects.requireNonNull(
            java.util.Objects.requireNonNull(bySite.get(e.getValue().first())).get(e.getKey())))
        .map(trace -> trace.kind().words() + " " + trace.written())
        .collect(Collectors.toList());
  }
}
