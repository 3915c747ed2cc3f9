package org.cellclaims.api;

import io.javalin.http.HttpStatus;
import java.nio.ByteBuffer;
import java.util.Map;
import org.cellclaims.api.answer.Json;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/// Answers what Jetty refuses before any route is asked (a malformed address, a head that is too
/// large) in the shape of all errors.
final class JettyErrors extends ErrorHandler {
  private final Map<String, String> headers;

  JettyErrors(Map<String, String> headers) {
    this.headers = headers;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    headers.forEach((name, value) -> response.getHeaders().put(name, value));
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
    response.getHeaders().put(HttpHeader.CONNECTION, "close"); // as Jetty then does
    HttpStatus status = HttpStatus.forStatus(response.getStatus());
    byte[] body = Json.bytes(Errors.of(status, status.getMessage(), "address"));
    response.write(true, ByteBuffer.wrap(body), callback);
    return true;
  }
}
