package org.cellclaims.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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
import org.apache.lucene.util.QueryBuilder;
import org.cellclaims.claim.Scope;
import org.cellclaims.index.Analysis;
import org.cellclaims.index.Fields;
import org.cellclaims.text.Tokens;

/// Makes a Lucene query of [FreeText]: every word in the claim or, as far as the scope allows, near
/// it. Thread-safe.
final class TextQuery {
  /// What free text came to.
  ///
  /// @param query finds the claims
  /// @param notes what a reader of the answer should know
  record Read(Query query, List<String> notes) {}

  private static final String SIGNS = "%‰$€£¥₹";
  private static final Set<String> LIGHT_WORDS = Set.of(
      "a", "an", "the", "of", "in", "on", "to", "for", "and", "or", "is", "are", "was", "were",
      "be", "with", "by", "from", "at", "as", "that", "this", "it", "after", "who", "which", "have",
      "has");

  private final Analyzer analyzer = Analysis.ofQuestions();

  /// Reads any text; empty for one without words.
  Optional<Read> read(String text, Scope scope) {
    if (text.isBlank()) {
      return Optional.empty();
    }
    FreeText parts = FreeText.of(text);
    List<String> notes = new ArrayList<>(parts.notes());
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    int needed = 0;
    int found = 0;
    for (List<FreeText.Part> group : parts.groups()) {
      Optional<Query> any = any(group, scope);
      boolean isLight = group.stream().allMatch(TextQuery::isLight);
      any.ifPresent(q -> all.add(q, isLight ? Occur.SHOULD : Occur.MUST));
      found += any.isPresent() ? 1 : 0;
      needed += any.isPresent() && !isLight ? 1 : 0;
    }
    int left = 0;
    for (FreeText.Part part : parts.unwanted()) {
      Optional<Query> one = query(part, scope);
      one.ifPresent(q -> all.add(q, Occur.MUST_NOT));
      left += one.isPresent() ? 1 : 0;
    }
    return Optional.of(finish(all, needed, found, left, notes));
  }

  private static Read finish(
      BooleanQuery.Builder all, int needed, int found, int left, List<String> notes) {
    if (found == 0 && left == 0) {
      notes.add("the text holds no word to search for");
      return new Read(new MatchNoDocsQuery("no words"), notes);
    }
    if (found == 0) {
      all.add(MatchAllDocsQuery.INSTANCE, Occur.MUST);
    } else if (needed == 0) {
      all.setMinimumNumberShouldMatch(found);
    }
    return new Read(all.build(), notes);
  }

  private Optional<Query> any(List<FreeText.Part> group, Scope scope) {
    List<Query> found = group.stream().flatMap(p -> query(p, scope).stream()).toList();
    if (found.size() <= 1) {
      return found.stream().findFirst();
    }
    BooleanQuery.Builder either = new BooleanQuery.Builder();
    found.forEach(q -> either.add(q, Occur.SHOULD));
    return Optional.of(either.build());
  }

  private Optional<Query> query(FreeText.Part part, Scope widest) {
    List<Query> tiers = new ArrayList<>();
    for (Scope scope : Scope.values()) {
      if (scope.compareTo(widest) <= 0) {
        inField(part, scope).map(q -> new BoostQuery(q, boost(scope))).ifPresent(tiers::add);
      }
    }
    return switch (tiers.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(tiers.getFirst());
      default -> Optional.of(new DisjunctionMaxQuery(tiers, 0));
    };
  }

  private Optional<Query> inField(FreeText.Part part, Scope scope) {
    return switch (part) {
      case FreeText.Part.Word word ->
        phrase(hasSign(word.text()) ? Fields.exact(scope) : Fields.text(scope), word.text());
      case FreeText.Part.Phrase phrase -> phrase(Fields.exact(scope), phrase.text());
      case FreeText.Part.Beginning begin ->
        Optional.of(new PrefixQuery(new Term(Fields.exact(scope), written(begin.text()))));
    };
  }

  /// Lucene gives null for a text without words.
  private Optional<Query> phrase(String field, String text) {
    return Optional.ofNullable(new QueryBuilder(analyzer).createPhraseQuery(field, text));
  }

  private static String written(String beginning) {
    return beginning.chars().anyMatch(Character::isUpperCase)
        ? beginning
        : Tokens.normal(beginning);
  }

  private static boolean isLight(FreeText.Part part) {
    return part instanceof FreeText.Part.Word word
        && LIGHT_WORDS.contains(word.text().toLowerCase(Locale.ROOT));
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
