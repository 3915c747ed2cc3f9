package org.cellclaims.api.view;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.cellclaims.api.answer.Csv;
import org.cellclaims.api.answer.Questions;
import org.cellclaims.api.answer.Route;
import org.cellclaims.api.answer.RouteGroup;
import org.cellclaims.index.Filter;
import org.cellclaims.index.Filters;
import org.cellclaims.search.ClaimSearch;
import org.cellclaims.search.facet.Matrix;
import org.cellclaims.search.question.ClaimQuery;
import org.cellclaims.search.question.Known;
import org.cellclaims.search.question.QueryException;
import org.cellclaims.search.view.Concordance;
import org.cellclaims.search.view.Numbers;
import org.cellclaims.search.view.SiteProfile;
import org.cellclaims.search.view.Sites;

/// What the views show, each as JSON and as CSV of the same rows.
public record ViewRoutes(ClaimSearch search) implements RouteGroup {
  private static final int MOST_SIDE = 200;
  private static final int USUAL_SIDE = 30;

  @Override
  public List<Route> routes() {
    List<Route> routes = new ArrayList<>();
    routes.addAll(
        Route.twins("/api/concordance", "Shows words in context", this::lines, Concordance::table));
    routes.addAll(Route.twins(
        "/api/matrix", "Counts claims by two filters at once", this::matrix, MatrixJson::table));
    routes.addAll(
        Route.twins("/api/numbers", "Lists numbers of one unit", this::numbers, Numbers::table));
    routes.addAll(
        Route.twins("/api/sites", "Lists the sites of a question", this::sites, Sites::table));
    routes.add(Route.get(
        "/api/sites/{site}", "Gives a site's profile.", ctx -> Route.json(ctx, profile(ctx))));
    routes.add(Route.get(
        "/api/sites/{site}/contradictions.csv",
        "Gives a site's differing numbers as CSV.",
        ctx -> Csv.answer(ctx, profile(ctx).table())));
    return routes;
  }

  private Concordance lines(Context ctx) throws IOException {
    Concordance.Asked asked = new Concordance.Asked(
        Questions.number(ctx, "width", 10),
        Questions.one(ctx, "order").orElse("place"),
        Questions.one(ctx, "group").orElse("none"),
        Questions.one(ctx, "collocates").orElse("logdice"),
        Questions.number(ctx, "from", 0),
        Questions.number(ctx, "lines", 50));
    ClaimQuery question =
        Questions.of(ctx, search, "width", "order", "group", "collocates", "from", "lines");
    return Concordance.of(search, question, asked);
  }

  private MatrixJson matrix(Context ctx) throws IOException {
    Filter rows = filter(ctx, "rows", "condition");
    Filter columns = filter(ctx, "columns", "cell_type");
    int most = Questions.number(ctx, "most", USUAL_SIDE);
    if (most < 1 || most > MOST_SIDE) {
      throw new QueryException("most", "most must be 1 to " + MOST_SIDE + ", got " + most);
    }
    Matrix matrix =
        search.matrix(Questions.of(ctx, search, "rows", "columns", "most"), rows, columns, most);
    return MatrixJson.of(rows, columns, matrix);
  }

  private Numbers numbers(Context ctx) throws IOException {
    String unit = search.params().unit("of", Questions.one(ctx, "of").orElse("percent"));
    return Numbers.of(search, Questions.of(ctx, search, "of"), unit);
  }

  private Sites sites(Context ctx) throws IOException {
    return Sites.of(search, Questions.of(ctx, search));
  }

  private SiteProfile profile(Context ctx) throws IOException {
    return SiteProfile.of(search, Questions.of(ctx, search), ctx.pathParam("site"))
        .orElseThrow(() -> new NotFoundResponse("no claim of this site answers the question"));
  }

  private static Filter filter(Context ctx, String name, String usual) {
    String asked = Questions.one(ctx, name).orElse(usual);
    return Filters.ofKey(Known.of(name, asked, Filters.counted())).orElseThrow();
  }
}
