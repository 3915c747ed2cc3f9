package org.cellclaims.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.DoubleRange;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.cellclaims.claim.Scope;
import org.cellclaims.index.Fields;
import org.cellclaims.index.Filter;
import org.cellclaims.index.Filters;

/// How Lucene is asked a [ClaimQuery].
///
/// @param query finds and ranks the claims
/// @param text the part that comes from free text, for highlights; empty for none
/// @param notes what a reader of the answer should know
record Plan(Query query, Optional<Query> text, List<String> notes) {
  private static final float NEARER = 2;

  /// The plan for a question.
  static Plan of(ClaimQuery question, TextQuery texts) {
    Optional<TextQuery.Read> text = texts.read(question.text(), question.scope());
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(new TermQuery(new Term(Fields.TYPE, Fields.CLAIM)), Occur.FILTER);
    text.ifPresent(t -> all.add(t.query(), Occur.MUST));
    for (Filter filter : Filters.ALL) {
      select(all, filter, question);
    }
    question.amounts().forEach(a -> all.add(amount(a), Occur.FILTER));
    question
        .seen()
        .ifPresent(p -> all.add(
            LongRange.newIntersectsQuery(
                Fields.SEEN, new long[] {p.fromSecond()}, new long[] {p.toSecond()}),
            Occur.FILTER));
    return new Plan(
        all.build(),
        text.map(TextQuery.Read::query),
        text.map(TextQuery.Read::notes).orElse(List.of()));
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

  private static void select(BooleanQuery.Builder all, Filter filter, ClaimQuery question) {
    Selection selection = question.selection(filter);
    String field = filter.field(question.scope());
    if (!selection.wanted().isEmpty()) {
      all.add(anyOf(field, selection.wanted()), Occur.FILTER);
      nearer(all, filter, selection.wanted(), question.scope());
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
    return KeywordField.newSetQuery(field, terms);
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
