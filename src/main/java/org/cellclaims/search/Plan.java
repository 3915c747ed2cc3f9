package org.cellclaims.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.lucene.document.DoubleRange;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;
import org.cellclaims.claim.Scope;
import org.cellclaims.index.Fields;
import org.cellclaims.index.Filter;
import org.cellclaims.index.Filters;

/// How Lucene is asked a [ClaimQuery].
///
/// @param query finds and ranks the claims
/// @param text the part that comes from free text, for highlights; empty for none
/// @param typed how the text was read as a claim, for highlights; empty where it was not
/// @param notes what a reader of the answer should know
record Plan(Query query, Optional<Query> text, Optional<TypedText> typed, List<String> notes) {
  private static final float NEARER = 2;
  private static final float NAMED = 3;

  /// The plan for a question.
  static Plan of(ClaimQuery question, TextQuery texts) {
    Optional<TextQuery.Read> text = texts.read(question.text(), question.scope());
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(new TermQuery(new Term(Fields.TYPE, Fields.CLAIM)), Occur.FILTER);
    text.ifPresent(t -> all.add(t.query(), Occur.MUST));
    add(all, question, question.scope());
    List<String> notes = new ArrayList<>(question.manner().notes());
    text.ifPresent(t -> notes.addAll(t.notes()));
    return new Plan(
        all.build(),
        text.map(TextQuery.Read::query),
        question.manner().typed(),
        notes.stream().distinct().toList());
  }

  /// The claims that meet everything but the free text of a question, within a scope.
  static Query conditions(ClaimQuery question, Scope scope) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    add(all, question, scope);
    all.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
    return all.build();
  }

  private static void add(BooleanQuery.Builder all, ClaimQuery question, Scope scope) {
    for (Filter filter : Filters.ALL) {
      select(all, filter, question, scope);
    }
    question.amounts().forEach(a -> {
      all.add(amount(a), Occur.FILTER);
      a.low().ifPresent(low -> all.add(stated(a.unit(), low), Occur.SHOULD));
    });
    question
        .seen()
        .ifPresent(p -> all.add(
            LongRange.newIntersectsQuery(
                Fields.SEEN, new long[] {p.fromSecond()}, new long[] {p.toSecond()}),
            Occur.FILTER));
  }

  /// Claims that name this very number come first.
  private static Query stated(String unit, double number) {
    Query exact = SortedNumericDocValuesField.newSlowExactQuery(
        Fields.value(unit), NumericUtils.doubleToSortableLong(number));
    return new BoostQuery(new ConstantScoreQuery(exact), NAMED);
  }

  /// The order that Lucene is asked for.
  static Sort sort(ClaimQuery question) {
    SortField ties = new SortField(Fields.ORDER, SortField.Type.STRING);
    return switch (question.order()) {
      case RELEVANCE -> new Sort(SortField.FIELD_SCORE, ties);
      case PAGE -> new Sort(ties);
      case FIRST_SEEN ->
        new Sort(new SortField(Fields.FIRST_SEEN, SortField.Type.LONG, true), ties);
      case LAST_SEEN -> new Sort(new SortField(Fields.LAST_SEEN, SortField.Type.LONG, true), ties);
      case VALUE -> new Sort(value(question, true), ties);
      case VALUE_UP -> new Sort(value(question, false), ties);
    };
  }

  private static void select(
      BooleanQuery.Builder all, Filter filter, ClaimQuery question, Scope scope) {
    Selection selection = question.selection(filter);
    Function<Scope, String> fields =
        question.manner().isNarrow() ? filter::ownField : filter::field;
    String field = fields.apply(scope);
    if (!selection.wanted().isEmpty()) {
      all.add(anyOf(field, selection.wanted()), Occur.FILTER);
      nearer(all, filter, selection.wanted(), scope);
    }
    if (!selection.unwanted().isEmpty()) {
      all.add(anyOf(field, selection.unwanted()), Occur.MUST_NOT);
    }
  }

  /// The fields of nearer scopes are contained in those of wider ones, so a claim that states the
  /// concept itself gets the bonus of every scope.
  private static void nearer(
      BooleanQuery.Builder all, Filter filter, List<String> wanted, Scope widest) {
    for (Scope scope : filter.scopes()) {
      if (filter.facet().isPresent() && scope.compareTo(widest) < 0) {
        Query stated = new ConstantScoreQuery(anyOf(filter.field(scope), wanted));
        all.add(new BoostQuery(stated, NEARER), Occur.SHOULD);
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

  private static Query amount(Amount amount) {
    double low = amount.low().orElse(Double.NEGATIVE_INFINITY);
    double high = amount.high().orElse(Double.POSITIVE_INFINITY);
    return DoubleRange.newIntersectsQuery(
        Fields.range(amount.unit()), new double[] {low}, new double[] {high});
  }

  private static SortField value(ClaimQuery question, boolean isHighestFirst) {
    Amount asked =
        question.amounts().isEmpty() ? Amount.of("percent") : question.amounts().getFirst();
    return new AskedValue(asked, isHighestFirst).getSortField(isHighestFirst);
  }
}
