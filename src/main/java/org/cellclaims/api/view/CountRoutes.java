package org.cellclaims.api.view;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.cellclaims.api.answer.Questions;
import org.cellclaims.api.answer.Route;
import org.cellclaims.api.answer.RouteGroup;
import org.cellclaims.copies.family.Families;
import org.cellclaims.index.Filter;
import org.cellclaims.index.Filters;
import org.cellclaims.search.ClaimSearch;
import org.cellclaims.search.facet.CountedBy;
import org.cellclaims.search.facet.FacetValues;
import org.cellclaims.search.facet.Histogram;
import org.cellclaims.search.facet.Wanted;
import org.cellclaims.search.question.ClaimQuery;
import org.cellclaims.search.question.Known;
import org.cellclaims.search.question.QueryException;

/// Counts: the values of one filter, and histograms of numbers and of time.
///
/// @param search the index
/// @param families tells in which family of copies a claim stands
public record CountRoutes(ClaimSearch search, Families families) implements RouteGroup {
  private static final int USUAL_VALUES = 50;
  private static final int USUAL_BARS = 20;
  private static final String SEEN = "seen";

  @Override
  public List<Route> routes() {
    List<Route> routes = new ArrayList<>();
    routes.addAll(Route.twins(
        "/api/facets/{field}", "Searches the values of one filter", this::values, CountTables::of));
    routes.addAll(Route.twins(
        "/api/histogram",
        "Counts claims along a scale of numbers or time",
        this::histogram,
        CountTables::of));
    return routes;
  }

  private FacetValues values(Context ctx) throws IOException {
    Filter filter = Filters.ofKey(ctx.pathParam("field"))
        .filter(Filter::isCounted)
        .orElseThrow(() -> new NotFoundResponse("there is no filter of this name to be counted"));
    Optional<String> prefix = Questions.one(ctx, "prefix");
    Optional<String> part = Questions.one(ctx, "contains");
    if (prefix.isPresent() && part.isPresent()) {
      throw new QueryException("contains", "give prefix or contains, not both");
    }
    FacetValues.Asked asked = new FacetValues.Asked(
        prefix.or(() -> part).orElse(""),
        prefix.isPresent(),
        Questions.number(ctx, "most", USUAL_VALUES));
    ClaimQuery question = Questions.of(ctx, search, "prefix", "contains", "most");
    Wanted wanted = Wanted.NONE.by(CountedBy.CLAIM, families.groups());
    return search.facet(question, filter, asked, wanted);
  }

  private Histogram histogram(Context ctx) throws IOException {
    String of = Questions.one(ctx, "of").orElse("percent");
    String by = Known.of("by", Questions.one(ctx, "by").orElse("year"), List.of("year", "month"));
    Known.of("of", of, scales());
    ClaimQuery question = Questions.of(ctx, search, "of", "by", "from", "to", "bars");
    Histogram.Scale scale = new Histogram.Scale(
        of, decimal(ctx, "from"), decimal(ctx, "to"), Questions.number(ctx, "bars", USUAL_BARS));
    return of.equals(SEEN)
        ? search.seen(question, by.equals("month"))
        : search.numbers(question, scale);
  }

  private List<String> scales() {
    List<String> all = new ArrayList<>(List.of(SEEN));
    all.addAll(search.params().units());
    return all;
  }

  private static OptionalDouble decimal(Context ctx, String name) {
    Optional<String> text = Questions.one(ctx, name);
    try {
      double number = text.map(Double::parseDouble).orElse(0.0);
      if (!Double.isFinite(number)) {
        throw new QueryException(name, name + " must be a number with an end");
      }
      return text.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(number);
    } catch (NumberFormatException e) {
      throw new QueryException(name, name + " must be a number, 75.5 for example");
    }
  }
}
