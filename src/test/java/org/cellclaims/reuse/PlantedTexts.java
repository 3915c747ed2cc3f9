package org.cellclaims.reuse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cellclaims.archive.Capture;
import org.cellclaims.page.Block;
import org.cellclaims.page.Page;
import org.cellclaims.page.PageException;
import org.cellclaims.page.Region;
import org.cellclaims.page.read.PageReader;
import org.cellclaims.text.Sentences;
import org.cellclaims.text.Tokens;

/// Texts to copy from, and texts to hide copies in.
final class PlantedTexts {
  private static final int IN_A_ROW = 7;

  private PlantedTexts() {}

  /// The texts beside the project, by name; empty where there are none.
  static Map<String, String> shared() throws IOException {
    String beside = Optional.ofNullable(System.getenv("CELLCLAIMS_SHARED")).orElse("../shared");
    Path folder = Path.of(beside).resolve("corpus");
    return Files.isDirectory(folder) ? texts(folder) : Map.of();
  }

  /// The main text of one capture of each English page of the demonstration corpus, by name.
  static Map<String, String> demonstration() throws IOException, PageException {
    Map<String, String> texts = new TreeMap<>();
    for (String line : Files.readAllLines(Path.of("corpus/manifest.tsv"))) {
      String[] parts = line.split("\t");
      if (!parts[0].endsWith(".html")) {
        continue;
      }
      byte[] bytes = Files.readAllBytes(Path.of("corpus", parts[0]));
      Page page = new PageReader()
          .read(new Capture(
              parts[1],
              Instant.EPOCH,
              "text/html",
              Optional.empty(),
              bytes,
              Capture.digest(bytes),
              new Capture.Origin(parts[2], Optional.empty(), Optional.empty())));
      if (page.language().startsWith("en")) {
        texts.putIfAbsent(parts[1].replaceAll("[^a-z-]+", "-") + ".txt", main(page));
      }
    }
    return texts;
  }

  private static String main(Page page) {
    StringBuilder text = new StringBuilder();
    for (Block block : page.blocks()) {
      if (block.region() == Region.MAIN) {
        text.append(page.quote(block.span())).append("\n\n");
      }
    }
    return text.toString();
  }

  /// Sentences of 6 to 40 words of the gold sets to look at; none of them shares seven words in
  /// a row with the texts.
  static List<String> filler(Map<String, String> texts) throws IOException {
    Set<String> taken = new HashSet<>();
    texts.values().forEach(t -> rows(t, IN_A_ROW).forEach(taken::add));
    List<String> filler = new ArrayList<>();
    for (String set : List.of("tune", "tune2", "tune3", "tune4")) {
      for (String text : texts(Path.of("src/test/gold", set, "pages")).values()) {
        for (String sentence : Sentences.split(text)) {
          int words = sentence.split("\\s+").length;
          if (words >= 6
              && words <= 40
              && sentence.endsWith(".")
              && rows(sentence, IN_A_ROW).stream().noneMatch(taken::contains)) {
            filler.add(sentence.replaceAll("\\s+", " "));
          }
        }
      }
    }
    return filler.stream().distinct().toList();
  }

  private static Map<String, String> texts(Path folder) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        texts.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return texts;
  }

  /// Every so many words in a row of a text, in normal form.
  static List<String> rows(String text, int length) {
    List<String> words = Tokens.of(text).stream()
        .map(t -> t.norm())
        .filter(n -> n.chars().anyMatch(Character::isLetterOrDigit))
        .toList();
    List<String> rows = new ArrayList<>();
    for (int i = 0; i + length <= words.size(); i++) {
      rows.add(String.join(" ", words.subList(i, i + length)));
    }
    return rows;
  }

  /// Texts on the same topics that copy nothing, by name.
  static Map<String, String> decoys() throws IOException {
    Map<String, String> decoys = new LinkedHashMap<>();
    String all = Files.readString(Path.of("src/test/cases/planted/decoys.txt"));
    for (String decoy : all.split("(?m)^== ")) {
      String[] parts = decoy.split("\n", 2);
      if (parts.length == 2) {
        decoys.put("decoy-" + decoys.size() + "-" + parts[0].replace(' ', '-'), parts[1].strip());
      }
    }
    return decoys;
  }

  /// What an editor puts in the place of a word.
  static Map<String, String> instead() throws IOException {
    Map<String, String> instead = new TreeMap<>();
    Files.readAllLines(Path.of("src/test/cases/planted/words.tsv")).stream()
        .skip(1)
        .map(line -> line.split("\t"))
        .forEach(parts -> instead.put(parts[0], parts[1]));
    return instead;
  }
}
