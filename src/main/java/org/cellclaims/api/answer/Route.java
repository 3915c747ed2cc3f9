package org.cellclaims.api.answer;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;

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
