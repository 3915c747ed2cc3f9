package org.cellclaims.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.LuceneLevenshteinDistance;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import org.cellclaims.claim.Scope;
import org.cellclaims.index.Fields;
import org.cellclaims.search.find.Plan;
import org.cellclaims.search.find.TextQuery;
import org.cellclaims.search.question.ClaimQuery;
import org.cellclaims.search.read.QueryParams;
import org.cellclaims.search.read.TextFields;
import org.cellclaims.search.snapshot.Standing;
import org.cellclaims.search.text.Clause;
import org.cellclaims.search.text.FreeText;
import org.cellclaims.vocabulary.Concept;
import org.cellclaims.vocabulary.Facet;
import org.cellclaims.vocabulary.Vocabulary;

/// Finds what a word that stands nowhere may have been meant to be: a word of the vocabulary or of
/// a claim, at most two letters away and with the same first letter, that finds something. A word
/// that stands in withheld pages only stands nowhere.
final class DidYouMean {
  private static final Pattern WORD = Pattern.compile("\\p{L}{4,24}");
  private static final int MOST_WORDS = 4;
  private static final int CANDIDATES = 5;
  private static final int MOST_LIKE = 20;
  private static final float LIKE_ENOUGH = 0.6f;
  private static final LuceneLevenshteinDistance DISTANCE = new LuceneLevenshteinDistance();

  private final QueryParams params;
  private final TextQuery texts;
  private final Set<String> known = new TreeSet<>();

  DidYouMean(Vocabulary vocabulary, QueryParams params, TextQuery texts) {
    this.params = params;
    this.texts = texts;
    for (Facet facet : Facet.values()) {
      for (Concept concept : vocabulary.concepts(facet)) {
        concept.forms().forEach(form -> addWords(form.text()));
        addWords(concept.label());
      }
    }
  }

  private void addWords(String text) {
    Matcher words = Pattern.compile("\\p{L}+").matcher(text.toLowerCase(Locale.ROOT));
    while (words.find()) {
      if (WORD.matcher(words.group()).matches()) {
        known.add(words.group());
      }
    }
  }

  /// What is suggested for the words of a question that stand nowhere, in their order.
  List<Answer.Instead> of(ClaimQuery question, IndexSearcher searcher) throws IOException {
    List<Answer.Instead> found = new ArrayList<>();
    for (String word : absent(question.text(), searcher)) {
      instead(question, word, searcher).ifPresent(found::add);
    }
    return found;
  }

  private static List<String> absent(String text, IndexSearcher searcher) throws IOException {
    Set<String> words = new LinkedHashSet<>();
    FreeText.of(text, TextFields.names()).parts().forEach(part -> gather(part.clause(), words));
    Standing standing = new Standing(searcher);
    List<String> absent = new ArrayList<>();
    for (String word : words) {
      if (absent.size() < MOST_WORDS
          && WORD.matcher(word).matches()
          && !standing.has(word.toLowerCase(Locale.ROOT))) {
        absent.add(word);
      }
    }
    return absent;
  }

  private static void gather(Clause clause, Set<String> words) {
    switch (clause) {
      case Clause.Word word -> words.add(word.text());
      case Clause.All all -> all.parts().forEach(part -> gather(part, words));
      case Clause.Any any -> any.parts().forEach(part -> gather(part, words));
      case Clause.Not not -> {} // a word that is left out may well stand nowhere
      case Clause.Phrase phrase -> {} // as typed
      case Clause.Pattern pattern -> {}
      case Clause.Field field -> {}
    }
  }

  private Optional<Answer.Instead> instead(ClaimQuery question, String word, IndexSearcher searcher)
      throws IOException {
    for (String candidate : candidates(word.toLowerCase(Locale.ROOT), searcher)) {
      long claims = count(question, word, candidate, searcher);
      if (claims > 0) {
        return Optional.of(new Answer.Instead(word, candidate, claims));
      }
    }
    return Optional.empty();
  }

  /// The likeliest first; between equally likely ones a word of the vocabulary.
  private List<String> candidates(String word, IndexSearcher searcher) throws IOException {
    Map<String, Float> likely = new LinkedHashMap<>();
    known.stream().filter(k -> isNear(word, k)).forEach(k -> likely.put(k, likeness(word, k)));
    Standing standing = new Standing(searcher);
    DirectSpellChecker spelling = new DirectSpellChecker();
    spelling.setAccuracy(LIKE_ENOUGH);
    Term asked = new Term(Fields.exact(Scope.SENTENCE), word);
    for (SuggestWord found : spelling.suggestSimilar(
        asked, MOST_LIKE, searcher.getIndexReader(), SuggestMode.SUGGEST_ALWAYS)) {
      if (WORD.matcher(found.string).matches() && standing.has(found.string)) {
        likely.putIfAbsent(found.string, likeness(word, found.string));
      }
    }
    return likely.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .limit(CANDIDATES)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static boolean isNear(String word, String other) {
    return word.charAt(0) == other.charAt(0)
        && Math.abs(word.length() - other.length()) <= 2
        && likeness(word, other) >= LIKE_ENOUGH;
  }

  private static float likeness(String word, String other) {
    return DISTANCE.getDistance(word, other);
  }

  private long count(ClaimQuery question, String word, String instead, IndexSearcher searcher)
      throws IOException {
    Map<String, List<String>> asked = new LinkedHashMap<>(QueryParams.write(question));
    String text = Pattern.compile("(?<!\\p{L})" + Pattern.quote(word) + "(?!\\p{L})")
        .matcher(question.text())
        .replaceAll(Matcher.quoteReplacement(instead));
    asked.put("q", List.of(text));
    return searcher.count(Plan.of(params.read(asked), texts).query());
  }
}
