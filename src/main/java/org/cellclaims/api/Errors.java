package org.cellclaims.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.cellclaims.api.answer.Json;
import org.cellclaims.search.question.QueryException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Everything that goes wrong, in one shape.
final class Errors {
  private static final Logger LOG = LoggerFactory.getLogger(Errors.class);
  private static final AtomicLong FAILURES = new AtomicLong();

  private Errors() {}

  /// The shape.
  ///
  /// @param error what sort of error, for programs
  /// @param detail what is wrong and the way out, for people
  /// @param where the parameter or path
  record ErrorJson(String error, String detail, String where) {}

  /// Declares what is answered.
  ///
  /// @param largest most bytes that a request may send
  static void declare(RoutesConfig routes, long largest) {
    routes.exception(
        QueryException.class,
        (e, ctx) -> write(ctx, HttpStatus.BAD_REQUEST, message(e), e.where()));
    routes.exception(
        HttpResponseException.class,
        (e, ctx) -> write(
            ctx,
            HttpStatus.forStatus(e.getStatus()),
            e.getStatus() == HttpStatus.CONTENT_TOO_LARGE.getCode()
                ? tooLarge(largest, ctx.contentLength())
                : message(e),
            ctx.path()));
    routes.exception(Exception.class, Errors::failed);
  }

  private static String tooLarge(long largest, long sent) {
    return String.format(
        Locale.ROOT,
        "what is sent may have %,d bytes, and this has %,d; send a part of it, or look a file up"
            + " with 'cellclaims trace FILE'",
        largest,
        sent);
  }

  static ErrorJson of(HttpStatus status, String detail, String where) {
    return new ErrorJson(name(status), detail, where);
  }

  private static void failed(Exception e, Context ctx) {
    String number = "F" + FAILURES.incrementAndGet();
    LOG.error("{} at {}", number, ctx.path(), e);
    write(
        ctx,
        HttpStatus.INTERNAL_SERVER_ERROR,
        "this failed; the server's log says more under " + number,
        ctx.path());
  }

  private static void write(Context ctx, HttpStatus status, String detail, String where) {
    ctx.status(status)
        .removeHeader(Header.ETAG)
        .header(Header.CACHE_CONTROL, "no-store")
        .contentType("application/json")
        .result(Json.bytes(of(status, detail, where)));
  }

  private static String message(Exception e) {
    return String.valueOf(e.getMessage());
  }

  private static String name(HttpStatus status) {
    return switch (status.getCode()) {
      case 404 -> "not-found";
      case 405 -> "method-not-allowed";
      case 413, 414, 431 -> "too-large";
      case 429 -> "too-many";
      default -> status.getCode() < 500 ? "bad-request" : "failed";
    };
  }
}
