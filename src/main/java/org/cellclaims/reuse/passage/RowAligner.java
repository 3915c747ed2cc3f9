package org.cellclaims.reuse.passage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.cellclaims.text.Span;

/// Finds the passages that two texts share in rows of five words, as copies have whose words were
/// changed by a fifth; sentences that are merely alike are not looked for.
///
/// Rows that follow each other in both texts are a candidate; only one that is not known as a copy
/// already is compared word by word. Of use to one thread.
public final class RowAligner {
  private static final int GAP = 40;
  private static final int MARGIN = 20;

  private final LongAdder steps = new LongAdder();

  /// A text made ready.
  ///
  /// @param text its words
  /// @param rows its rows of five words
  public record Ready(Reading text, Runs rows) {
    /// Makes a text ready.
    public static Ready of(Reading text) {
      return new Ready(text, Runs.of(text, Aligner.SEED));
    }
  }

  /// Knows which passages are copies.
  public interface Copies {
    /// Whether two passages need not be compared.
    boolean areKnown(Span first, Span second);

    /// Takes two passages that are copies of each other.
    void take(Span first, Span second);
  }

  private record Passage(Stretch hull, int words) {}

  /// Hands on the passages that two texts share.
  public void align(Ready first, Ready second, Copies copies) {
    List<Stretch> rows = second.rows().in(first.rows(), steps);
    List<Passage> found = new ArrayList<>();
    for (Stretch candidate : Chains.merged(Chains.of(rows, GAP))) {
      if (!copies.areKnown(
          first.text().span(candidate.from(), candidate.to()),
          second.text().span(candidate.sourceFrom(), candidate.sourceTo()))) {
        compare(first.text(), second.text(), candidate, rows, found);
      }
    }
    found.sort(Comparator.comparingInt(Passage::words)
        .reversed()
        .thenComparing(Passage::hull, Chains.BY_PLACE));
    List<Span> taken = new ArrayList<>();
    for (Passage passage : found) {
      Stretch hull = passage.hull();
      Span span = first.text().span(hull.from(), hull.to());
      if (taken.stream().noneMatch(span::overlaps)) {
        taken.add(span);
        copies.take(span, second.text().span(hull.sourceFrom(), hull.sourceTo()));
      }
    }
  }

  /// The passages that two copies share, word by word, each text compared as a whole; by place in
  /// the first.
  public List<Alignment> copies(Ready first, Ready second) {
    List<Stretch> rows = second.rows().in(first.rows(), steps);
    Stretch whole = new Stretch(0, first.text().length(), 0, second.text().length());
    List<Alignment> found = new ArrayList<>();
    for (Paired loose :
        new WordDiff(first.text(), second.text(), steps).paired(whole, rows).parts()) {
      Paired part = loose.trimmed();
      if (Aligner.isPassage(part)) {
        found.add(Edits.alignment(first.text(), second.text(), part));
      }
    }
    return Aligner.apart(found);
  }

  private void compare(
      Reading first, Reading second, Stretch candidate, List<Stretch> rows, List<Passage> found) {
    Stretch wide = Chains.wider(candidate, MARGIN, first.length(), second.length());
    for (Paired loose : new WordDiff(first, second, steps).paired(wide, rows).parts()) {
      Paired part = loose.trimmed();
      if (Aligner.isPassage(part)) {
        found.add(new Passage(Edits.place(first, second, part), part.words()));
      }
    }
  }
}
