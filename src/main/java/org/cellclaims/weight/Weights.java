package org.cellclaims.weight;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// How much each clue speaks for or against each decision: the files of index-config/weights.
///
/// A decision's score is the sum of the weights of its clues, in natural log-odds: above 0 it is
/// taken. The model is
/// logistic regression (D. R. Cox, The regression analysis of binary sequences, 1958). Immutable
/// and thread-safe.
public final class Weights {
  private static final String HEADER = "decision\tclue\tweight";
  private static final double LARGEST = 100;

  private final Map<String, Integer> decisions = new HashMap<>();
  private final Map<String, Map<String, Integer>> groups = new HashMap<>();
  private final List<String> clues = new ArrayList<>();
  private final List<List<Weight>> weights = new ArrayList<>();

  /// What a clue adds to the score of a decision.
  record Weight(int decision, double value) {}

  private Weights() {}

  /// No weights at all: nothing is decided by them.
  public static Weights none() {
    return new Weights();
  }

  /// Reads every `.tsv` file of the folder `weights`: no folder, no weights.
  ///
  /// @param config the folder index-config
  /// @throws IOException if a file cannot be read
  /// @throws IllegalArgumentException naming file, line and way out, if a line is wrong
  public static Weights load(Path config) throws IOException {
    Weights loaded = new Weights();
    Path folder = config.resolve("weights");
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file :
            files.filter(f -> f.toString().endsWith(".tsv")).sorted().toList()) {
          loaded.read(file);
        }
      }
    }
    return loaded;
  }

  private void read(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    if (lines.isEmpty() || !lines.getFirst().equals(HEADER)) {
      throw new IllegalArgumentException(file.getFileName() + ":1: the first line must be '"
          + HEADER.replace("\t", "<tab>") + "'");
    }
    for (int i = 1; i < lines.size(); i++) {
      add(file.getFileName() + ":" + (i + 1), lines.get(i));
    }
  }

  private void add(String place, String line) {
    String[] columns = line.split("\t", -1);
    int colon = columns.length == 3 ? columns[1].indexOf(':') : -1;
    if (colon <= 0 || columns[0].isBlank() || colon == columns[1].length() - 1) {
      throw new IllegalArgumentException(
          place + ": expected decision, group:clue and weight apart by tabs, got '" + line + "'");
    }
    int decision = decisions.computeIfAbsent(columns[0], d -> decisions.size());
    int clue = clue(columns[1].substring(0, colon), columns[1].substring(colon + 1));
    if (weights.get(clue).stream().anyMatch(w -> w.decision == decision)) {
      throw new IllegalArgumentException(
          place + ": '" + columns[1] + "' is weighed twice for '" + columns[0] + "'; keep one");
    }
    weights.get(clue).add(new Weight(decision, number(place, columns[2])));
  }

  private int clue(String group, String name) {
    return groups.computeIfAbsent(group, g -> new HashMap<>()).computeIfAbsent(name, n -> {
      clues.add(group + ":" + name);
      weights.add(new ArrayList<>(2));
      return clues.size() - 1;
    });
  }

  private static double number(String place, String text) {
    double value;
    try {
      value = Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(place + ": weight '" + text + "' is not a number", e);
    }
    if (!(Math.abs(value) <= LARGEST)) {
      throw new IllegalArgumentException(
          place + ": a weight lies between -" + LARGEST + " and " + LARGEST + ", got " + text);
    }
    return value;
  }

  /// Whether some clue is weighed for a decision; one that none is weighed for is not taken here.
  public boolean decides(String decision) {
    return decisions.containsKey(decision);
  }

  /// An empty tally.
  public Tally tally() {
    return new Tally(this, decisions.size());
  }

  OptionalInt decision(String name) {
    Integer number = decisions.get(name);
    return number == null ? OptionalInt.empty() : OptionalInt.of(number);
  }

  /// The number of a clue, -1 where it is not weighed.
  int known(String group, String name) {
    Map<String, Integer> names = groups.get(group);
    Integer number = names == null ? null : names.get(name);
    return number == null ? -1 : number;
  }

  String clue(int number) {
    return clues.get(number);
  }

  List<Weight> weights(int clue) {
    return weights.get(clue);
  }
}
