package org.cellclaims.api.evidence;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.util.List;
import org.cellclaims.api.answer.Json;
import org.cellclaims.api.answer.Questions;
import org.cellclaims.api.answer.Route;
import org.cellclaims.api.answer.RouteGroup;
import org.cellclaims.index.ClaimEntry;
import org.cellclaims.search.ClaimSearch;
import org.cellclaims.search.question.Known;
import org.cellclaims.search.view.Citation;

/// Citations of a claim, and the state of the index that answers come from.
public record CitationRoutes(ClaimSearch search) implements RouteGroup {
  private static final String TEXT = "text";
  private static final List<String> FORMATS = List.of(TEXT, "bibtex", "csl", "jsonld");

  /// @param snapshot the state that answers come from now
  /// @param pinned the state that a permalink names, if it names one
  /// @param hasMovedOn whether these differ
  /// @param says the same in words
  private record SnapshotJson(String snapshot, String pinned, boolean hasMovedOn, String says) {}

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get("/api/claims/{id}/cite", "Cites a claim.", this::cite),
        Route.get(
            "/api/snapshot", "Tells which state of the index answers come from.", this::snapshot));
  }

  private void cite(Context ctx) throws IOException {
    ClaimEntry entry = search
        .claim(ctx.pathParam("id"))
        .orElseThrow(() -> new NotFoundResponse("there is no claim with this id"));
    Citation citation = new Citation(entry, permalink(ctx, entry, search.snapshot()));
    String format = Known.of("format", Questions.one(ctx, "format").orElse(TEXT), FORMATS);
    switch (format) {
      case TEXT -> ctx.contentType("text/plain; charset=utf-8").result(citation.text() + "\n");
      case "bibtex" ->
        ctx.contentType("application/x-bibtex; charset=utf-8").result(citation.bibtex());
      case "csl" ->
        ctx.contentType("application/vnd.citationstyles.csl+json")
            .result(Json.bytes(citation.csl()));
      default -> ctx.contentType("application/ld+json").result(Json.bytes(citation.jsonLd()));
    }
  }

  /// Where the page shows this claim, with the state of the index that it is cited from.
  static String permalink(Context ctx, ClaimEntry entry, String snapshot) {
    return ctx.scheme() + "://" + ctx.host() + "/?view=page&id=" + entry.page().id() + "&claim="
        + entry.claim().id() + "&snapshot=" + snapshot;
  }

  private void snapshot(Context ctx) throws IOException {
    String now = search.snapshot();
    String pinned = Questions.one(ctx, "snapshot").orElse(now);
    boolean hasMovedOn = !pinned.equals(now);
    String says = hasMovedOn
        ? "the corpus has moved on since this address was pinned; counts and order may differ"
        : "the corpus is as it was when this address was pinned";
    Route.json(ctx, new SnapshotJson(now, pinned, hasMovedOn, says));
  }
}
