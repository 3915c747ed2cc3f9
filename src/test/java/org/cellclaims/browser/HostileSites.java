package org.cellclaims.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cellclaims.cli.Child;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Entities;

/// Payloads stored as pages and served: each stands escaped in a heading, a claim, a table row and
/// a list item, so that the page's text is the payload itself, and once more as markup. Every site
/// holds some of them, in two captures, and a second site carries the newer one.
///
/// @param groups the payloads of each site
/// @param markup addresses of the pages whose payloads stand as markup
/// @param address where the server answers
/// @param server the process that serves
record HostileSites(List<List<String>> groups, List<String> markup, String address, Child server)
    implements AutoCloseable {
  private static final int EACH = 100;
  private static final String CLAIM = "<p>85% of cerebral palsy patients improve.</p>";
  private static final String CLOSING =
      "\"'>--></script></style></title></textarea></xmp></noscript></select></svg></math></template>";
  private static final String HIDING =
      "template, svg, math, noscript, object, audio, video, canvas, iframe, select, button, nav";
  private static final Pattern ADDRESS = Pattern.compile("on (http://\\S+)");
  private static final List<String> WORDS = List.of(
      "amber", "basin", "cedar", "delta", "ember", "fjord", "grove", "heron", "islet", "jetty",
      "knoll", "larch", "maple", "north", "osier", "petal", "quill", "ridge", "slate", "thorn");

  /// Stores the payloads under `folder` and serves them.
  static HostileSites serve(List<String> payloads, Path folder) throws IOException {
    Path pages = Files.createDirectories(folder.resolve("pages"));
    Path data = folder.resolve("data");
    List<List<String>> groups = new ArrayList<>();
    StringBuilder manifest = new StringBuilder("file\turl\tsite\tcaptured_at\n");
    for (int i = 0; i < payloads.size(); i += EACH) {
      List<String> group = payloads.subList(i, Math.min(i + EACH, payloads.size()));
      manifest.append(store(pages, groups.size(), group));
      groups.add(group);
    }
    List<String> open = payloads.stream().filter(HostileSites::swallows).toList();
    for (int i = 0; i < open.size(); i++) {
      manifest.append(row("open-" + i, markup("open-" + i), "open.example", "2024-01-01"));
      Files.writeString(pages.resolve("open-" + i + ".html"), CLAIM + open.get(i));
    }
    Files.writeString(pages.resolve("manifest.tsv"), manifest);
    try (Child ingest = Child.start("ingest", pages, "--data", data)) {
      ingest.until("no line says this");
    }
    Child server = Child.start("serve", "--port", 0, "--data", data);
    String said = server.until("Stop with Control-C");
    Matcher found = ADDRESS.matcher(said);
    if (!found.find()) {
      throw new AssertionError("the hostile pages are not served: " + said);
    }
    List<String> markup = Stream.concat(
            IntStream.range(0, groups.size()).mapToObj(i -> markup("all-" + i)),
            IntStream.range(0, open.size()).mapToObj(i -> markup("open-" + i)))
        .toList();
    return new HostileSites(groups, markup, found.group(1), server);
  }

  private static String store(Path pages, int group, List<String> payloads) throws IOException {
    Files.writeString(pages.resolve(group + "-old.html"), page(group, payloads, "At least 95%"));
    Files.writeString(pages.resolve(group + "-new.html"), page(group, payloads, "At least 60%"));
    Files.writeString(pages.resolve(group + "-copy.html"), page(group, payloads, "Up to 60%"));
    Files.writeString(pages.resolve("all-" + group + ".html"), raw(payloads));
    String copy = "copied-" + group + ".example";
    return row(group + "-old", url(group), site(group), "2022-03-01")
        + row(group + "-new", url(group), site(group), "2024-03-01")
        + row(group + "-copy", "https://" + copy + "/", copy, "2025-03-01")
        + row("all-" + group, markup("all-" + group), "raw.example", "2024-01-01");
  }

  private static String row(String file, String url, String site, String day) {
    return String.join("\t", file + ".html", url, site, day) + "\n";
  }

  private static String markup(String file) {
    return "https://raw.example/" + file;
  }

  /// Name of the site that holds a group of payloads.
  static String site(int group) {
    return "hostile-" + group + ".example";
  }

  /// Address of its page.
  static String url(int group) {
    return "https://www." + site(group) + "/?q=%3Cscript%3E\"'onx=alert(1)>" + group;
  }

  @Override
  public void close() {
    server.close();
  }

  private static String page(int group, List<String> payloads, String bound) {
    StringBuilder html = new StringBuilder(
            "<!doctype html><html lang=en><meta charset=utf-8><title>")
        .append(escaped(payloads.getFirst()))
        .append("</title><h1>Cerebral palsy: stem cell therapy</h1>");
    for (int i = 0; i < payloads.size(); i++) {
      String payload = escaped(payloads.get(i));
      html.append("<h2>")
          .append(payload)
          .append("</h2><p>")
          .append(escaped(sentence(group, i, payloads.get(i), bound)))
          .append("</p>")
          .append(
              switch (i % 4) {
                case 0 -> "<table><tr><th>" + payload + "</th><td>improved</td></tr></table>";
                case 1 -> "<ul><li>" + payload + "</li></ul>";
                default -> "";
              });
    }
    return html.toString();
  }

  /// The claim that holds a payload.
  static String sentence(int group, int at, String payload, String bound) {
    return bound + " of " + named(group * EACH + at) + " patients improved " + payload;
  }

  // Four words that tell one sentence from another, so that copies are found sentence by sentence.
  private static String named(int number) {
    StringBuilder name = new StringBuilder();
    for (int left = number, i = 0; i < 4; i++, left /= WORDS.size()) {
      name.append(i == 0 ? "" : " ").append(WORDS.get((left + i) % WORDS.size()));
    }
    return name.toString();
  }

  private static String raw(List<String> payloads) {
    StringBuilder html = new StringBuilder("<!doctype html><title>As markup</title>");
    for (String payload : payloads) {
      if (!swallows(payload)) {
        html.append(CLAIM).append(payload).append(CLOSING);
      }
    }
    return html.toString();
  }

  // Whether what stands after the payload would no longer be read as the page's own.
  private static boolean swallows(String payload) {
    Document read = Jsoup.parse(payload + CLOSING + "<p id=zz-after>after</p>");
    var after = read.getElementById("zz-after");
    return after == null || after.closest(HIDING) != null;
  }

  private static String escaped(String text) {
    return Entities.escape(text);
  }
}
