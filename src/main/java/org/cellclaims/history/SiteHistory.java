package org.cellclaims.history;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cellclaims.index.ClaimEntry;
import org.cellclaims.search.ClaimSearch;
import org.cellclaims.search.SiteAddresses;

/// What a provider's sites said before a day and what they say later: the view after a letter.
///
/// @param sites the sites of the provider, sorted
/// @param date the day of the letter; the captures up to it are the state before
/// @param until the captures up to here are the state after
/// @param pages what is known of each address
/// @param changes what became of each claim, address by address
public record SiteHistory(
    List<String> sites,
    Instant date,
    Instant until,
    List<Coverage> pages,
    List<ClaimChange> changes) {
  public SiteHistory {
    sites = List.copyOf(sites);
    pages = List.copyOf(pages);
    changes = List.copyOf(changes);
  }

  /// Which captures of an address are compared.
  ///
  /// @param url the address
  /// @param before the last capture up to the day
  /// @param after the last capture since
  /// @param versionBefore id of the page version before
  /// @param versionAfter id of the page version after
  /// @param sha256Before digest of the bytes captured before
  /// @param sha256After digest of the bytes captured after
  /// @param gone when the server first said, after the last capture, that nothing is there
  public record Coverage(
      String url,
      Optional<Instant> before,
      Optional<Instant> after,
      Optional<String> versionBefore,
      Optional<String> versionAfter,
      Optional<String> sha256Before,
      Optional<String> sha256After,
      Optional<Instant> gone) {
    static Coverage of(
        String url,
        Optional<AddressHistory.Capture> before,
        Optional<AddressHistory.Capture> after,
        Optional<Instant> gone) {
      return new Coverage(
          url,
          before.map(AddressHistory.Capture::time),
          after.map(AddressHistory.Capture::time),
          before.map(c -> c.version().page().id()),
          after.map(c -> c.version().page().id()),
          before.map(c -> c.version().page().sha256()),
          after.map(c -> c.version().page().sha256()),
          gone);
    }
  }

  /// A change as it is cited, in one paragraph.
  public String citation(ClaimChange change) {
    ClaimEntry before = change.before().orElseGet(change::newest);
    return new ChangeCitation(
            change,
            coverage(before.page().url()),
            coverage(change.newest().page().url()))
        .text();
  }

  private Coverage coverage(String url) {
    return pages.stream()
        .filter(page -> page.url().equals(url))
        .findFirst()
        .orElseGet(() -> Coverage.of(url, Optional.empty(), Optional.empty(), Optional.empty()));
  }

  /// Compares the sites before and after a day.
  public static SiteHistory of(ClaimSearch search, List<String> sites, Instant date, Instant until)
      throws IOException {
    List<String> sorted = sites.stream().sorted().distinct().toList();
    List<Coverage> pages = new ArrayList<>();
    List<ClaimChange> changes = new ArrayList<>();
    for (String url : SiteAddresses.of(search, sorted)) {
      compare(AddressHistory.read(search, url), date, until, pages, changes);
    }
    return new SiteHistory(sorted, date, until, pages, withMoves(changes));
  }

  private static void compare(
      AddressHistory history,
      Instant date,
      Instant until,
      List<Coverage> pages,
      List<ClaimChange> changes) {
    Optional<AddressHistory.Capture> before =
        history.goneAt(date).isPresent() ? Optional.empty() : history.at(date);
    Optional<Instant> gone = history.goneAt(until);
    Optional<AddressHistory.Capture> after = history.lastWithin(date, until);
    if (before.isEmpty() && after.isEmpty()) {
      return;
    }
    pages.add(Coverage.of(history.url(), before, after, gone));
    List<ClaimEntry> was = before.map(c -> history.claims(c.version())).orElse(List.of());
    if (gone.isPresent()) {
      was.forEach(c -> changes.add(ClaimChange.gone(c, gone.get())));
      return;
    }
    if (after.isEmpty()) {
      was.forEach(c -> changes.add(ClaimChange.removed(c, Change.NOT_CAPTURED_SINCE)));
      return;
    }
    ClaimDiff.between(was, history.claims(after.get().version())).stream()
        .map(change -> cameBack(change, date))
        .forEach(changes::add);
  }

  private static ClaimChange cameBack(ClaimChange change, Instant date) {
    boolean wasThere = change.first() == Change.ADDED
        && change.after().filter(c -> !c.firstSeen().isAfter(date)).isPresent();
    return wasThere ? ClaimChange.added(change.after().orElseThrow(), Change.CAME_BACK) : change;
  }

  /// A claim that went from one page and came on another one, word for word, has moved.
  private static List<ClaimChange> withMoves(List<ClaimChange> changes) {
    Map<String, ClaimChange> added = new HashMap<>();
    for (ClaimChange change : changes) {
      if (change.first() == Change.ADDED) {
        added.putIfAbsent(Words.normal(change.newest().claim().text()), change);
      }
    }
    Map<ClaimChange, ClaimEntry> moves = new HashMap<>();
    Set<ClaimChange> taken = new HashSet<>();
    for (ClaimChange change : changes) {
      if (change.first() == Change.REMOVED) {
        Optional.ofNullable(added.get(Words.normal(change.newest().claim().text())))
            .filter(taken::add)
            .ifPresent(to -> moves.put(change, to.newest()));
      }
    }
    return changes.stream()
        .filter(change -> !taken.contains(change))
        .map(change -> Optional.ofNullable(moves.get(change))
            .map(to -> ClaimChange.moved(change.newest(), to))
            .orElse(change))
        .toList();
  }
}
