package org.cellclaims.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.apache.lucene.search.IndexSearcher;
import org.cellclaims.index.Buckets;
import org.cellclaims.index.Filter;
import org.cellclaims.index.Filters;
import org.cellclaims.vocabulary.Concept;
import org.cellclaims.vocabulary.Vocabulary;

/// Counts the values of every filter for one question, each as if nothing were chosen of its own
/// filter.
final class FacetCounter {
  /// Key of the histogram of percentages.
  static final String PERCENT = "percent";
  /// Key of the histogram of years.
  static final String SEEN = "seen";

  private static final int MOST_OPEN = 200;
  private static final int MOST_CONCEPTS = 5_000;

  private final Snapshot snapshot;
  private final IndexSearcher searcher;
  private final TextQuery texts;
  private final Vocabulary vocabulary;
  private final ClaimQuery question;
  private final Optional<FacetsCollector> found;

  /// @param found the claims that the question found; empty where it asks for everything
  FacetCounter(
      Snapshot snapshot,
      IndexSearcher searcher,
      TextQuery texts,
      Vocabulary vocabulary,
      ClaimQuery question,
      Optional<FacetsCollector> found) {
    this.snapshot = snapshot;
    this.searcher = searcher;
    this.texts = texts;
    this.vocabulary = vocabulary;
    this.question = question;
    this.found = found;
  }

  /// The counts of the filters and histograms with these keys, in the order of the filters.
  List<FacetCount> count(Wanted wanted) throws IOException {
    List<FacetCount> counts = new ArrayList<>();
    for (Filter filter : Filters.ALL) {
      if (filter.isCounted() && wanted.has(filter.key())) {
        counts.add(filter(filter));
      }
    }
    if (wanted.has(PERCENT)) {
      counts.add(histogram(PERCENT, "Percent", Buckets.PERCENT, question.withAmounts(others())));
    }
    if (wanted.has(SEEN)) {
      counts.add(histogram(SEEN, "Seen in", Buckets.YEAR, question.withSeen(Optional.empty())));
    }
    return counts;
  }

  /// How many values of a filter the found claims have between them.
  long distinct(String field) throws IOException {
    FacetResult result = counts(field, 1, found);
    return result == null ? 0 : result.childCount;
  }

  private FacetCount filter(Filter filter) throws IOException {
    String field = filter.field(question.scope());
    int most = filter.facet().isPresent() ? MOST_CONCEPTS : MOST_OPEN;
    List<String> wanted = question.selection(filter).wanted();
    FacetResult result = counts(field, most, aside(question.withWanted(filter, List.of())));
    List<FacetCount.Value> values = Arrays.stream(labels(result))
        .map(v -> value(filter, v, wanted))
        .sorted(Comparator.comparingLong((FacetCount.Value v) -> -v.count())
            .thenComparing(FacetCount.Value::label)
            .thenComparing(FacetCount.Value::value))
        .toList();
    boolean isComplete = result == null || result.childCount <= most;
    return new FacetCount(filter.key(), filter.label(), values, isComplete);
  }

  private FacetCount histogram(String key, String label, String field, ClaimQuery without)
      throws IOException {
    List<FacetCount.Value> bars = Arrays.stream(labels(counts(field, MOST_OPEN, aside(without))))
        .map(v -> new FacetCount.Value(
            v.label, v.label, Optional.empty(), v.count, isChosen(key, v.label)))
        .sorted(Comparator.comparingInt((FacetCount.Value v) -> v.value().length())
            .thenComparing(FacetCount.Value::value))
        .toList();
    return new FacetCount(key, label, bars, true);
  }

  private boolean isChosen(String key, String bar) {
    return key.equals(PERCENT)
        ? question.amounts().contains(Amount.of(PERCENT + ":" + bar))
        : question.seen().equals(Optional.of(Period.of(bar)));
  }

  private List<Amount> others() {
    return question.amounts().stream().filter(a -> !a.unit().equals(PERCENT)).toList();
  }

  /// The claims of a question that differs from ours in one filter only.
  private Optional<FacetsCollector> aside(ClaimQuery other) throws IOException {
    if (other.equals(question)) {
      return found;
    }
    if (other.isEverything()) {
      return Optional.empty();
    }
    return Optional.of(
        searcher.search(Plan.of(other, texts).query(), new FacetsCollectorManager()));
  }

  /// Lucene gives null where no claim has a value.
  private FacetResult counts(String field, int most, Optional<FacetsCollector> claims)
      throws IOException {
    return claims.isEmpty()
        ? snapshot.total(field, most)
        : new StringValueFacetCounts(snapshot.state(field), claims.get())
            .getTopChildren(most, field);
  }

  private static LabelAndValue[] labels(FacetResult result) {
    return result == null ? new LabelAndValue[0] : result.labelValues;
  }

  private FacetCount.Value value(Filter filter, LabelAndValue counted, List<String> wanted) {
    String value = counted.label;
    return new FacetCount.Value(
        value,
        filter.facet().map(f -> vocabulary.label(f, value)).orElse(value),
        filter.facet().flatMap(f -> vocabulary.concept(f, value)).flatMap(Concept::broader),
        counted.count,
        wanted.contains(value));
  }
}
