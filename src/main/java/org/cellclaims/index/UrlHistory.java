package org.cellclaims.index;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cellclaims.claim.Claim;
import org.cellclaims.page.Page;
import org.cellclaims.page.country.CountrySign;

/// Puts the versions of one address together: which claim was there first, last, how often, and
/// still.
///
/// The order in which versions are added does not matter.
final class UrlHistory {
  private static final Comparator<Version> BY_TIME = Comparator.comparing(
          (Version v) -> v.entry().newest())
      .thenComparing(v -> v.entry().page().id());

  private final String url;
  private final List<Instant> gone;
  private final List<Version> versions = new ArrayList<>();

  UrlHistory(String url) {
    this(url, List.of());
  }

  /// @param gone times at which nothing was there
  UrlHistory(String url, List<Instant> gone) {
    this.url = url;
    this.gone = List.copyOf(gone);
  }

  /// Adds one version with its claims and all of its captures.
  void add(Page page, List<Claim> claims, Collection<Instant> captures) {
    List<CountrySign> stated = page
        .country()
        .map(country -> new CountrySign(CountrySign.Kind.STATED, country, country))
        .stream()
        .toList();
    add(page, claims, captures, stated);
  }

  /// Adds one version with its claims, all of its captures, and what it shows of its country.
  void add(Page page, List<Claim> claims, Collection<Instant> captures, List<CountrySign> signs) {
    List<Claim> ordered = claims.stream()
        .sorted(Comparator.comparing(Claim::span).thenComparing(Claim::id))
        .toList();
    PageEntry entry = new PageEntry(
        page,
        captures.stream().sorted().distinct().toList(),
        ordered.stream().map(PageEntry.Mark::of).toList(),
        gone);
    versions.add(new Version(entry, ordered, new Neighbours(page), signs));
  }

  /// The address as it is to be indexed.
  UrlEntries entries() {
    versions.sort(BY_TIME);
    Map<String, Seen> seen = new TreeMap<>();
    for (int v = 0; v < versions.size(); v++) {
      List<Claim> claims = versions.get(v).claims();
      for (int i = 0; i < claims.size(); i++) {
        seen.computeIfAbsent(claims.get(i).id(), id -> new Seen()).in(v, i);
      }
    }
    List<ClaimEntry> claims = seen.values().stream()
        .map(this::entry)
        .sorted(Comparator.comparingInt(ClaimEntry::position)
            .thenComparing(e -> e.claim().id()))
        .toList();
    boolean isWithheld =
        !versions.isEmpty() && versions.getLast().entry().page().asksForNoindex();
    List<CountrySign> signs =
        versions.isEmpty() ? List.of() : versions.getLast().signs();
    return new UrlEntries(
        url, versions.stream().map(Version::entry).toList(), claims, signs, isWithheld);
  }

  private ClaimEntry entry(Seen seen) {
    Version newest = versions.get(seen.versions.getLast());
    Claim claim = newest.claims().get(seen.place);
    List<PageEntry> entries =
        seen.versions.stream().map(v -> versions.get(v).entry()).toList();
    return new ClaimEntry(
        claim,
        newest.entry().ref(),
        newest.near().before(claim.span()),
        newest.near().after(claim.span()),
        seen.place,
        entries.stream()
            .map(e -> e.captures().getFirst())
            .min(Comparator.naturalOrder())
            .orElseThrow(),
        newest.entry().newest(),
        seen.versions.getLast() == versions.size() - 1 && isThere(),
        entries.stream().mapToInt(e -> e.captures().size()).sum());
  }

  /// False if nothing was there after the newest capture.
  private boolean isThere() {
    Instant newest = versions.getLast().entry().newest();
    return gone.stream().noneMatch(time -> time.isAfter(newest));
  }

  private record Version(
      PageEntry entry, List<Claim> claims, Neighbours near, List<CountrySign> signs) {}

  /// The versions that have a claim, and its place among the claims of the newest of them.
  private static final class Seen {
    private final List<Integer> versions = new ArrayList<>();
    private int place;

    void in(int version, int at) {
      if (versions.isEmpty() || versions.getLast() < version) {
        versions.add(version);
        place = at;
      }
    }
  }
}
