package org.cellclaims.archive.folder;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.cellclaims.archive.Capture;
import org.cellclaims.archive.Problem;
import org.cellclaims.archive.Sink;

/// Hands captures and problems on and counts them.
public final class Tally {
  private static final int MOST_PROBLEMS_PER_FILE = 100;

  private final Sink sink;
  private final Consumer<Problem> problems;
  private final Map<String, Long> perFile = new HashMap<>();
  private final TreeMap<String, Long> skipped = new TreeMap<>();
  private final List<Summary.WarcReport> warcs = new ArrayList<>();
  private long files;
  private long captures;
  private long problemCount;

  public Tally(Sink sink, Consumer<Problem> problems) {
    this.sink = sink;
    this.problems = problems;
  }

  /// The taker of captures failed: that ends the reading, unlike a file that cannot be read.
  public static final class SinkFailed extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient IOException failure;

    SinkFailed(IOException failure) {
      super(failure);
      this.failure = failure;
    }

    /// What the taker of captures ran into.
    public IOException failure() {
      return failure;
    }
  }

  /// Counts a file.
  public void file() {
    files++;
  }

  /// Counts a capture and hands it on.
  public void capture(Capture capture) {
    captures++;
    try {
      sink.accept(capture);
    } catch (IOException e) {
      throw new SinkFailed(e);
    }
  }

  /// Counts something that is no page, by the reason why.
  public void skip(String reason) {
    skipped.merge(reason, 1L, Long::sum);
  }

  /// Hands a problem on, unless its file has had so many that one more tells nothing.
  public void problem(Problem problem) {
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

  /// Keeps what was found in a WARC file.
  public void warc(Summary.WarcReport report) {
    warcs.add(report);
  }

  /// What became of everything so far.
  public Summary summary() {
    return new Summary(files, captures, problemCount, skipped, warcs);
  }
}
