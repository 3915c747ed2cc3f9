package org.cellclaims.weight;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// How much each clue speaks for or against each decision: the files of index-config/weights.
///
/// A decision's score is the sum of the weights of its clues, in natural log-odds: above 0 it is
/// taken. The model is
/// logistic regression (D. R. Cox, The regression analysis of binary sequences, 1958). Immutable
/// and thread-safe, unless open.
public final class Weights {
  private static final String HEADER = "decision\tclue\tweight";
  private static final double LARGEST = 100;

  private final Map<String, Integer> decisions = new HashMap<>();
  private final ClueNumbers clues = new ClueNumbers();

  /// The weights of each decision, strongest first.
  private final List<List<Weight>> ranked = new ArrayList<>();

  /// The clues of these, in the same order.
  private int[][] rankedClues = {};

  /// The weights of each clue.
  private Addends addends = new Addends(0, List.of());

  private Weights() {}

  /// No weights, so that the rules decide alone. Every clue that is asked for gets a number: to
  /// learn weights by. Not thread-safe.
  public static Weights open() {
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
      Set<String> taken = new HashSet<>();
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file :
            files.filter(f -> f.toString().endsWith(".tsv")).sorted().toList()) {
          loaded.read(file, taken);
        }
      }
    }
    loaded.close();
    return loaded;
  }

  private void close() {
    clues.close();
    addends = new Addends(clues.size(), ranked);
    ranked.forEach(
        weights -> weights.sort(Comparator.comparingDouble((Weight w) -> -Math.abs(w.value()))
            .thenComparing(w -> clues.name(w.clue()))));
    rankedClues = ranked.stream()
        .map(weights -> weights.stream().mapToInt(Weight::clue).toArray())
        .toArray(int[][]::new);
  }

  private void read(Path file, Set<String> taken) throws IOException {
    List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    if (lines.isEmpty() || !lines.getFirst().equals(HEADER)) {
      throw new IllegalArgumentException(file.getFileName() + ":1: the first line must be '"
          + HEADER.replace("\t", "<tab>") + "'");
    }
    for (int i = 1; i < lines.size(); i++) {
      add(file.getFileName() + ":" + (i + 1), lines.get(i), taken);
    }
  }

  private void add(String place, String line, Set<String> taken) {
    String[] columns = line.split("\t", -1);
    int colon = columns.length == 3 ? columns[1].indexOf(':') : -1;
    if (colon <= 0 || columns[0].isBlank() || colon == columns[1].length() - 1) {
      throw new IllegalArgumentException(
          place + ": expected decision, group:clue and weight apart by tabs, got '" + line + "'");
    }
    if (!taken.add(columns[0] + "\t" + columns[1])) {
      throw new IllegalArgumentException(
          place + ": '" + columns[1] + "' is weighed twice for '" + columns[0] + "'; keep one");
    }
    int decision = decisions.computeIfAbsent(columns[0], d -> {
      ranked.add(new ArrayList<>());
      return decisions.size();
    });
    int clue = clues.of(columns[1].substring(0, colon), columns[1].substring(colon + 1));
    ranked.get(decision).add(new Weight(clue, number(place, columns[2])));
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

  /// The clues that are weighed, numbered.
  public ClueNumbers clues() {
    return clues;
  }

  /// An empty tally.
  public Tally tally() {
    return new Tally(this, decisions.size(), clues.size());
  }

  /// The number of a decision, -1 where nothing is weighed for it.
  public int decision(String name) {
    return decisions.getOrDefault(name, -1);
  }

  /// Adds the weights of a clue to the scores of the decisions, in millionths.
  void addTo(long[] scores, int clue) {
    addends.addTo(scores, clue);
  }

  /// The strongest clues of a decision that a tally has seen.
  List<String> strongest(Tally tally, int decision, int most) {
    List<String> found = new ArrayList<>(most);
    int[] strongestFirst = decision < 0 ? new int[0] : rankedClues[decision];
    for (int i = 0; i < strongestFirst.length && found.size() < most; i++) {
      if (tally.has(strongestFirst[i])) {
        found.add(ranked.get(decision).get(i).said(clues));
      }
    }
    return found;
  }
}
