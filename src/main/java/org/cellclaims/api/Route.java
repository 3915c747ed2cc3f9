package org.cellclaims.api;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;

/// One address that can be asked.
///
/// @param method GET for what is read, POST where the question is too long for an address
/// @param path with parts that vary in braces
/// @param does what it does, one sentence
/// @param handler answers
record Route(HandlerType method, String path, String does, Answering handler) {
  /// Answers a request.
  @FunctionalInterface
  interface Answering {
    void answer(Context ctx) throws IOException;
  }

  /// An address that is read.
  static Route get(String path, String does, Answering handler) {
    return new Route(HandlerType.GET, path, does, handler);
  }

  /// An address that is sent a question.
  static Route post(String path, String does, Answering handler) {
    return new Route(HandlerType.POST, path, does, handler);
  }

  /// Answers with a record as JSON.
  static void json(Context ctx, Record answer) {
    ctx.contentType("application/json").result(Json.bytes(answer));
  }
}
