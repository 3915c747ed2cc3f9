package org.cellclaims.api.copies;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import org.cellclaims.search.question.Known;
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
    List<Route> routes = new ArrayList<>();
    routes.addAll(Route.twins(
        "/api/trace", "Tells which pages carry a passage", this::trace, CopyTables::of));
    routes.add(Route.post(
        "/api/trace",
        "Tells which pages carry the passage sent.",
        ctx -> Route.json(ctx, tracePosted(ctx))));
    routes.addAll(Route.twins(
        "/api/families", "Lists passages that several sites share", this::listed, CopyTables::of));
    routes.addAll(Route.twins(
        "/api/families/{id}", "Gives a family of copies", this::family, CopyTables::of));
    routes.add(Route.get(
        "/api/families/{id}/align", "Holds two members of a family together.", this::pair));
    routes.addAll(Route.twins(
        "/api/claims/{id}/family", "Gives the family of a claim", this::ofClaim, CopyTables::of));
    routes.addAll(networkRoutes());
    routes.addAll(Route.twins(
        "/api/sites/{site}/copies",
        "Text that a site borrowed and lent",
        this::site,
        CopyTables::of));
    return routes;
  }

  private List<Route> networkRoutes() {
    List<Route> routes = new ArrayList<>();
    routes.addAll(Route.twins(
        "/api/network",
        "Tells what each two sites share",
        this::network,
        sites -> new Network(sites.sites(), sites.ties()).table()));
    routes.add(
        Route.get("/api/network.graphml", "The network of sites as GraphML.", this::graphml));
    return routes;
  }

  private CopyJson.TraceAnswer trace(Context ctx) throws IOException {
    String text = Optional.ofNullable(ctx.queryParam("text")).orElse("");
    String url = Optional.ofNullable(ctx.queryParam("url")).orElse("");
    if (text.isBlank() && url.isBlank()) {
      throw new QueryException("text", "text or url is missing: /api/trace?text=words+of+a+page");
    }
    if (text.isBlank()) {
      Optional<String> own =
          search.versions(url).stream().findFirst().map(v -> v.page().site());
      return answer(ctx, ofPage(url), own);
    }
    return answer(ctx, tracing().trace(text), Optional.empty());
  }

  private CopyJson.TraceAnswer tracePosted(Context ctx) throws IOException {
    if (ctx.body().isBlank()) {
      throw new QueryException("body", "the passage is missing: send it as text/plain");
    }
    return answer(ctx, tracing().trace(ctx.body()), Optional.empty());
  }

  private Tracing tracing() {
    return new Tracing(search, align, notices);
  }

  private CopyJson.TraceAnswer answer(Context ctx, Trace trace, Optional<String> own)
      throws IOException {
    Optional<List<Reworded>> reworded = isAsked(ctx, "reworded")
        ? Optional.of(new Rewording(search, align).of(trace, own))
        : Optional.empty();
    return CopyJson.TraceAnswer.of(trace, reworded, isBoilerplateShown(ctx), search);
  }

  private static boolean isAsked(Context ctx, String name) {
    String asked = Questions.one(ctx, name).orElse("false");
    return Known.of(name, asked, List.of("false", "true")).equals("true");
  }

  private static boolean isBoilerplateShown(Context ctx) {
    String asked = Questions.one(ctx, "boilerplate").orElse("hidden");
    return Known.of("boilerplate", asked, List.of("hidden", "shown")).equals("shown");
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
    return isAsked(ctx, "drifted")
        ? Optional.of(new Families.Drift(Optional.empty()))
        : Questions.one(ctx, "drift").map(CopyRoutes::drift);
  }

  private static Families.Drift drift(String value) {
    List<String> known = new ArrayList<>(List.of("any"));
    Families.DRIFTS.forEach(sort -> known.add(sort.id()));
    int place = known.indexOf(Known.of("drift", value, known));
    return new Families.Drift(
        place == 0 ? Optional.empty() : Optional.of(Families.DRIFTS.get(place - 1)));
  }

  private CopyJson.Full family(Context ctx) throws IOException {
    return CopyJson.Full.of(named(ctx), families.note());
  }

  private Family named(Context ctx) throws IOException {
    return families
        .family(ctx.pathParam("id"))
        .orElseThrow(() -> new NotFoundResponse("there is no family with this id"));
  }

  private CopyJson.Full ofClaim(Context ctx) throws IOException {
    Family family = families
        .ofClaim(ctx.pathParam("id"))
        .orElseThrow(() -> new NotFoundResponse("no other site shares this claim's words"));
    return CopyJson.Full.of(family, families.note());
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

  private CopyJson.Sites network(Context ctx) throws IOException {
    Network network = Network.of(families.all());
    return new CopyJson.Sites(network.sites(), network.ties(), families.note());
  }

  private void graphml(Context ctx) throws IOException {
    ctx.contentType("application/graphml+xml; charset=utf-8")
        .header("Content-Disposition", "attachment; filename=\"sites.graphml\"")
        .result(Network.of(families.all()).graphml());
  }

  private CopyJson.SiteCopies site(Context ctx) throws IOException {
    return CopyJson.SiteCopies.of(SiteShares.of(families, ctx.pathParam("site")));
  }
}
