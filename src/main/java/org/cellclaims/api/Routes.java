package org.cellclaims.api;

import io.javalin.http.Context;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cellclaims.api.answer.FacetTable;
import org.cellclaims.api.answer.Json;
import org.cellclaims.api.answer.Route;
import org.cellclaims.api.answer.RouteGroup;
import org.cellclaims.api.claim.ClaimRoutes;
import org.cellclaims.api.copies.CopyRoutes;
import org.cellclaims.api.evidence.CitationRoutes;
import org.cellclaims.api.evidence.EvidenceRoutes;
import org.cellclaims.api.history.HistoryRoutes;
import org.cellclaims.api.openapi.Contract;
import org.cellclaims.api.view.CountRoutes;
import org.cellclaims.api.view.SiteHintRoutes;
import org.cellclaims.api.view.ViewRoutes;
import org.cellclaims.claim.Scope;
import org.cellclaims.copies.family.Families;
import org.cellclaims.copies.family.FamilyUpdate;
import org.cellclaims.index.Filter;
import org.cellclaims.index.Filters;
import org.cellclaims.reuse.Align;
import org.cellclaims.reuse.Meaning;
import org.cellclaims.search.ClaimSearch;
import org.cellclaims.search.facet.Wanted;
import org.cellclaims.search.question.ClaimQuery;
import org.cellclaims.search.question.Order;
import org.cellclaims.vocabulary.Tagger;

/// What can be asked over HTTP: the groups of addresses, and those that tell of the server itself.
final class Routes {
  private final ClaimSearch search;
  private final String version;
  private final List<Filter.Choice> redFlags;
  private final Measured measured;
  private final Families families;
  private final List<RouteGroup> groups;

  Routes(ClaimSearch search, ServerOptions options) {
    this.search = search;
    this.version = options.version();
    this.redFlags = options.redFlags();
    this.measured = options.measured();
    Align align = new Align(new Meaning(new Tagger(search.vocabulary()), options.quantities()));
    this.families = options
        .families()
        .map(store -> Families.kept(search, store))
        .orElseGet(() -> Families.onDemand(search, new FamilyUpdate(align, options.notices())));
    // Add a group of addresses here, and describe them in src/docs/api.md.
    this.groups = List.of(
        new ClaimRoutes(search, families),
        new CountRoutes(search, families),
        new CitationRoutes(search),
        new EvidenceRoutes(search, options.archive(), version),
        new SiteHintRoutes(search, options.archive()),
        new ViewRoutes(search),
        new HistoryRoutes(search, Clock.systemUTC()),
        new CopyRoutes(search, align, families, options.notices()));
  }

  /// The families of copies that answers tell of.
  Families families() {
    return families;
  }

  /// Every address.
  List<Route> all() {
    return Stream.concat(own().stream(), groups.stream().flatMap(group -> group.routes().stream()))
        .toList();
  }

  private List<Route> own() {
    List<Route> routes = new ArrayList<>(List.of(
        Route.get("/api", "Lists every route, filter, order and scope.", this::overview),
        Route.get("/openapi.json", "Describes the API in OpenAPI 3.1.", this::contract),
        Route.now("/api/health", "Tells whether the index answers.", this::health)));
    routes.addAll(Route.twins(
        "/api/vocabulary",
        "Gives the concepts as trees",
        ctx -> VocabularyJson.of(search.vocabulary()),
        VocabularyJson::table));
    routes.addAll(Route.twins(
        "/api/stats",
        "Tells what the index holds",
        ctx -> search.stats(),
        stats -> FacetTable.of(stats.by())));
    routes.addAll(Route.twins(
        "/api/measured",
        "Tells how well coding was measured to be",
        ctx -> measured,
        Measured::table));
    return routes;
  }

  private record Overview(
      String name,
      String version,
      List<RouteJson> routes,
      List<FilterJson> filters,
      List<String> sorts,
      List<String> scopes) {}

  private record RouteJson(String path, String does) {}

  private record FilterJson(
      String key, String label, String says, boolean isConcept, List<Filter.Choice> values) {}

  private record Health(String status, String version, long claims, long position) {}

  private void overview(Context ctx) {
    Route.json(
        ctx,
        new Overview(
            "CellClaims",
            version,
            all().stream().map(r -> new RouteJson(r.path(), r.does())).toList(),
            Filters.ALL.stream()
                .map(f ->
                    new FilterJson(f.key(), f.label(), f.says(), f.facet().isPresent(), choices(f)))
                .toList(),
            Arrays.stream(Order.values()).map(Order::id).toList(),
            Arrays.stream(Scope.values()).map(Json::id).toList()));
  }

  private List<Filter.Choice> choices(Filter filter) {
    return switch (filter.key()) {
      case "red_flag" -> redFlags;
      case "unit" ->
        search.params().units().stream().map(u -> new Filter.Choice(u, u)).toList();
      default -> filter.choices();
    };
  }

  private void contract(Context ctx) {
    ctx.contentType("application/json").result(Contract.json(version));
  }

  private void health(Context ctx) throws IOException {
    long claims = search
        .answer(ClaimQuery.EVERYTHING.from(Optional.empty(), 0), Wanted.NONE)
        .counts()
        .claims();
    Route.json(ctx, new Health("ok", version, claims, search.position()));
  }
}
