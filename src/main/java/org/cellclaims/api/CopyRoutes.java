package org.cellclaims.api;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.cellclaims.copies.Families;
import org.cellclaims.copies.Family;
import org.cellclaims.copies.Network;
import org.cellclaims.copies.Tracing;
import org.cellclaims.reuse.Align;
import org.cellclaims.search.ClaimSearch;
import org.cellclaims.search.QueryException;

/// Who carries the same passage.
///
/// @param search the index
/// @param align finds what two texts share
/// @param families the families of the index
record CopyRoutes(ClaimSearch search, Align align, Families families) implements RouteGroup {
  private static final int MOST = 200;

  CopyRoutes(ClaimSearch search, Align align) {
    this(search, align, new Families(search, align));
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get("/api/trace", "Tells which pages carry a passage.", this::trace),
        Route.post("/api/trace", "Tells which pages carry the passage sent.", this::tracePosted),
        Route.get("/api/families", "Lists passages that several sites share.", this::list),
        Route.get("/api/families/{id}", "Gives a family of copies.", this::family),
        Route.get(
            "/api/families/{id}/align", "Holds two members of a family together.", this::pair),
        Route.get("/api/claims/{id}/family", "Gives the family of a claim.", this::ofClaim),
        Route.get("/api/network", "Tells what each two sites share.", this::network),
        Route.get("/api/network.graphml", "The network of sites as GraphML.", this::graphml),
        Route.get("/api/network.csv", "The network of sites as CSV.", this::csv),
        Route.get("/api/sites/{site}/copies", "Text that a site borrowed and lent.", this::site));
  }

  private void trace(Context ctx) throws IOException {
    String text = Optional.ofNullable(ctx.queryParam("text")).orElse("");
    String url = Optional.ofNullable(ctx.queryParam("url")).orElse("");
    if (text.isBlank() && url.isBlank()) {
      throw new QueryException("text", "text or url is missing: /api/trace?text=words+of+a+page");
    }
    answer(ctx, text.isBlank() ? pageText(url) : text);
  }

  private void tracePosted(Context ctx) throws IOException {
    if (ctx.body().isBlank()) {
      throw new QueryException("body", "the passage is missing: send it as text/plain");
    }
    answer(ctx, ctx.body());
  }

  private void answer(Context ctx, String text) throws IOException {
    Route.json(ctx, CopyJson.TraceAnswer.of(new Tracing(search, align).trace(text), search));
  }

  private String pageText(String url) throws IOException {
    return search.versions(url).stream()
        .findFirst()
        .map(e -> e.page().text())
        .orElseThrow(() -> new NotFoundResponse("no capture of this address is stored"));
  }

  private void list(Context ctx) throws IOException {
    String site = Optional.ofNullable(ctx.queryParam("site")).orElse("");
    boolean all = "shown".equals(ctx.queryParam("boilerplate"));
    boolean drifted = "true".equals(ctx.queryParam("drifted"));
    List<Family> found = families.all().stream()
        .filter(f -> all || f.boilerplate().isEmpty())
        .filter(f -> !drifted || f.drifted())
        .filter(f ->
            site.isEmpty() || f.members().stream().anyMatch(m -> m.page().site().equals(site)))
        .toList();
    Route.json(
        ctx,
        new CopyJson.FamilyList(
            found.size(), found.stream().limit(MOST).map(CopyJson.Brief::of).toList()));
  }

  private void family(Context ctx) throws IOException {
    Route.json(ctx, CopyJson.Full.of(named(ctx)));
  }

  private Family named(Context ctx) throws IOException {
    return families
        .family(ctx.pathParam("id"))
        .orElseThrow(() -> new NotFoundResponse("there is no family with this id"));
  }

  private void ofClaim(Context ctx) throws IOException {
    Family family = families
        .ofClaim(ctx.pathParam("id"))
        .orElseThrow(() -> new NotFoundResponse("no other site shares this claim's words"));
    Route.json(ctx, CopyJson.Full.of(family));
  }

  private void pair(Context ctx) throws IOException {
    Family family = named(ctx);
    Family.Member a = member(ctx, family, "a");
    Family.Member b = member(ctx, family, "b");
    Route.json(
        ctx,
        new CopyJson.Aligned(
            a,
            b,
            align.regions(a.text(), b.text()).stream()
                .map(r -> CopyJson.Shared.of(r, a.text(), b.text()))
                .toList()));
  }

  private static Family.Member member(Context ctx, Family family, String name) {
    String number = Optional.ofNullable(ctx.queryParam(name)).orElse("");
    if (!number.matches("\\d{1,6}")
        || Integer.parseInt(number) >= family.members().size()) {
      throw new QueryException(
          name, "'" + number + "' is no member; give 0 to " + (family.members().size() - 1));
    }
    return family.members().get(Integer.parseInt(number));
  }

  private void network(Context ctx) throws IOException {
    Network network = Network.of(families.all());
    Route.json(ctx, new CopyJson.Sites(network.sites(), network.ties()));
  }

  private void graphml(Context ctx) throws IOException {
    ctx.contentType("application/graphml+xml; charset=utf-8")
        .header("Content-Disposition", "attachment; filename=\"sites.graphml\"")
        .result(Network.of(families.all()).graphml());
  }

  private void csv(Context ctx) throws IOException {
    ctx.contentType("text/csv; charset=utf-8")
        .header("Content-Disposition", "attachment; filename=\"sites.csv\"")
        .result(Network.of(families.all()).csv());
  }

  private void site(Context ctx) throws IOException {
    String site = ctx.pathParam("site");
    List<Family> shared = families.ofSite(site);
    Route.json(
        ctx,
        new CopyJson.SiteCopies(
            site,
            shared.stream()
                .filter(f -> !isFirst(f, site))
                .map(CopyJson.Brief::of)
                .toList(),
            shared.stream()
                .filter(f -> isFirst(f, site))
                .map(CopyJson.Brief::of)
                .toList(),
            "borrowed: first seen by us on another site; lent: first seen by us here; who wrote it"
                + " first is not known from that"));
  }

  private static boolean isFirst(Family family, String site) {
    return family.members().getFirst().page().site().equals(site);
  }
}
