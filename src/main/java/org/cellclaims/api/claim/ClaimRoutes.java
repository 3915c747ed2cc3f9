package org.cellclaims.api.claim;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cellclaims.api.answer.Csv;
import org.cellclaims.api.answer.FacetTable;
import org.cellclaims.api.answer.Questions;
import org.cellclaims.api.answer.Route;
import org.cellclaims.api.answer.RouteGroup;
import org.cellclaims.copies.Collapse;
import org.cellclaims.copies.Folding;
import org.cellclaims.copies.family.Brief;
import org.cellclaims.copies.family.Families;
import org.cellclaims.index.PageEntry;
import org.cellclaims.search.Answer;
import org.cellclaims.search.ClaimSearch;
import org.cellclaims.search.facet.CountedBy;
import org.cellclaims.search.facet.Wanted;
import org.cellclaims.search.question.ClaimQuery;
import org.cellclaims.search.question.Known;
import org.cellclaims.search.question.QueryException;
import org.cellclaims.search.snapshot.SiteCountries;

/// Claims and the pages they stand on.
///
/// @param search the index
/// @param families tells in which family of copies a claim stands
public record ClaimRoutes(ClaimSearch search, Families families) implements RouteGroup {
  /// Whether an answer is packed is decided by the size of its first piece, so that the header of
  /// a table must not go alone.
  private static final int FIRST_PIECE = 1 << 16;

  private static final String FACETS = "facets";

  @Override
  public List<Route> routes() {
    List<Route> routes = new ArrayList<>(List.of(
        Route.get("/api/claims", "Searches claims.", ctx -> Route.json(ctx, claims(ctx))),
        Route.get("/api/claims.csv", "Searches claims and gives all of them as CSV.", this::csv),
        Route.get("/api/claims/{id}", "Gives one claim.", this::claim)));
    routes.addAll(Route.twins(
        "/api/facets",
        "Counts claims by every filter",
        this::facets,
        answer -> FacetTable.of(answer.facets())));
    routes.addAll(Route.twins(
        "/api/page/{id}",
        "Gives a version of a page as text",
        this::page,
        shown -> PageJson.of(shown.page(), shown.countries()),
        shown -> ClaimTables.marks(shown.page())));
    routes.addAll(Route.twins(
        "/api/pages", "Lists the versions of an address", this::pages, ClaimTables::versions));
    return routes;
  }

  private AnswerJson claims(Context ctx) throws IOException {
    return answer(ctx, question(ctx), counted(ctx, Wanted.of(ctx.queryParams(FACETS))));
  }

  private AnswerJson facets(Context ctx) throws IOException {
    List<String> keys = ctx.queryParams(FACETS);
    ClaimQuery countsOnly = question(ctx).from(Optional.empty(), 0);
    return answer(ctx, countsOnly, counted(ctx, keys.isEmpty() ? Wanted.ALL : Wanted.of(keys)));
  }

  private ClaimQuery question(Context ctx) {
    return Questions.of(ctx, search, FACETS, "collapse", "count_by");
  }

  private Wanted counted(Context ctx, Wanted wanted) {
    return wanted.by(CountedBy.of(Questions.one(ctx, "count_by")), families.groups());
  }

  private void csv(Context ctx) throws IOException {
    ClaimQuery question = question(ctx);
    counted(ctx, Wanted.of(ctx.queryParams(FACETS))); // wrong counts are refused here too
    Optional<Folding> folding =
        isCollapsed(ctx) ? Optional.of(new Folding(search, families, question)) : Optional.empty();
    Csv.file(ctx);
    OutputStream bytes = new BufferedOutputStream(ctx.outputStream(), FIRST_PIECE);
    try (Writer out = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
      Export.csv(search, question, folding, out);
    }
  }

  private void claim(Context ctx) throws IOException {
    String id = ctx.pathParam("id");
    SiteCountries countries = search.countries(Optional.empty());
    Route.json(
        ctx,
        search
            .claim(id)
            .map(entry -> ClaimJson.of(entry, List.of(), search.vocabulary(), countries))
            .orElseThrow(() -> new NotFoundResponse("there is no claim with this id")));
  }

  /// A version of a page, and of which countries sites are.
  private record Shown(PageEntry page, SiteCountries countries) {}

  private Shown page(Context ctx) throws IOException {
    PageEntry page = search
        .page(ctx.pathParam("id"))
        .orElseThrow(() -> new NotFoundResponse("there is no page version with this id"));
    return new Shown(page, search.countries(Optional.empty()));
  }

  private PageJson.Versions pages(Context ctx) throws IOException {
    String url = ctx.queryParam("url");
    if (url == null || url.isBlank()) {
      throw new QueryException("url", "url is missing: /api/pages?url=https://clinic.example/");
    }
    return new PageJson.Versions(
        url, search.versions(url).stream().map(PageJson.Version::of).toList());
  }

  private AnswerJson answer(Context ctx, ClaimQuery question, Wanted wanted) throws IOException {
    long start = System.nanoTime();
    Answer answer = search.answer(question, wanted);
    Map<String, Brief> copies = families.ofClaims(
        answer.hits().stream().map(h -> h.entry().claim().id()).toList());
    Collapse shown = isCollapsed(ctx)
        ? Collapse.of(new Folding(search, families, question), answer.hits(), copies)
        : Collapse.none(answer.hits());
    long milliseconds = (System.nanoTime() - start) / 1_000_000;
    return AnswerJson.of(answer, shown, copies, search.vocabulary(), milliseconds);
  }

  private static boolean isCollapsed(Context ctx) {
    Optional<String> collapse = Questions.one(ctx, "collapse");
    collapse.ifPresent(way -> Known.of("collapse", way, List.of("family")));
    return collapse.isPresent();
  }
}
