package org.cellclaims.crawl;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cellclaims.crawl.frontier.Ledger;
import org.cellclaims.crawl.frontier.State;

/// What a crawl has of each site.
///
/// @param sites counts by site, sorted by name
public record Coverage(List<Site> sites) {
  public Coverage {
    sites = List.copyOf(sites);
  }

  /// One site.
  ///
  /// @param states addresses by what became of them
  /// @param treatments addresses that lead to treatments by their words
  /// @param treatmentsCaptured how many of those are archived
  public record Site(
      String name, Map<State, Long> states, long treatments, long treatmentsCaptured) {
    public Site {
      states = Map.copyOf(states);
    }

    /// How many addresses ended in a state.
    public long count(State state) {
      return states.getOrDefault(state, 0L);
    }
  }

  /// Counts what a frontier holds of the current crawl.
  public static Coverage of(Ledger ledger) throws IOException {
    return new Coverage(ledger.counts().stream()
        .collect(Collectors.groupingBy(Ledger.Count::site, TreeMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(site -> site(site.getKey(), site.getValue()))
        .toList());
  }

  private static Site site(String name, List<Ledger.Count> counts) {
    Map<State, Long> states =
        counts.stream().collect(Collectors.toMap(Ledger.Count::state, Ledger.Count::count));
    long captured = counts.stream()
        .filter(c -> c.state() == State.CAPTURED || c.state() == State.UNCHANGED)
        .mapToLong(Ledger.Count::treatments)
        .sum();
    long all = counts.stream().mapToLong(Ledger.Count::treatments).sum();
    return new Site(name, states, all, captured);
  }

  /// How many addresses ended in a state, on all sites.
  public long count(State state) {
    return sites.stream().mapToLong(site -> site.count(state)).sum();
  }

  /// One line a site, for a person.
  public List<String> lines() {
    return sites.stream().map(Coverage::line).toList();
  }

  private static String line(Site site) {
    StringBuilder line = new StringBuilder(site.name()).append(": ");
    for (State state : State.values()) {
      if (site.count(state) > 0) {
        line.append(String.format(Locale.ROOT, "%,d %s, ", site.count(state), state.words()));
      }
    }
    return line
        + String.format(
            Locale.ROOT,
            "%,d of %,d addresses about treatments captured",
            site.treatmentsCaptured(),
            site.treatments());
  }
}
