package org.cellclaims.api.claim;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cellclaims.copies.Collapse;
import org.cellclaims.copies.family.Brief;
import org.cellclaims.search.Answer;
import org.cellclaims.search.facet.FacetCount;
import org.cellclaims.search.read.QueryParams;
import org.cellclaims.search.read.QueryWords;
import org.cellclaims.vocabulary.Vocabulary;

/// The answer to a question as the API gives it.
record AnswerJson(
    Question query,
    Answer.Counts counts,
    List<ClaimJson> claims,
    List<InFamily> families,
    Optional<String> next,
    List<FacetCount> facets,
    String snapshot,
    List<Answer.Instead> didYouMean,
    List<Answer.Emptied> emptied,
    long milliseconds) {

  /// The question, said back.
  record Question(
      Map<String, List<String>> params,
      String english,
      List<QueryWords.Chip> chips,
      Optional<ReadJson> read,
      List<String> notes) {}

  static AnswerJson of(
      Answer answer,
      Collapse shown,
      Map<String, Brief> families,
      Vocabulary vocabulary,
      long milliseconds) {
    QueryWords words = new QueryWords(vocabulary);
    return new AnswerJson(
        new Question(
            QueryParams.write(answer.question()),
            words.inEnglish(answer.question()),
            words.chips(answer.question()),
            answer.question().manner().typed().map(t -> ReadJson.of(t, vocabulary)),
            answer.notes()),
        answer.counts(),
        shown.hits().stream()
            .map(hit -> ClaimJson.of(hit.entry(), hit.highlights(), vocabulary, answer.countries()))
            .toList(),
        shown.hits().stream()
            .map(hit -> hit.entry().claim().id())
            .filter(families::containsKey)
            .map(id -> InFamily.of(id, families, shown))
            .toList(),
        answer.next(),
        answer.facets(),
        answer.snapshot(),
        answer.insteads(),
        answer.emptied(),
        milliseconds);
  }
}
