package org.cellclaims.api.claim;

import java.util.List;
import org.cellclaims.index.Filter;
import org.cellclaims.index.Filters;
import org.cellclaims.search.question.TypedText;
import org.cellclaims.search.read.QueryWords;
import org.cellclaims.text.Span;
import org.cellclaims.vocabulary.Vocabulary;

/// How free text was read as a claim, as the API gives it.
record ReadJson(String text, List<Part> parts, List<String> unread) {

  /// A part with the parameter it stands for.
  record Part(
      String words, Span span, String param, String value, String says, List<Narrower> narrower) {}

  /// A concept that is found with a broader one.
  record Narrower(String id, String label) {}

  static ReadJson of(TypedText typed, Vocabulary vocabulary) {
    QueryWords words = new QueryWords(vocabulary);
    return new ReadJson(
        typed.text(),
        typed.parts().stream()
            .map(p -> new Part(
                p.words(),
                p.span(),
                p.param(),
                p.value(),
                words.says(p.param(), p.value()),
                narrower(p, words)))
            .toList(),
        typed.unread());
  }

  private static List<Narrower> narrower(TypedText.Part part, QueryWords words) {
    Filter filter = Filters.ofKey(part.param()).orElse(Filters.ALL.getFirst());
    return part.narrower().stream()
        .map(id -> new Narrower(id, words.label(filter, id)))
        .toList();
  }
}
