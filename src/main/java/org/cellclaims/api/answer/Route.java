package org.cellclaims.api.answer;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.cellclaims.search.view.Table;

/// One address that can be asked.
///
/// @param method GET for what is read, POST where the question is too long for an address
/// @param path with parts that vary in braces
/// @param does what it does, one sentence
/// @param isOfNow whether the answer depends on the moment, not only on the question and the index
/// @param handler answers
public record Route(
    HandlerType method, String path, String does, boolean isOfNow, Answering handler) {
  /// Answers a request.
  @FunctionalInterface
  public interface Answering {
    void answer(Context ctx) throws IOException;
  }

  /// What a request asks for, before it is written as JSON or as CSV.
  @FunctionalInterface
  public interface View<T> {
    T of(Context ctx) throws IOException;
  }

  /// A view as JSON and, under the same address with `.csv`, as a table of exactly the same rows.
  ///
  /// @param does what it does, one sentence without its full stop
  /// @param json the view as JSON
  /// @param table the same rows as a table
  public static <T> List<Route> twins(
      String path,
      String does,
      View<T> view,
      Function<T, ? extends Record> json,
      Function<T, Table> table) {
    return List.of(
        get(path + ".csv", does + ", as CSV.", ctx -> Csv.answer(ctx, table.apply(view.of(ctx)))),
        get(path, does + ".", ctx -> json(ctx, json.apply(view.of(ctx)))));
  }

  /// The same for a view that is what is written as JSON.
  public static <T extends Record> List<Route> twins(
      String path, String does, View<T> view, Function<T, Table> table) {
    return twins(path, does, view, Function.identity(), table);
  }

  /// This address, its answer depending on the moment.
  public Route ofNow() {
    return new Route(method, path, does, true, handler);
  }

  /// An address that is read.
  public static Route get(String path, String does, Answering handler) {
    return new Route(HandlerType.GET, path, does, false, handler);
  }

  /// An address that is read and whose answer depends on the moment.
  public static Route now(String path, String does, Answering handler) {
    return new Route(HandlerType.GET, path, does, true, handler);
  }

  /// An address that is sent a question.
  public static Route post(String path, String does, Answering handler) {
    return new Route(HandlerType.POST, path, does, true, handler);
  }

  /// Answers with a record as JSON.
  public static void json(Context ctx, Record answer) {
    ctx.contentType("application/json").result(Json.bytes(answer));
  }
}
