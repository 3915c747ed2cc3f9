package org.cellclaims.search.find;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.QueryBuilder;
import org.cellclaims.claim.Scope;
import org.cellclaims.index.Analysis;
import org.cellclaims.index.Fields;
import org.cellclaims.search.question.ClaimQuery;
import org.cellclaims.search.question.QueryException;
import org.cellclaims.search.question.Quoted;
import org.cellclaims.search.read.QueryParams;
import org.cellclaims.search.read.TextFields;
import org.cellclaims.search.snapshot.Countries;
import org.cellclaims.search.text.Clause;
import org.cellclaims.search.text.FreeText;
import org.cellclaims.search.text.LightWords;
import org.cellclaims.text.Tokens;
import org.cellclaims.vocabulary.Vocabulary;

/// Makes a Lucene query of [FreeText]: every word in the claim or, as far as the scope allows, near
/// it. Thread-safe.
public final class TextQuery {
  /// What free text came to.
  ///
  /// @param query finds the claims
  /// @param notes what a reader of the answer should know
  record Read(Query query, List<String> notes) {}

  private static final String SIGNS = "%‰$€£¥₹";

  private final Analyzer analyzer = Analysis.ofQuestions();
  private final QueryParams params;
  private final TextFields fields;
  private final Countries countries;

  /// @param vocabulary the concepts that fields may name
  /// @param params judges their values
  /// @param countries tells of which countries sites are
  public TextQuery(Vocabulary vocabulary, QueryParams params, Countries countries) {
    this.countries = countries;
    this.params = params;
    this.fields = new TextFields(vocabulary, params);
  }

  Countries countries() {
    return countries;
  }

  /// Reads any text; empty for one without words.
  Optional<Read> read(String text, Scope scope) {
    if (text.isBlank()) {
      return Optional.empty();
    }
    FreeText read = FreeText.of(text, TextFields.names());
    List<String> notes = new ArrayList<>(read.notes());
    Optional<Query> query =
        all(read.parts().stream().map(FreeText.Part::clause).toList(), scope, notes);
    if (query.isEmpty()) {
      notes.add("the text holds no word to search for");
    }
    return Optional.of(new Read(query.orElse(new MatchNoDocsQuery("no words")), notes));
  }

  /// Finds the words of a text in the sentence of a claim that is known to have them all, there
  /// or near it; empty where the text is more than words that are all wanted.
  public Optional<Query> inSentence(String text) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (FreeText.Part part : FreeText.of(text, TextFields.names()).parts()) {
      switch (part.clause()) {
        case Clause.Word word ->
          near(word, Scope.SENTENCE).ifPresent(q -> any.add(q, Occur.SHOULD));
        case Clause.Phrase phrase ->
          near(phrase, Scope.SENTENCE).ifPresent(q -> any.add(q, Occur.SHOULD));
        case Clause.Pattern pattern ->
          near(pattern, Scope.SENTENCE).ifPresent(q -> any.add(q, Occur.SHOULD));
        case Clause.Not not -> {}
        default -> {
          return Optional.empty();
        }
      }
    }
    return Optional.of(any.build());
  }

  private Optional<Query> query(Clause clause, Scope scope, List<String> notes) {
    return switch (clause) {
      case Clause.All parts -> all(parts.parts(), scope, notes);
      case Clause.Any parts -> any(parts.parts(), scope, notes);
      case Clause.Not not -> all(List.of(not), scope, notes);
      case Clause.Field field -> field(field, scope, notes);
      case Clause.Word word -> near(word, scope);
      case Clause.Phrase phrase -> near(phrase, scope);
      case Clause.Pattern pattern -> near(pattern, scope);
    };
  }

  private Optional<Query> all(List<Clause> clauses, Scope scope, List<String> notes) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    int needed = 0;
    int found = 0;
    int left = 0;
    for (Clause clause : clauses) {
      boolean isNot = clause instanceof Clause.Not;
      Optional<Query> one =
          query(clause instanceof Clause.Not not ? not.part() : clause, scope, notes);
      boolean isLight = clause instanceof Clause.Word word && LightWords.has(word.text());
      one.ifPresent(q -> all.add(q, isNot ? Occur.MUST_NOT : isLight ? Occur.SHOULD : Occur.MUST));
      left += one.isPresent() && isNot ? 1 : 0;
      found += one.isPresent() && !isNot ? 1 : 0;
      needed += one.isPresent() && !isNot && !isLight ? 1 : 0;
    }
    if (found == 0 && left == 0) {
      return Optional.empty();
    }
    if (found == 0) {
      all.add(MatchAllDocsQuery.INSTANCE, Occur.MUST);
    } else if (needed == 0) {
      all.setMinimumNumberShouldMatch(found);
    }
    return Optional.of(all.build());
  }

  private Optional<Query> any(List<Clause> clauses, Scope scope, List<String> notes) {
    List<Query> found =
        clauses.stream().flatMap(c -> query(c, scope, notes).stream()).toList();
    if (found.size() <= 1) {
      return found.stream().findFirst();
    }
    BooleanQuery.Builder either = new BooleanQuery.Builder();
    found.forEach(q -> either.add(q, Occur.SHOULD));
    return Optional.of(either.build());
  }

  private Optional<Query> field(Clause.Field field, Scope scope, List<String> notes) {
    try {
      TextFields.Asked asked = fields.asked(field);
      ClaimQuery alone = params.plain(asked.param(), asked.value());
      return Optional.of(Plan.conditions(alone, scope, countries));
    } catch (QueryException e) {
      notes.add(e.getMessage() + "; " + Quoted.cut(field.written()) + " was read as words");
      return near(new Clause.Word(field.value()), scope);
    }
  }

  private Optional<Query> near(Clause clause, Scope widest) {
    List<Query> tiers = new ArrayList<>();
    for (Scope scope : Scope.values()) {
      if (scope.compareTo(widest) <= 0) {
        inField(clause, scope).map(q -> new BoostQuery(q, boost(scope))).ifPresent(tiers::add);
      }
    }
    return switch (tiers.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(tiers.getFirst());
      default -> Optional.of(new DisjunctionMaxQuery(tiers, 0));
    };
  }

  private Optional<Query> inField(Clause clause, Scope scope) {
    return switch (clause) {
      case Clause.Word word ->
        phrase(hasSign(word.text()) ? Fields.exact(scope) : Fields.text(scope), word.text(), 0);
      case Clause.Phrase phrase -> phrase(Fields.exact(scope), phrase.text(), phrase.apart());
      case Clause.Pattern pattern -> Optional.of(pattern(Fields.exact(scope), pattern));
      default -> Optional.empty();
    };
  }

  private static Query pattern(String field, Clause.Pattern pattern) {
    return pattern.isBeginning()
        ? new PrefixQuery(new Term(field, written(pattern.beginning())))
        : new WildcardQuery(new Term(field, written(pattern.text())));
  }

  /// Lucene gives null for a text without words.
  private Optional<Query> phrase(String field, String text, int apart) {
    return Optional.ofNullable(new QueryBuilder(analyzer).createPhraseQuery(field, text, apart));
  }

  private static String written(String word) {
    return word.chars().anyMatch(Character::isUpperCase) ? word : Tokens.normal(word);
  }

  private static boolean hasSign(String word) {
    return word.chars().anyMatch(c -> SIGNS.indexOf(c) >= 0)
        && word.chars().anyMatch(Character::isLetterOrDigit);
  }

  private static float boost(Scope scope) {
    return switch (scope) {
      case SENTENCE -> 4;
      case LEAD_IN -> 2;
      case SECTION -> 1.5f;
      case PAGE -> 1;
    };
  }
}
