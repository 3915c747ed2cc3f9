package org.cellclaims.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/// Hands captures and problems on and counts them.
final class Tally {
  private static final int MOST_PROBLEMS_PER_FILE = 100;

  private final Sources.Sink sink;
  private final Consumer<Problem> problems;
  private final Map<String, Long> perFile = new HashMap<>();
  private final TreeMap<String, Long> skipped = new TreeMap<>();
  private final List<Summary.WarcReport> warcs = new ArrayList<>();
  private long files;
  private long captures;
  private long problemCount;

  Tally(Sources.Sink sink, Consumer<Problem> problems) {
    this.sink = sink;
    this.problems = problems;
  }

  /// The taker of captures failed: that ends the reading, unlike a file that cannot be read.
  static final class SinkFailed extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient IOException failure;

    SinkFailed(IOException failure) {
      super(failure);
      this.failure = failure;
    }

    IOException failure() {
      return failure;
    }
  }

  void file() {
    files++;
  }

  void capture(Capture capture) {
    captures++;
    try {
      sink.accept(capture);
    } catch (IOException e) {
      throw new SinkFailed(e);
    }
  }

  void skip(String reason) {
    skipped.merge(reason, 1L, Long::sum);
  }

  /// Hands a problem on, unless its file has had so many that one more tells nothing.
  void problem(Problem problem) {
    problemCount++;
    long count = perFile.merge(problem.file(), 1L, Long::sum);
    if (count <= MOST_PROBLEMS_PER_FILE) {
      problems.accept(problem);
    } else if (count == MOST_PROBLEMS_PER_FILE + 1) {
      problems.accept(Problem.of(
          problem.file(),
          "more than " + MOST_PROBLEMS_PER_FILE + " problems, the others are only counted",
          "look at the first ones"));
    }
  }

  void warc(Summary.WarcReport report) {
    warcs.add(report);
  }

  Summary summary() {
    return new Summary(files, captures, problemCount, skipped, warcs);
  }
}
