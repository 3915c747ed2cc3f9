package org.cellclaims.api.history;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cellclaims.api.answer.Route;
import org.cellclaims.api.answer.RouteGroup;
import org.cellclaims.history.AddressHistory;
import org.cellclaims.history.Change;
import org.cellclaims.history.ClaimChange;
import org.cellclaims.history.SiteHistory;
import org.cellclaims.history.Visit;
import org.cellclaims.index.PageEntry;
import org.cellclaims.search.ClaimSearch;
import org.cellclaims.search.SiteAddresses;
import org.cellclaims.search.question.Known;
import org.cellclaims.search.question.QueryException;

/// What time did to pages and claims.
public record HistoryRoutes(ClaimSearch search, Clock clock) implements RouteGroup {
  /// Addresses of one answer; a provider with more is asked site by site.
  private static final int MOST_ADDRESSES = 200;

  @Override
  public List<Route> routes() {
    List<Route> routes = new ArrayList<>();
    routes.addAll(Route.twins(
        "/api/history",
        "Follows the claims of an address",
        this::address,
        address -> TimeTables.of(List.of(address))));
    routes.addAll(Route.twins(
        "/api/timeline",
        "Follows the claims of sites",
        this::timeline,
        timeline -> TimeTables.of(timeline.addresses())));
    routes.addAll(
        Route.twins("/api/visits", "Lists when sites were visited", this::visits, TimeTables::of));
    routes.addAll(Route.twins(
        "/api/diff",
        "Compares two versions of a page",
        this::diff,
        diff -> ChangesCsv.table(diff.claims())));
    routes.addAll(ofProviders());
    return routes;
  }

  private List<Route> ofProviders() {
    List<Route> routes = new ArrayList<>();
    routes.add(Route.get(
        "/api/providers",
        "Lists sites, and operators of several.",
        ctx -> Route.json(ctx, HistoryJson.Providers.of(search))));
    Route.twins(
            "/api/changes",
            "Compares sites before and after a day",
            this::changes,
            changes -> ChangesCsv.table(changes.changes()))
        .forEach(route -> routes.add(route.ofNow()));
    return routes;
  }

  private HistoryJson.Address address(Context ctx) throws IOException {
    AddressHistory history = AddressHistory.read(search, required(ctx, "url"));
    if (history.versions().isEmpty()) {
      throw new NotFoundResponse("this address was never captured");
    }
    return HistoryJson.Address.of(history);
  }

  private HistoryJson.Timeline timeline(Context ctx) throws IOException {
    List<String> sites = sites(ctx);
    List<String> urls = SiteAddresses.of(search, sites);
    List<HistoryJson.Address> addresses = new ArrayList<>();
    for (String url : urls.stream().limit(MOST_ADDRESSES).toList()) {
      addresses.add(HistoryJson.Address.of(AddressHistory.read(search, url)));
    }
    return new HistoryJson.Timeline(sites, addresses, urls.size() <= MOST_ADDRESSES);
  }

  private HistoryJson.Visits visits(Context ctx) throws IOException {
    List<String> sites = sites(ctx);
    List<String> urls = SiteAddresses.of(search, sites);
    List<AddressHistory> histories = new ArrayList<>();
    for (String url : urls.stream().limit(MOST_ADDRESSES).toList()) {
      histories.add(AddressHistory.read(search, url));
    }
    return new HistoryJson.Visits(sites, Visit.of(histories), urls.size() <= MOST_ADDRESSES);
  }

  private HistoryJson.Diff diff(Context ctx) throws IOException {
    PageEntry from = version(ctx, "from");
    PageEntry to = version(ctx, "to");
    if (!from.page().url().equals(to.page().url())) {
      throw new QueryException("to", "from and to must be versions of one address");
    }
    return HistoryJson.Diff.of(AddressHistory.read(search, from.page().url()), from, to);
  }

  private HistoryJson.Changes changes(Context ctx) throws IOException {
    SiteHistory history = history(ctx);
    return HistoryJson.Changes.of(history, shown(ctx, history));
  }

  private SiteHistory history(Context ctx) throws IOException {
    Instant date = moment("date", required(ctx, "date"));
    Instant until = Optional.ofNullable(ctx.queryParam("until"))
        .filter(text -> !text.isBlank())
        .map(text -> moment("until", text))
        .orElseGet(clock::instant);
    if (until.isBefore(date)) {
      throw new QueryException("until", "until must be the day of date or a later one");
    }
    return SiteHistory.of(search, sites(ctx), date, until);
  }

  private static List<ClaimChange> shown(Context ctx, SiteHistory history) {
    List<Change> wanted = ctx.queryParams("change").stream()
        .map(id -> Known.of("change", id, Change.values(), Change::id))
        .toList();
    return history.changes().stream()
        .filter(c -> wanted.isEmpty() || c.changes().stream().anyMatch(wanted::contains))
        .toList();
  }

  private static List<String> sites(Context ctx) {
    required(ctx, "site");
    return ctx.queryParams("site").stream().sorted().distinct().toList();
  }

  private PageEntry version(Context ctx, String name) throws IOException {
    return search
        .page(required(ctx, name))
        .orElseThrow(() -> new NotFoundResponse(name + ": there is no page version with this id"));
  }

  /// A moment as `2024-05-14T09:30:00Z`, UTC; a day stands for its end.
  private static Instant moment(String name, String text) {
    try {
      return text.contains("T")
          ? LocalDateTime.parse(text.replaceFirst("Z$", "")).toInstant(ZoneOffset.UTC)
          : LocalDate.parse(text).atTime(LocalTime.MAX).toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      throw new QueryException(
          name, name + " must be a day such as 2024-05-14, or a moment 2024-05-14T09:30:00Z");
    }
  }

  private static String required(Context ctx, String name) {
    String value = ctx.queryParam(name);
    if (value == null || value.isBlank()) {
      throw new QueryException(name, name + " is missing");
    }
    return value;
  }
}
