package org.cellclaims.search.find;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.cellclaims.claim.Scope;
import org.cellclaims.index.Fields;
import org.cellclaims.search.question.Amount;
import org.cellclaims.search.question.ClaimQuery;
import org.cellclaims.search.question.TypedText;
import org.cellclaims.search.snapshot.Countries;

/// How Lucene is asked a [ClaimQuery].
///
/// @param conditions what is asked beside the words
/// @param text the part that comes from free text; empty for none
/// @param typed how the text was read as a claim, for highlights; empty where it was not
/// @param notes what a reader of the answer should know
public record Plan(
    Conditions conditions, Optional<Query> text, Optional<TypedText> typed, List<String> notes) {

  /// The plan for a question.
  public static Plan of(ClaimQuery question, TextQuery texts) {
    Optional<TextQuery.Read> text = texts.read(question.text(), question.scope());
    List<String> notes = new ArrayList<>(question.manner().notes());
    text.ifPresent(t -> notes.addAll(t.notes()));
    return new Plan(
        Conditions.of(question, question.scope(), texts.countries()),
        text.map(TextQuery.Read::query),
        question.manner().typed(),
        notes.stream().distinct().toList());
  }

  /// Finds and ranks the claims.
  public Query query() {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(new TermQuery(new Term(Fields.TYPE, Fields.CLAIM)), Occur.FILTER);
    text.ifPresent(t -> all.add(t, Occur.MUST));
    conditions.addTo(all);
    return all.build();
  }

  /// Ranks claims that are known to be found, as [#query()] does.
  public Query ranking(Query found) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(found, Occur.FILTER);
    text.ifPresent(t -> all.add(t, Occur.MUST));
    conditions.better().forEach(q -> all.add(q, Occur.SHOULD));
    return all.build();
  }

  /// The claims that meet everything but the free text of a question, within a scope.
  static Query conditions(ClaimQuery question, Scope scope, Countries countries) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    Conditions.of(question, scope, countries).addTo(all);
    all.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
    return all.build();
  }

  /// The order that Lucene is asked for.
  public static Sort sort(ClaimQuery question) {
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

  private static SortField value(ClaimQuery question, boolean isHighestFirst) {
    Amount asked =
        question.amounts().isEmpty() ? Amount.of("percent") : question.amounts().getFirst();
    return new AskedValue(asked, isHighestFirst).getSortField(isHighestFirst);
  }
}
