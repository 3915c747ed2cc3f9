package org.cellclaims.cli.claims;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.cellclaims.index.ClaimEntry;
import org.cellclaims.search.Answer;
import org.cellclaims.search.Hit;
import org.cellclaims.search.facet.FacetCount;
import org.cellclaims.search.question.TypedText;
import org.cellclaims.search.read.QueryWords;
import org.cellclaims.vocabulary.Vocabulary;

/// Writes an answer for people: the question said back, the claims, the counts.
///
/// @param vocabulary gives the labels of concepts
/// @param out where to
record AnswerText(Vocabulary vocabulary, PrintWriter out) {
  private static final int MOST_VALUES = 20;

  /// Writes question, claims and counts.
  void write(Answer answer) {
    out.println(new QueryWords(vocabulary).inEnglish(answer.question()));
    answer.question().manner().typed().ifPresent(this::read);
    answer.notes().forEach(note -> out.println("Note: " + note));
    Answer.Counts counts = answer.counts();
    out.println((counts.isComplete() ? "" : "At least ")
        + counted(counts.claims(), "claim") + " on " + counted(counts.pages(), "page") + " of "
        + counted(counts.sites(), "site"));
    answer.hits().forEach(this::hit);
    facets(answer.facets());
    answer.next().ifPresent(next -> out.println("\nMore with --cursor " + next));
  }

  private void read(TypedText typed) {
    QueryWords words = new QueryWords(vocabulary);
    out.println("Read from what was typed (--read off takes it word by word):");
    typed
        .parts()
        .forEach(p -> out.println("  " + p.words() + ": "
            + words.says(p.param(), p.value())
            + (p.narrower().isEmpty() ? "" : " and " + p.narrower().size() + " narrower")));
  }

  private static String counted(long number, String what) {
    return String.format(Locale.ROOT, "%,d %s%s", number, what, number == 1 ? "" : "s");
  }

  /// Writes the counts of filters.
  void facets(List<FacetCount> facets) {
    facets.stream().filter(f -> !f.values().isEmpty()).forEach(facet -> {
      out.println("\n" + facet.label());
      facet.values().stream()
          .limit(MOST_VALUES)
          .forEach(v -> out.printf("%8d  %s%s%n", v.count(), v.value(), label(v)));
      int left = facet.values().size() - MOST_VALUES;
      if (left > 0 || !facet.isComplete()) {
        out.println("          and more");
      }
    });
  }

  private static String label(FacetCount.Value value) {
    return value.label().equals(value.value()) ? "" : " (" + value.label() + ")";
  }

  private void hit(Hit hit) {
    ClaimEntry entry = hit.entry();
    out.println("\n  " + entry.claim().text().replaceAll("\\s+", " "));
    ClaimText.of(entry.claim()).forEach(out::println);
    out.printf(
        "    %s · %s · seen %s to %s, %d %s%s%n",
        entry.page().site(),
        entry.page().url(),
        day(entry.firstSeen()),
        day(entry.lastSeen()),
        entry.captures(),
        entry.captures() == 1 ? "capture" : "captures",
        entry.isLive() ? "" : ", no longer there");
  }

  private static String day(Instant time) {
    return time.toString().substring(0, "2024-05-14".length());
  }
}
