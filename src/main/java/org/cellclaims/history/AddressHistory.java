package org.cellclaims.history;

import java.io.IOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cellclaims.index.ClaimEntry;
import org.cellclaims.index.PageEntry;
import org.cellclaims.search.ClaimSearch;

/// Everything that was captured of one address: its versions, and every claim that any of them
/// has.
///
/// @param url the address
/// @param versions its versions, oldest first
/// @param claims its claims by id
public record AddressHistory(String url, List<PageEntry> versions, Map<String, ClaimEntry> claims) {
  public AddressHistory {
    versions = List.copyOf(versions);
    claims = Map.copyOf(claims);
  }

  /// Reads an address; without versions where it was never captured.
  public static AddressHistory read(ClaimSearch search, String url) throws IOException {
    List<PageEntry> versions = search.versions(url).stream()
        .sorted(Comparator.comparing((PageEntry v) -> v.captures().getFirst())
            .thenComparing(PageEntry::newest)
            .thenComparing(v -> v.page().id()))
        .toList();
    Map<String, ClaimEntry> claims = search.claimsAt(url).stream()
        .collect(Collectors.toMap(c -> c.claim().id(), Function.identity(), (a, b) -> a));
    return new AddressHistory(url, versions, claims);
  }

  /// A capture: when, and which version it gave.
  ///
  /// @param time UTC
  /// @param version the version
  public record Capture(Instant time, PageEntry version) {}

  /// Times at which the server said that nothing is there, oldest first.
  public List<Instant> gone() {
    return versions.isEmpty() ? List.of() : versions.getFirst().gone();
  }

  /// The time at or before which nothing was there and after which no capture up to a moment
  /// shows otherwise; empty while the page stood there at that moment, or was not looked for.
  public Optional<Instant> goneAt(Instant moment) {
    Instant seen = at(moment).map(Capture::time).orElse(Instant.MIN);
    return gone().stream()
        .filter(time -> !time.isAfter(moment) && time.isAfter(seen))
        .findFirst();
  }

  /// All captures, oldest first.
  public List<Capture> captures() {
    return versions.stream()
        .flatMap(v -> v.captures().stream().map(time -> new Capture(time, v)))
        .sorted(Comparator.comparing(Capture::time))
        .toList();
  }

  /// What the last capture at or before a time gave.
  public Optional<Capture> at(Instant time) {
    return captures().stream().filter(c -> !c.time().isAfter(time)).reduce((a, b) -> b);
  }

  /// The last capture after one time and at or before another.
  public Optional<Capture> lastWithin(Instant after, Instant until) {
    return at(until).filter(c -> c.time().isAfter(after));
  }

  /// The claims of a version, in page order.
  public List<ClaimEntry> claims(PageEntry version) {
    return version.marks().stream()
        .map(mark -> claims.get(mark.id()))
        .filter(Objects::nonNull)
        .toList();
  }
}
