package org.cellclaims.api;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cellclaims.index.Clinics;
import org.cellclaims.search.ClaimSearch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A server over the test index, and questions to it.
abstract class ServerTestCase {
  static final JsonMapper JSON = JsonMapper.builder().build();
  static final HttpClient HTTP = HttpClient.newHttpClient();
  static ClaimSearch search;
  static Server server;

  @BeforeAll
  static void start(@TempDir Path web) throws IOException {
    Files.writeString(web.resolve("index.html"), "<!doctype html><title>t</title>");
    Files.writeString(web.resolve("main.js"), "export const a = 1;");
    search = ClaimSearch.open(Clinics.index(Clinics.few()), Clinics.VOCABULARY);
    server = Server.start(new ServerOptions("127.0.0.1", 0, web, "1.2.3"), search);
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
    search.close();
  }

  static String raw(String request) throws IOException {
    try (Socket socket = new Socket(server.address().getHost(), server.address().getPort())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  static List<String> names(JsonNode node, List<String> found) {
    if (node.isObject()) {
      node.propertyNames().forEach(name -> {
        if (!name.equals("params") && !name.equals("query")) {
          found.add(name);
          names(node.get(name), found);
        }
      });
    } else if (node.isArray()) {
      node.forEach(part -> names(part, found));
    }
    return found;
  }

  static String encoded(String question) {
    List<String> parts = new ArrayList<>();
    for (String part : question.split("&")) {
      String[] pair = part.split("=", 2);
      parts.add(pair[0] + "=" + encode(pair[1]));
    }
    return String.join("&", parts);
  }

  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  static URI at(String path) {
    return server.address().resolve(path);
  }

  static HttpResponse<String> get(String path) throws Exception {
    return HTTP.send(
        HttpRequest.newBuilder(at(path)).build(), HttpResponse.BodyHandlers.ofString());
  }

  static JsonNode json(String path) throws Exception {
    return JSON.readTree(get(path).body());
  }
}
