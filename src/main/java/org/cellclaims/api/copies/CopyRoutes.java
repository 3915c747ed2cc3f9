package org.cellclaims.api.copies;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.cellclaims.api.answer.Csv;
import org.cellclaims.api.answer.Questions;
import org.cellclaims.api.answer.Route;
import org.cellclaims.api.answer.RouteGroup;
import org.cellclaims.copies.Network;
import org.cellclaims.copies.SiteShares;
import org.cellclaims.copies.Trace;
import org.cellclaims.copies.Tracing;
import org.cellclaims.copies.family.Families;
import org.cellclaims.copies.family.Family;
import org.cellclaims.copies.family.Notices;
import org.cellclaims.copies.reworded.Reworded;
import org.cellclaims.copies.reworded.Rewording;
import org.cellclaims.reuse.Align;
import org.cellclaims.search.ClaimSearch;
import org.cellclaims.search.question.QueryException;

/// Who carries the same passage.
///
/// @param search the index
/// @param align finds what two texts share
/// @param families the families of the index
/// @param notices tells text that everybody has
public record CopyRoutes(ClaimSearch search, Align align, Families families, Notices notices)
    implements RouteGroup {
  @Override
  public List<Route> routes() {
    return List.of(
        Route.get("/api/trace", "Tells which pages carry a passage.", this::trace),
        Route.post("/api/trace", "Tells which pages carry the passage sent.", this::tracePosted),
        Route.get(
            "/api/families",
            "Lists passages that several sites share.",
            ctx -> Route.json(ctx, listed(ctx))),
        Route.get(
            "/api/families.csv",
            "Lists passages that several sites share, as CSV.",
            ctx -> Csv.answer(ctx, listed(ctx).table())),
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
    if (text.isBlank()) {
      answer(
          ctx,
          ofPage(url),
          search.versions(url).stream().findFirst().map(v -> v.page().site()));
    } else {
      answer(ctx, tracing().trace(text), Optional.empty());
    }
  }

  private void tracePosted(Context ctx) throws IOException {
    if (ctx.body().isBlank()) {
      throw new QueryException("body", "the passage is missing: send it as text/plain");
    }
    answer(ctx, tracing().trace(ctx.body()), Optional.empty());
  }

  private Tracing tracing() {
    return new Tracing(search, align, notices);
  }

  private void answer(Context ctx, Trace trace, Optional<String> own) throws IOException {
    Optional<List<Reworded>> reworded = "true".equals(ctx.queryParam("reworded"))
        ? Optional.of(new Rewording(search, align).of(trace, own))
        : Optional.empty();
    Route.json(ctx, CopyJson.TraceAnswer.of(trace, reworded, isBoilerplateShown(ctx), search));
  }

  private static boolean isBoilerplateShown(Context ctx) {
    return "shown".equals(ctx.queryParam("boilerplate"));
  }

  private Trace ofPage(String url) throws IOException {
    return tracing()
        .traceOf(url)
        .orElseThrow(() -> new NotFoundResponse("no capture of this address is stored"));
  }

  private CopyJson.FamilyList listed(Context ctx) throws IOException {
    Families.Asked asked =
        new Families.Asked(Questions.one(ctx, "site"), drift(ctx), isBoilerplateShown(ctx));
    return CopyJson.FamilyList.of(families.list(asked));
  }

  private static Optional<Families.Drift> drift(Context ctx) {
    if ("true".equals(ctx.queryParam("drifted"))) {
      return Optional.of(new Families.Drift(Optional.empty()));
    }
    return Questions.one(ctx, "drift").map(CopyRoutes::drift);
  }

  private static Families.Drift drift(String value) {
    if (value.equals("any")) {
      return new Families.Drift(Optional.empty());
    }
    return Families.DRIFTS.stream()
        .filter(sort -> sort.id().equals(value))
        .findFirst()
        .map(sort -> new Families.Drift(Optional.of(sort)))
        .orElseThrow(() ->
            new QueryException("drift", "drift is one of any, number, bound, hedge, negation"));
  }

  private void family(Context ctx) throws IOException {
    Route.json(ctx, CopyJson.Full.of(named(ctx), families.note()));
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
    Route.json(ctx, CopyJson.Full.of(family, families.note()));
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
    Route.json(ctx, new CopyJson.Sites(network.sites(), network.ties(), families.note()));
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
    Route.json(ctx, CopyJson.SiteCopies.of(SiteShares.of(families, ctx.pathParam("site"))));
  }
}
