package org.cellclaims.api.answer;

import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cellclaims.search.ClaimSearch;
import org.cellclaims.search.question.ClaimQuery;
import org.cellclaims.search.question.QueryException;

/// Reads the question about claims that an address asks, and the parameters beside it.
public final class Questions {
  private Questions() {}

  /// The question of a request.
  ///
  /// @param own parameters of the route that are no part of the question
  public static ClaimQuery of(Context ctx, ClaimSearch search, String... own) {
    Map<String, List<String>> params = new HashMap<>(ctx.queryParamMap());
    for (String name : own) {
      params.remove(name);
    }
    return search.params().read(params);
  }

  /// A parameter that stands at most once; empty where it is absent or blank.
  public static Optional<String> one(Context ctx, String name) {
    List<String> values = ctx.queryParams(name);
    if (values.size() > 1) {
      throw new QueryException(name, name + " can be given once, got " + values.size() + " values");
    }
    return values.stream().map(String::strip).filter(v -> !v.isEmpty()).findFirst();
  }

  /// A parameter that is a whole number.
  public static int number(Context ctx, String name, int usual) {
    Optional<String> text = one(ctx, name);
    try {
      return text.map(Integer::parseInt).orElse(usual);
    } catch (NumberFormatException e) {
      throw new QueryException(name, name + " must be a whole number");
    }
  }
}
