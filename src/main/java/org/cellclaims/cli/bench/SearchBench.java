package org.cellclaims.cli.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.cellclaims.search.ClaimSearch;
import org.cellclaims.search.facet.FacetCount;
import org.cellclaims.search.facet.Wanted;
import org.cellclaims.search.question.ClaimQuery;
import org.cellclaims.search.read.QueryParams;

/// Measures how long questions take that ask for all counts: words, concepts, numbers, and these
/// together, each with every value that the index has most of.
///
/// @param search the index
/// @param rounds how often each question is asked after as many rounds to warm up
record SearchBench(ClaimSearch search, int rounds) {
  private static final int VALUES = 5;
  private static final List<String> WORDS = List.of(
      "",
      "patients",
      "stem cells improve",
      "improv*",
      "\"stem cell therapy\"",
      "pain -knee",
      "safe OR risk",
      "85% of cerebral palsy patients");

  /// The figure for one index.
  ///
  /// @param name which index it is
  Figure run(String name) throws IOException {
    List<ClaimQuery> questions = questions();
    for (int i = 0; i < rounds; i++) {
      ask(questions, new double[questions.size()], 0);
    }
    double[] times = new double[questions.size() * rounds];
    for (int i = 0; i < rounds; i++) {
      ask(questions, times, i * questions.size());
    }
    return new Figure(
        "search with all facets, " + name,
        String.format(
            Locale.ROOT,
            "p50 %.1f ms, p95 %.1f ms, p99 %.1f ms",
            Clock.percentile(times, 50),
            Clock.percentile(times, 95),
            Clock.percentile(times, 99)),
        String.format(
            Locale.ROOT,
            "%,d claims, %d questions, %d times each, one at a time",
            search.stats().claims(),
            questions.size(),
            rounds));
  }

  private void ask(List<ClaimQuery> questions, double[] times, int from) throws IOException {
    for (int i = 0; i < questions.size(); i++) {
      ClaimQuery question = questions.get(i);
      times[from + i] = Clock.seconds(() -> search.answer(question, Wanted.ALL)) * 1000;
    }
  }

  private List<ClaimQuery> questions() throws IOException {
    QueryParams params = new QueryParams(search.vocabulary());
    List<ClaimQuery> questions = new ArrayList<>();
    List<FacetCount> facets = search.stats().by();
    for (String words : WORDS) {
      questions.add(params.read(Map.of("q", List.of(words))));
      questions.add(
          params.read(Map.of("q", List.of(words), "quantity", List.of("percent:75..90"))));
    }
    for (FacetCount facet : facets) {
      if (List.of("percent", "seen").contains(facet.key())) {
        continue;
      }
      for (FacetCount.Value value : facet.values().stream().limit(VALUES).toList()) {
        Stream.of("", "patients")
            .forEach(words -> questions.add(
                params.read(Map.of("q", List.of(words), facet.key(), List.of(value.value())))));
      }
    }
    return questions;
  }
}
