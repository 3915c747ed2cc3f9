package org.cellclaims.search.facet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cellclaims.index.Buckets;
import org.cellclaims.index.Filter;
import org.cellclaims.index.Filters;
import org.cellclaims.search.count.Counting;
import org.cellclaims.search.count.Found;
import org.cellclaims.search.count.Property;
import org.cellclaims.search.find.Choices;
import org.cellclaims.search.find.Conditions;
import org.cellclaims.search.question.Amount;
import org.cellclaims.search.question.ClaimQuery;
import org.cellclaims.search.question.Period;
import org.cellclaims.search.snapshot.Snapshot;
import org.cellclaims.vocabulary.Concept;
import org.cellclaims.vocabulary.Vocabulary;

/// Counts the values of every filter for one question, each as if nothing were chosen of its own
/// filter.
public final class FacetCounter {
  private static final int MOST_OPEN = 200;
  private static final int MOST_CONCEPTS = 5_000;
  private static final int MOST_SEARCHED = 200_000;

  private final Snapshot snapshot;
  private final Vocabulary vocabulary;
  private final ClaimQuery question;
  private final Choices choices;
  private final Wanted wanted;
  private final Optional<Found> found;
  private Optional<Found> ours = Optional.empty();
  private final Map<String, Counting.Counts> ofFound = new HashMap<>();

  /// @param choices the claims that the question finds
  /// @param wanted which counts are asked for, by what
  public FacetCounter(
      Snapshot snapshot,
      Vocabulary vocabulary,
      ClaimQuery question,
      Choices choices,
      Wanted wanted) {
    this.snapshot = snapshot;
    this.vocabulary = vocabulary;
    this.question = question;
    this.choices = choices;
    this.wanted = wanted;
    this.found =
        question.isEverything() ? Optional.empty() : Optional.of(choices.all().documents());
  }

  /// The counts of filters and histograms that are wanted, in the order of the filters.
  public List<FacetCount> count() throws IOException {
    List<FacetCount> counts = new ArrayList<>();
    for (Filter filter : Filters.ALL) {
      if (filter.isCounted() && wanted.has(filter.key())) {
        counts.add(filter(filter));
      }
    }
    if (wanted.has(Conditions.PERCENT)) {
      ClaimQuery others = question.withAmounts(others());
      counts.add(histogram(Conditions.PERCENT, "Percent", Buckets.PERCENT, others));
    }
    if (wanted.has(Conditions.SEEN)) {
      ClaimQuery others = question.withSeen(Optional.empty());
      counts.add(histogram(Conditions.SEEN, "Seen in", Buckets.YEAR, others));
    }
    return counts;
  }

  /// How many values of a filter the found claims have between them.
  public long distinct(String field) throws IOException {
    if (ofFound.containsKey(field)) {
      return ofFound.get(field).distinct();
    }
    return found.isEmpty()
        ? snapshot.total(field, 1).distinct()
        : snapshot.counting().distinct(field, found.get());
  }

  /// The families of copies among the found claims; empty where these are not asked for.
  public Optional<Property.Spread> copies() throws IOException {
    return wanted.copies().isEmpty()
        ? Optional.empty()
        : Optional.of(
            snapshot.copies(wanted.copies().get()).spread(choices.all().documents()));
  }

  /// The values of one filter that are looked for, with pages, sites and families.
  public FacetValues search(Filter filter, FacetValues.Asked asked) throws IOException {
    String field = filter.field(question.scope());
    Found claims = choices.without(filter.key());
    List<FacetCount.Value> all = snapshot.count(field, claims, MOST_SEARCHED).top().stream()
        .map(v -> value(filter, v, question.selection(filter).wanted()))
        .filter(v -> asked.isFor(v.value(), v.label()))
        .toList();
    List<FacetCount.Value> shown = all.stream().limit(asked.most()).toList();
    List<String> names = shown.stream().map(FacetCount.Value::value).toList();
    List<Integer> pages = distinct(field, names, CountedBy.PAGE, claims);
    List<Integer> sites = distinct(field, names, CountedBy.SITE, claims);
    List<Integer> families =
        wanted.copies().isEmpty() ? List.of() : distinct(field, names, CountedBy.FAMILY, claims);
    List<FacetValues.Value> values = new ArrayList<>();
    for (int i = 0; i < shown.size(); i++) {
      FacetCount.Value v = shown.get(i);
      values.add(new FacetValues.Value(
          v.value(),
          v.label(),
          v.broader(),
          v.count(),
          pages.get(i),
          sites.get(i),
          families.isEmpty() ? Optional.empty() : Optional.of((long) families.get(i)),
          v.selected()));
    }
    return new FacetValues(filter.key(), filter.label(), values, all.size());
  }

