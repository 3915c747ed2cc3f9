package org.cellclaims.api;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cellclaims.claim.Scope;
import org.cellclaims.index.Filter;
import org.cellclaims.index.Filters;
import org.cellclaims.search.Answer;
import org.cellclaims.search.ClaimQuery;
import org.cellclaims.search.ClaimSearch;
import org.cellclaims.search.Order;
import org.cellclaims.search.QueryException;
import org.cellclaims.search.QueryParams;
import org.cellclaims.search.Wanted;

/// What can be asked over HTTP, and how it is answered.
final class Routes {
  private static final String FACETS = "facets";

  private final ClaimSearch search;
  private final String version;
  private final List<Filter.Choice> redFlags;

  Routes(ClaimSearch search, ServerOptions options) {
    this.search = search;
    this.version = options.version();
    this.redFlags = options.redFlags();
  }

  /// One address that can be asked with GET.
  ///
  /// @param path with parts that vary in braces
  /// @param does what it does, one sentence
  /// @param handler answers
  record Route(String path, String does, Answering handler) {}

  /// Answers a request.
  @FunctionalInterface
  interface Answering {
    void answer(Context ctx) throws IOException;
  }

  /// Every route. Add one here, and describe it in src/docs/api.md.
  List<Route> all() {
    return List.of(
        new Route("/api", "Lists every route, filter, order and scope.", this::overview),
        new Route("/api/claims", "Searches claims.", this::claims),
        new Route("/api/claims.csv", "Searches claims and gives all of them as CSV.", this::csv),
        new Route("/api/claims/{id}", "Gives one claim.", this::claim),
        new Route("/api/facets", "Counts claims by every filter.", this::facets),
        new Route("/api/page/{id}", "Gives a version of a page as text.", this::page),
        new Route("/api/pages", "Lists the versions of an address.", this::pages),
        new Route("/api/vocabulary", "Gives the concepts as trees.", this::vocabulary),
        new Route("/api/stats", "Tells what the index holds.", this::stats),
        new Route("/api/health", "Tells whether the index answers.", this::health));
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
    json(
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
    return filter.key().equals("red_flag") ? redFlags : filter.choices();
  }

  private void claims(Context ctx) throws IOException {
    answer(ctx, question(ctx), Wanted.of(ctx.queryParams(FACETS)));
  }

  private void facets(Context ctx) throws IOException {
    List<String> keys = ctx.queryParams(FACETS);
    ClaimQuery countsOnly = question(ctx).from(Optional.empty(), 0);
    answer(ctx, countsOnly, keys.isEmpty() ? Wanted.ALL : Wanted.of(keys));
  }

  private void csv(Context ctx) throws IOException {
    ClaimQuery question = question(ctx);
    ctx.contentType("text/csv; charset=utf-8");
    ctx.header("Content-Disposition", "attachment; filename=\"claims.csv\"");
    try (Writer out = new OutputStreamWriter(ctx.outputStream(), StandardCharsets.UTF_8)) {
      Export.csv(search, question, out);
    }
  }

  private void claim(Context ctx) throws IOException {
    String id = ctx.pathParam("id");
    json(
        ctx,
        search
            .claim(id)
            .map(entry -> ClaimJson.of(entry, List.of(), search.vocabulary()))
            .orElseThrow(() -> new NotFoundResponse("there is no claim with this id")));
  }

  private void page(Context ctx) throws IOException {
    json(
        ctx,
        search
            .page(ctx.pathParam("id"))
            .map(PageJson::of)
            .orElseThrow(() -> new NotFoundResponse("there is no page version with this id")));
  }

  private void pages(Context ctx) throws IOException {
    String url = ctx.queryParam("url");
    if (url == null || url.isBlank()) {
      throw new QueryException("url", "url is missing: /api/pages?url=https://clinic.example/");
    }
    json(
        ctx,
        new PageJson.Versions(
            url, search.versions(url).stream().map(PageJson.Version::of).toList()));
  }

  private void vocabulary(Context ctx) {
    json(ctx, VocabularyJson.of(search.vocabulary()));
  }

  private void stats(Context ctx) throws IOException {
    json(ctx, search.stats());
  }

  private void health(Context ctx) throws IOException {
    long claims = search
        .answer(ClaimQuery.EVERYTHING.from(Optional.empty(), 0), Wanted.NONE)
        .counts()
        .claims();
    json(ctx, new Health("ok", version, claims, search.position()));
  }

  private void answer(Context ctx, ClaimQuery question, Wanted wanted) throws IOException {
    long start = System.nanoTime();
    Answer answer = search.answer(question, wanted);
    long milliseconds = (System.nanoTime() - start) / 1_000_000;
    json(ctx, AnswerJson.of(answer, search.vocabulary(), milliseconds));
  }

  private ClaimQuery question(Context ctx) {
    Map<String, List<String>> params = new HashMap<>(ctx.queryParamMap());
    params.remove(FACETS);
    return new QueryParams(search.vocabulary()).read(params);
  }

  private static void json(Context ctx, Record answer) {
    ctx.contentType("application/json").result(Json.bytes(answer));
  }
}
