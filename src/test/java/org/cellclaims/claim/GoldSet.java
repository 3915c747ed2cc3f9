package org.cellclaims.claim;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// Pages with the claims that a coder found on them.
///
/// @param pages folder of the pages
/// @param gold file of the claims
public record GoldSet(Path pages, Path gold) {
  private static final Set<String> HIDDEN = Set.of("script", "style", "noscript", "template");

  /// The sets of this project to look at and to learn from.
  public static final List<String> TUNED = List.of(
      "tune", "tune2", "tune3", "tune4", "tune5", "tune6", "tune7", "tune8", "tune9", "tune10",
      "tune11", "tune12", "tune13", "tune14", "tune15", "tune16", "tune17", "tune18", "tune19",
      "tune20", "tune21", "tune22");

  /// Sentences one after the other, coded for kinds, certainty and source alone: to learn from.
  public static final List<String> SAID = List.of(
      "said-conditions",
      "said-hospitals",
      "said-orthobiologics",
      "said-protocol",
      "said-research",
      "said-results",
      "said-science",
      "said-stories");

  /// The sets of this project to measure on and never look at.
  public static final List<String> HELD = List.of("held", "held2", "held3", "held4");

  /// A set of this project, one of [#TUNED] or [#HELD].
  public static GoldSet own(String name) {
    Path folder = Path.of("src/test/gold", name);
    return new GoldSet(folder.resolve("pages"), folder.resolve("claims.jsonl"));
  }

  /// The texts of a folder beside the project, coded in part; empty where there is none. The
  /// environment variable `CELLCLAIMS_SHARED` names another folder than `../shared`.
  public static Optional<GoldSet> shared() {
    Path gold = beside("gold/seeds.jsonl");
    return Files.exists(gold) ? Optional.of(new GoldSet(beside("corpus"), gold)) : Optional.empty();
  }

  /// The coding guide's own scorer, where it stands beside the project.
  public static Optional<Path> scorer() {
    return Optional.of(beside("gold/score.py")).filter(Files::exists);
  }

  private static Path beside(String name) {
    String folder = System.getenv().getOrDefault("CELLCLAIMS_SHARED", "../shared");
    return Path.of(folder).resolve(name);
  }

  /// The coded claims.
  public List<CodedClaim> claims() throws IOException {
    return CodedClaim.read(gold);
  }

  /// The visible text of every page, by file name.
  public Map<String, String> texts() throws IOException {
    Map<String, String> texts = new TreeMap<>();
    for (Path file : files()) {
      String text = Files.readString(file);
      texts.put(file.getFileName().toString(), isHtml(file) ? visible(text) : text);
    }
    return texts;
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.list(pages)) {
      return all.filter(f -> isHtml(f) || f.toString().endsWith(".txt"))
          .sorted()
          .toList();
    }
  }

  private static boolean isHtml(Path file) {
    String name = file.toString();
    return name.endsWith(".html") || name.endsWith(".htm");
  }

  /// The text outside script, style, noscript and template.
  private static String visible(String html) {
    StringBuilder text = new StringBuilder();
    Jsoup.parse(html).traverse((node, depth) -> {
      if (node instanceof TextNode words && isShown(words)) {
        text.append(words.getWholeText()).append(' ');
      }
    });
    return text.toString();
  }

  private static boolean isShown(Node node) {
    for (Node at = node; at != null; at = at.parent()) {
      if (at instanceof Element element && HIDDEN.contains(element.normalName())) {
        return false;
      }
    }
    return true;
  }
}
