package org.cellclaims.search.find;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Function;
import org.apache.lucene.document.DoubleRange;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;
import org.cellclaims.claim.Scope;
import org.cellclaims.index.Fields;
import org.cellclaims.index.Filter;
import org.cellclaims.index.Filters;
import org.cellclaims.search.question.Amount;
import org.cellclaims.search.question.ClaimQuery;
import org.cellclaims.search.question.Selection;
import org.cellclaims.search.snapshot.Countries;

/// What a question asks beside its words, as Lucene is asked it.
///
/// @param wanted what a claim must meet, by the key of the filter or histogram that it is chosen
/// in; [#OTHER] for what is chosen in none
/// @param unwanted what it must not meet
/// @param better what puts it further up
public record Conditions(
    SequencedMap<String, List<Query>> wanted, List<Query> unwanted, List<Query> better) {
  /// Key of the histogram of percentages.
  public static final String PERCENT = "percent";
  /// Key of the histogram of years.
  public static final String SEEN = "seen";
  /// Key of what is chosen in no filter or histogram.
  static final String OTHER = "other";

  private static final float NEARER = 2;
  private static final float NAMED = 3;

  /// The conditions of a question, within a scope.
  ///
  /// @param countries tells of which countries sites are
  static Conditions of(ClaimQuery question, Scope scope, Countries countries) {
    Conditions all = new Conditions(new LinkedHashMap<>(), new ArrayList<>(), new ArrayList<>());
    for (Filter filter : Filters.ALL) {
      all.select(filter, question, scope, countries);
    }
    question.amounts().forEach(all::amount);
    question
        .seen()
        .ifPresent(p -> all.want(
            SEEN,
            LongRange.newIntersectsQuery(
                Fields.SEEN, new long[] {p.fromSecond()}, new long[] {p.toSecond()})));
    return all;
  }

  /// Adds them to a query.
  void addTo(BooleanQuery.Builder all) {
    wanted.values().forEach(queries -> queries.forEach(q -> all.add(q, Occur.FILTER)));
    unwanted.forEach(q -> all.add(q, Occur.MUST_NOT));
    better.forEach(q -> all.add(q, Occur.SHOULD));
  }

  private void want(String key, Query query) {
    wanted.computeIfAbsent(key, k -> new ArrayList<>()).add(query);
  }

  private void select(Filter filter, ClaimQuery question, Scope scope, Countries countries) {
    Selection selection = question.selection(filter);
    Function<Scope, String> fields =
        question.manner().isNarrow() ? filter::ownField : filter::field;
    Function<List<String>, Query> anyOf = filter.isOfSite()
        ? values -> new CountryQuery(countries, values)
        : values -> anyOf(fields.apply(scope), values);
    if (!selection.wanted().isEmpty()) {
      want(filter.key(), anyOf.apply(selection.wanted()));
      nearer(filter, selection.wanted(), scope);
    }
    if (!selection.unwanted().isEmpty()) {
      unwanted.add(anyOf.apply(selection.unwanted()));
    }
  }

  /// The fields of nearer scopes are contained in those of wider ones, so a claim that states the
  /// concept itself gets the bonus of every scope.
  private void nearer(Filter filter, List<String> values, Scope widest) {
    for (Scope scope : filter.scopes()) {
      if (filter.facet().isPresent() && scope.compareTo(widest) < 0) {
        Query stated = new ConstantScoreQuery(anyOf(filter.field(scope), values));
        better.add(new BoostQuery(stated, NEARER));
      }
    }
  }

  private static Query anyOf(String field, List<String> values) {
    List<BytesRef> terms = new ArrayList<>();
    values.forEach(v -> terms.add(new BytesRef(Fields.term(v))));
    return field.endsWith(Filter.OWN)
        ? new TermInSetQuery(field, terms)
        : KeywordField.newSetQuery(field, terms);
  }

  private void amount(Amount amount) {
    double low = amount.low().orElse(Double.NEGATIVE_INFINITY);
    double high = amount.high().orElse(Double.POSITIVE_INFINITY);
    want(
        amount.unit().equals(PERCENT) ? PERCENT : OTHER,
        DoubleRange.newIntersectsQuery(
            Fields.range(amount.unit()), new double[] {low}, new double[] {high}));
    amount.low().ifPresent(number -> better.add(stated(amount.unit(), number)));
  }

  /// Claims that name this very number come first.
  private static Query stated(String unit, double number) {
    Query exact = SortedNumericDocValuesField.newSlowExactQuery(
        Fields.value(unit), NumericUtils.doubleToSortableLong(number));
    return new BoostQuery(new ConstantScoreQuery(exact), NAMED);
  }
}
