package org.cellclaims.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.IndexSearcher;
import org.cellclaims.search.find.Plan;
import org.cellclaims.search.find.TextQuery;
import org.cellclaims.search.question.ClaimQuery;
import org.cellclaims.search.read.QueryParams;
import org.cellclaims.search.read.QueryWords;
import org.cellclaims.search.read.TextFields;
import org.cellclaims.search.text.Clause;
import org.cellclaims.search.text.FreeText;
import org.cellclaims.search.text.LightWords;

/// Tells why a question finds nothing: counts it without each of its parts, and each part alone.
///
/// @param searcher counts
/// @param texts reads free text
/// @param params makes questions of parts
/// @param words says parts in English
record Nothing(IndexSearcher searcher, TextQuery texts, QueryParams params, QueryWords words) {
  private static final int MOST_PARTS = 16;

  /// The parts, those first that cost most.
  List<Answer.Emptied> of(ClaimQuery question) throws IOException {
    Map<String, List<String>> all = new LinkedHashMap<>(QueryParams.write(question));
    all.keySet().removeAll(List.of("sort", "size", "snapshot", "read", "narrower"));
    List<Answer.Emptied> parts = new ArrayList<>();
    for (Map.Entry<String, List<String>> entry : all.entrySet()) {
      List<String> values = entry.getKey().equals("q") ? words(question) : entry.getValue();
      for (String value : values.size() + parts.size() > MOST_PARTS ? List.<String>of() : values) {
        parts.add(part(all, entry.getKey(), values, value));
      }
    }
    parts.sort(Comparator.comparingLong((Answer.Emptied e) -> -e.without()));
    return parts.size() > 1 ? parts : List.of();
  }

  private Answer.Emptied part(
      Map<String, List<String>> all, String param, List<String> values, String value)
      throws IOException {
    List<String> others = values.stream().filter(v -> !v.equals(value)).toList();
    Map<String, List<String>> without = new LinkedHashMap<>(all);
    without.put(param, others);
    return new Answer.Emptied(
        param,
        value,
        words.says(param, value),
        count(without),
        count(Map.of(param, List.of(value))));
  }

  private long count(Map<String, List<String>> asked) throws IOException {
    Map<String, List<String>> literal = new LinkedHashMap<>(asked);
    literal.put("read", List.of("off"));
    return searcher.count(Plan.of(params.read(literal), texts).query());
  }

  /// The parts of the text that a claim needs.
  private static List<String> words(ClaimQuery question) {
    return FreeText.of(question.text(), TextFields.names()).parts().stream()
        .filter(part -> !(part.clause() instanceof Clause.Word word && LightWords.has(word.text())))
        .map(FreeText.Part::written)
        .distinct()
        .toList();
  }
}
