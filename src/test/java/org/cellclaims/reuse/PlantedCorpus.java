package org.cellclaims.reuse;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cellclaims.text.Sentences;
import org.cellclaims.text.Span;

/// Documents with copied passages at known places, and decoys without any.
///
/// The same texts and seed give the same corpus. A passage is a run of sentences of a source that
/// no other source has; in a document it stands between sentences of other people's.
///
/// @param sources what was copied from
/// @param documents what copied
/// @param copies every copied passage
record PlantedCorpus(List<Corpus.Text> sources, List<Corpus.Text> documents, List<Copy> copies) {

  /// A copied passage.
  ///
  /// @param edit what was done to it
  /// @param place where it stands on both sides
  /// @param done its words, and what was swapped
  record Copy(PlantedEdit edit, Plagdet.Case place, PlantedEdit.Done done) {}

  private static final int FILLER = 12;
  private static final int EACH = 10;
  private static final int ROWS = 8;
  private static final List<String> OUTCOMES = List.of(
      "Trunk balance",
      "Hand use",
      "Night sleep",
      "First words",
      "Drooling",
      "Walking",
      "Mood",
      "Neck control",
      "Swallowing",
      "Pain",
      "Appetite",
      "Eye contact",
      "Stair climbing",
      "Memory",
      "Bladder control",
      "Grip");
  private static final List<String> WHEN = List.of(
      "by day",
      "at meals",
      "with a frame",
      "on school days",
      "after one month",
      "at discharge",
      "in the pool",
      "without splints",
      "at home",
      "after two courses",
      "in the left arm",
      "as parents saw it",
      "under load",
      "in the evening",
      "by our scale",
      "with help");

  private record Passage(String source, Span span, List<String> sentences) {}

  /// Plants copies of passages of these texts.
  static PlantedCorpus of(Map<String, String> texts, long seed) throws IOException {
    Random random = new Random(seed);
    Map<String, String> sources = new TreeMap<>();
    texts.forEach((name, text) -> sources.put(name, dressed(text, random)));
    List<String> filler = PlantedTexts.filler(sources);
    Map<String, String> instead = PlantedTexts.instead();
    List<Corpus.Text> documents = new ArrayList<>();
    List<Copy> copies = new ArrayList<>();
    for (PlantedEdit edit : PlantedEdit.values()) {
      int made = 0;
      for (Passage passage : passages(sources, edit, random)) {
        Optional<PlantedEdit.Done> done = edit.apply(passage.sentences(), instead, random);
        if (made < EACH && done.isPresent()) {
          String name = "doc-" + edit.name().toLowerCase(java.util.Locale.ROOT) + "-" + made++;
          String before = some(filler, random);
          documents.add(new Corpus.Text(
              name, before + "\n\n" + done.get().text() + "\n\n" + some(filler, random)));
          copies.add(copy(edit, name, before, done.get(), passage, sources));
        }
      }
    }
    decoys(filler, random, documents);
    return new PlantedCorpus(
        sources.entrySet().stream()
            .map(e -> new Corpus.Text(e.getKey(), e.getValue()))
            .toList(),
        documents,
        copies);
  }

  /// Decoys that stand in a source too are kept out: a decoy is held against all others instead.
  private static void decoys(List<String> filler, Random random, List<Corpus.Text> documents)
      throws IOException {
    PlantedTexts.decoys()
        .forEach((name, text) ->
            documents.add(new Corpus.Text(name, some(filler, random) + "\n\n" + text)));
  }

  private static Copy copy(
      PlantedEdit edit,
      String name,
      String before,
      PlantedEdit.Done done,
      Passage passage,
      Map<String, String> sources) {
    String source = sources.getOrDefault(passage.source(), "");
    return new Copy(
        edit,
        new Plagdet.Case(
            name,
            points(before + "\n\n"),
            points(done.text()),
            passage.source(),
            points(source.substring(0, passage.span().start())),
            points(passage.span().in(source))),
        done);
  }

  private static int points(String text) {
    return text.codePointCount(0, text.length());
  }

  private static String one(List<String> words, Random random) {
    return words.get(random.nextInt(words.size()));
  }

  private static String some(List<String> filler, Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < FILLER; i++) {
      text.append(i == 0 ? "" : " ").append(filler.get(random.nextInt(filler.size())));
    }
    return text.toString();
  }

  /// A source with a table and with marks that point to studies.
  private static String dressed(String text, Random random) {
    StringBuilder dressed = new StringBuilder();
    int number = 1;
    for (String line : text.split("\n", -1)) {
      boolean isProse = line.length() > 300 && line.endsWith(".");
      dressed.append(
          isProse && random.nextBoolean()
              ? line.replaceAll("\\. (?=[A-Z])", " [" + number++ + "]. ")
              : line);
      dressed.append('\n');
    }
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < ROWS; i++) {
      rows.add(one(OUTCOMES, random) + " " + one(WHEN, random));
    }
    rows.forEach(row -> {
      dressed.append("| ").append(row);
      for (int i = 0; i < 4; i++) {
        dressed.append(" | ").append(10 + random.nextInt(89)).append('%');
      }
      dressed.append(" |\n");
    });
    return dressed.toString();
  }

  private static List<Passage> passages(
      Map<String, String> sources, PlantedEdit edit, Random random) {
    List<Passage> passages = new ArrayList<>();
    sources.forEach((name, text) -> {
      String others = sources.entrySet().stream()
          .filter(e -> !e.getKey().equals(name))
          .map(Map.Entry::getValue)
          .collect(Collectors.joining("\n"));
      Set<String> elsewhere = Set.copyOf(PlantedTexts.rows(others, 7));
      (edit == PlantedEdit.TABLE ? tables(name, text) : runs(name, text, words(edit)))
          .stream()
              .filter(p -> edit != PlantedEdit.SHORT || p.sentences().size() == 1)
              .filter(p -> edit != PlantedEdit.CITATIONS || p.span().in(text).contains("["))
              .filter(p ->
                  PlantedTexts.rows(p.span().in(text), 7).stream().noneMatch(elsewhere::contains))
              .forEach(passages::add);
    });
    java.util.Collections.shuffle(passages, random);
    return passages;
  }

  private static int words(PlantedEdit edit) {
    return switch (edit) {
      case SHORT -> 15;
      case CONDENSED -> 260;
      case VERBATIM, EDITED_10, EDITED_20, EDITED_30, REORDERED -> 90;
      case NUMBER, BRAND, CONDITION, TABLE, CITATIONS -> 60;
    };
  }

  private static List<Passage> tables(String name, String text) {
    int from = text.indexOf("\n| ", Math.max(0, text.length() - 420)) + 1;
    List<String> rows = text.substring(from).strip().lines().toList();
    return List.of(new Passage(name, new Span(from, text.strip().length()), rows));
  }

  /// Runs of whole sentences of so many words or more, next to each other.
  private static List<Passage> runs(String name, String text, int words) {
    List<Passage> runs = new ArrayList<>();
    List<Span> open = new ArrayList<>();
    int count = 0;
    for (Span sentence : Sentences.spans(text)) {
      String own = sentence.in(text);
      int length = own.split("\\s+").length;
      if (own.contains("|")) {
        open.clear();
        count = 0;
        continue;
      }
      open.add(sentence);
      count += length;
      if (count >= words) {
        runs.add(new Passage(
            name,
            new Span(open.getFirst().start(), sentence.end()),
            open.stream().map(s -> s.in(text).replaceAll("\\s+", " ")).toList()));
        open.clear();
        count = 0;
      }
    }
    return runs;
  }
}