  private List<Integer> distinct(String field, List<String> names, CountedBy by, Found claims)
      throws IOException {
    Property property = switch (by) {
      case SITE -> snapshot.counting().property("site");
      case FAMILY -> snapshot.copies(wanted.copies().orElseThrow());
      case PAGE, CLAIM -> snapshot.counting().property("url");
    };
    return snapshot.distinct(field, names, property, claims);
  }

  private FacetCount filter(Filter filter) throws IOException {
    String field = filter.field(question.scope());
    int most =
        filter.facet().isPresent() && wanted.by() == CountedBy.CLAIM ? MOST_CONCEPTS : MOST_OPEN;
    List<String> chosen = question.selection(filter).wanted();
    Counting.Counts result =
        counts(filter.key(), field, most, question.withWanted(filter, List.of()));
    List<FacetCount.Value> values = result.top().stream()
        .map(v -> value(filter, v, chosen))
        .sorted(Comparator.comparingLong((FacetCount.Value v) -> -v.count())
            .thenComparing(FacetCount.Value::label)
            .thenComparing(FacetCount.Value::value))
        .toList();
    boolean isComplete = result.distinct() <= most;
    return new FacetCount(filter.key(), filter.label(), values, wanted.by().id(), isComplete);
  }

  private FacetCount histogram(String key, String label, String field, ClaimQuery without)
      throws IOException {
    List<FacetCount.Value> bars = counts(key, field, MOST_OPEN, without).top().stream()
        .map(v -> new FacetCount.Value(
            v.value(), v.value(), Optional.empty(), v.count(), isChosen(key, v.value())))
        .sorted(Comparator.comparingInt((FacetCount.Value v) -> v.value().length())
            .thenComparing(FacetCount.Value::value))
        .toList();
    return new FacetCount(key, label, bars, wanted.by().id(), true);
  }

  private boolean isChosen(String key, String bar) {
    return key.equals(Conditions.PERCENT)
        ? question.amounts().contains(Amount.of(Conditions.PERCENT + ":" + bar))
        : question.seen().equals(Optional.of(Period.of(bar)));
  }

  private List<Amount> others() {
    return question.amounts().stream()
        .filter(a -> !a.unit().equals(Conditions.PERCENT))
        .toList();
  }

  /// The counts of a field over the claims of a question that differs from ours in one filter.
  private Counting.Counts counts(String key, String field, int most, ClaimQuery others)
      throws IOException {
    boolean isOurs = others.equals(question);
    if (wanted.by() != CountedBy.CLAIM) {
      Found claims = isOurs ? ours() : choices.without(key);
      return byOther(field, claims, snapshot.count(field, claims, most));
    }
    if (others.isEverything()) {
      return snapshot.total(field, most);
    }
    if (!isOurs) {
      return snapshot.count(field, choices.without(key), most);
    }
    Counting.Counts counts = snapshot.count(field, found.orElseThrow(), most);
    ofFound.put(field, counts);
    return counts;
  }

  /// The claims of the question itself, listed once for all filters.
  private Found ours() {
    if (ours.isEmpty()) {
      ours = found.or(() -> Optional.of(choices.all().documents()));
    }
    return ours.orElseThrow();
  }

  /// The same values with their pages, sites or families in place of claims.
  private Counting.Counts byOther(String field, Found claims, Counting.Counts counts)
      throws IOException {
    List<String> names = counts.top().stream().map(Counting.Counted::value).toList();
    List<Integer> others = distinct(field, names, wanted.by(), claims);
    List<Counting.Counted> top = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      top.add(new Counting.Counted(names.get(i), others.get(i)));
    }
    return new Counting.Counts(top, counts.distinct());
  }

  private FacetCount.Value value(Filter filter, Counting.Counted counted, List<String> wanted) {
    String value = counted.value();
    return new FacetCount.Value(
        value,
        filter.facet().map(f -> vocabulary.label(f, value)).orElse(value),
        filter.facet().flatMap(f -> vocabulary.concept(f, value)).flatMap(Concept::broader),
        counted.count(),
        wanted.contains(value));
  }
}
