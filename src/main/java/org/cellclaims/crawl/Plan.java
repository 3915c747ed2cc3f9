package org.cellclaims.crawl;

import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cellclaims.crawl.address.WebAddress;
import org.cellclaims.crawl.frontier.Found;
import org.cellclaims.crawl.frontier.Frontier;

/// Where a crawl starts and how far it goes. Kept in the frontier, so that it can go on.
public final class Plan {
  static final String STARTED = "started";
  private static final String SCOPE = "scope";
  private static final String SEEDS = "seeds";

  private final Scope scope;

  private Plan(Scope scope) {
    this.scope = scope;
  }

  Scope scope() {
    return scope;
  }

  /// A plan for seeds.
  ///
  /// @param scope `site`, `path` or `list`
  /// @throws IllegalArgumentException naming the seed that is no web address
  public static Plan of(String scope, List<String> seeds) {
    Scope.Kind kind = Arrays.stream(Scope.Kind.values())
        .filter(k -> k.toString().equals(scope))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException("--scope is site, path or list, not '" + scope + "'"));
    return new Plan(new Scope(
        kind, seeds.stream().map(WebAddress::parse).map(WebAddress::page).toList()));
  }

  /// The plan that a frontier was begun with, empty if it never was.
  public static Optional<Plan> of(Frontier frontier) throws IOException {
    Optional<String> scope = frontier.ledger().setting(SCOPE);
    Optional<String> seeds = frontier.ledger().setting(SEEDS);
    return scope.isPresent() && seeds.isPresent()
        ? Optional.of(
            of(scope.get().toLowerCase(Locale.ROOT), seeds.get().lines().toList()))
        : Optional.empty();
  }

  /// Begins a crawl: the seeds wait, and nothing else.
  public void begin(Frontier frontier, Instant now) throws IOException {
    frontier.begin(true);
    frontier.ledger().set(STARTED, Long.toString(now.getEpochSecond()));
    keep(frontier, scope);
    frontier.add(scope.seeds().stream().map(Found::seed).toList());
  }

  /// Begins another visit to the pages that are due; new links on them are followed.
  ///
  /// @param due pages that are due at this time
  /// @return how many pages wait
  public static int revisit(Frontier frontier, Instant due, Instant now) throws IOException {
    frontier.begin(false);
    frontier.ledger().set(STARTED, Long.toString(now.getEpochSecond()));
    return frontier.ledger().wake(due);
  }

  static void keep(Frontier frontier, Scope scope) throws IOException {
    frontier.ledger().set(SCOPE, scope.kind().toString());
    frontier
        .ledger()
        .set(
            SEEDS,
            scope.seeds().stream()
                .map(WebAddress::toString)
                .distinct()
                .collect(Collectors.joining("\n")));
  }

  /// True if every seed stands on this machine.
  public boolean isLoopback() {
    return scope.seeds().stream()
        .map(seed -> seed.host().text())
        .allMatch(
            host -> host.endsWith("localhost") || host.startsWith("127.") || host.equals("[::1]"));
  }

  /// The seeds, for messages.
  public List<String> seeds() {
    return scope.seeds().stream().map(WebAddress::toString).toList();
  }
}
