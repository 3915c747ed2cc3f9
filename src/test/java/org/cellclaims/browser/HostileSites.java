package org.cellclaims.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
record HostileSites(List<Group> groups, List<String> markup, String address, Child server)
    implements AutoCloseable {
  private static final int EACH = 100;
  private static final int LONGEST_PASSAGE = 8_000;
  private static final String CLAIM = "<p>85% of cerebral palsy patients improve.</p>";
  private static final String CLOSING =
      "\"'>--></script></style></title></textarea></xmp></noscript></select></svg></math></template>";
  private static final String HIDING =
      "template, svg, math, noscript, object, audio, video, canvas, iframe, select, button, nav";
  private static final Pattern ADDRESS = Pattern.compile("on (http://\\S+)");
  private static final List<String> WORDS = List.of(
      "amber", "basin", "cedar", "delta", "ember", "fjord", "grove", "heron", "islet", "jetty",
      "knoll", "larch", "maple", "north", "osier", "petal", "quill", "ridge", "slate", "thorn");
  private static final List<String> ENDINGS = List.of("", "dale", "ford", "wick", "ton", "by");

  /// Words that names are made of; its square is the number of names.
  private static final int PRIME = 101;

  /// Stores the payloads under `folder` and serves them.
  static HostileSites serve(List<String> payloads, Path folder) throws IOException {
    Path pages = Files.createDirectories(folder.resolve("pages"));
    Path data = folder.resolve("data");
    List<Group> groups = new ArrayList<>();
    StringBuilder manifest = new StringBuilder("file\turl\tsite\tcaptured_at\n");
    for (int i = 0; i < payloads.size(); i += EACH) {
      Group group =
          new Group(groups.size(), payloads.subList(i, Math.min(i + EACH, payloads.size())));
      manifest.append(store(pages, group));
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

  private static String store(Path pages, Group group) throws IOException {
    int number = group.number();
    Files.writeString(pages.resolve(number + "-old.html"), page(group, "At least 95%"));
    Files.writeString(pages.resolve(number + "-new.html"), page(group, "At least 60%"));
    Files.writeString(pages.resolve(number + "-copy.html"), page(group, "Up to 60%"));
    Files.writeString(pages.resolve("all-" + number + ".html"), raw(group.texts()));
    String copy = "copied-" + number + ".example";
    return row(number + "-old", group.url(), group.site(), "2022-03-01")
        + row(number + "-new", group.url(), group.site(), "2024-03-01")
        + row(number + "-copy", "https://" + copy + "/", copy, "2025-03-01")
        + row("all-" + number, markup("all-" + number), "raw.example", "2024-01-01");
  }

  private static String row(String file, String url, String site, String day) {
    return String.join("\t", file + ".html", url, site, day) + "\n";
  }

  private static String markup(String file) {
    return "https://raw.example/" + file;
  }

  @Override
  public void close() {
    server.close();
  }

  private static String page(Group group, String bound) {
    StringBuilder html = new StringBuilder(
            "<!doctype html><html lang=en><meta charset=utf-8><title>")
        .append(Entities.escape(group.texts().getFirst()))
        .append("</title><h1>Cerebral palsy: stem cell therapy</h1>");
    for (int i = 0; i < group.texts().size(); i++) {
      String payload = Entities.escape(group.texts().get(i));
      html.append("<h2>")
          .append(payload)
          .append("</h2><p>")
          .append(Entities.escape(group.sentence(i, bound)))
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

  /// The payloads of a site.
  ///
  /// @param number from 0
  /// @param texts the payloads
  record Group(int number, List<String> texts) {
    /// Name of the site.
    String site() {
      return "hostile-" + number + ".example";
    }

    /// Address of its page.
    String url() {
      return "https://www." + site() + "/?q=%3Cscript%3E\"'onx=alert(1)>" + number;
    }

    /// What tells the claims of the payloads apart, in their order.
    List<String> names() {
      return IntStream.range(0, texts.size()).mapToObj(this::name).toList();
    }

    // Four words, of which two names share one place at the most (a line over a prime field each):
    // sentences of different payloads are no edited copies of each other, so that what two sites
    // share is their page.
    private String name(int at) {
      int start = (number * EACH + at) / PRIME;
      int step = (number * EACH + at) % PRIME;
      return IntStream.range(0, 4)
          .mapToObj(i -> word((start + i * step) % PRIME))
          .collect(Collectors.joining(" "));
    }

    private static String word(int at) {
      return WORDS.get(at % WORDS.size()) + ENDINGS.get(at / WORDS.size());
    }

    /// The claim that holds a payload, so plain that hardly any payload hides it.
    /// No five words in a row are those of another one: each would be traced to all pages.
    String sentence(int at, String bound) {
      String name = name(at);
      return bound + " of " + name + " cerebral palsy patients improved " + name
          + " after stem cells " + name + " " + texts.get(at);
    }

    /// The claims, as many in each passage as an address takes.
    List<Passage> passages() {
      List<Passage> passages = new ArrayList<>();
      List<Integer> taken = new ArrayList<>();
      int length = 0;
      for (int i = 0; i < texts.size(); i++) {
        taken.add(i);
        length += texts.get(i).length();
        if (length > LONGEST_PASSAGE || i == texts.size() - 1) {
          passages.add(passage(taken));
          taken.clear();
          length = 0;
        }
      }
      return passages;
    }

    private Passage passage(List<Integer> taken) {
      return new Passage(
          taken.stream().map(i -> sentence(i, "60%")).collect(Collectors.joining(" ")),
          taken.stream().map(this::name).toList());
    }
  }

  /// Some claims in a row.
  ///
  /// @param text the claims
  /// @param names their payloads' names
  record Passage(String text, List<String> names) {}
}
