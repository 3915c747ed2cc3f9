package org.cellclaims.search.read;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.cellclaims.claim.Scope;
import org.cellclaims.index.Fields;
import org.cellclaims.index.Filter;
import org.cellclaims.index.Filters;
import org.cellclaims.search.question.Amount;
import org.cellclaims.search.question.ClaimQuery;
import org.cellclaims.search.question.Period;
import org.cellclaims.search.question.Selection;
import org.cellclaims.vocabulary.Vocabulary;

/// Says a question in plain English.
///
/// @param vocabulary gives the labels of concepts
public record QueryWords(Vocabulary vocabulary) {
  private static final String NO_NARROWER = "without narrower concepts";

  /// A part of a question that can be dropped.
  ///
  /// @param param the parameter
  /// @param value its value
  /// @param says the part in English
  public record Chip(String param, String value, String says) {}

  /// The question as one sentence without a full stop.
  public String inEnglish(ClaimQuery query) {
    List<String> parts = new ArrayList<>();
    for (Filter filter : Filters.ALL) {
      Selection selection = query.selection(filter);
      add(parts, "", filter, selection.wanted());
      add(parts, "not ", filter, selection.unwanted());
    }
    query.amounts().forEach(a -> parts.add("with " + a.says()));
    query.seen().ifPresent(p -> parts.add(seen(p)));
    if (!query.text().isEmpty()) {
      parts.add("with the words: " + query.text());
    }
    if (query.scope() != Scope.PAGE) {
      parts.add(scope(query.scope()));
    }
    if (query.manner().isNarrow()) {
      parts.add(NO_NARROWER);
    }
    return parts.isEmpty() ? "All claims" : "Claims " + String.join(", ", parts);
  }

  /// The parts of the question, each as what can be dropped.
  public List<Chip> chips(ClaimQuery query) {
    List<Chip> chips = new ArrayList<>();
    QueryParams.write(query).forEach((param, values) -> {
      if (!List.of("sort", "size", "read", "snapshot").contains(param)) {
        values.forEach(value -> chips.add(new Chip(param, value, says(param, value))));
      }
    });
    return List.copyOf(chips);
  }

  /// A value of a filter for people.
  public String label(Filter filter, String value) {
    return filter.facet().map(facet -> vocabulary.label(facet, value)).orElse(value);
  }

  /// A parameter with its value in English.
  public String says(String param, String value) {
    return switch (param) {
      case "q" -> "with the words: " + value;
      case "quantity" -> "with " + Amount.of(value).says();
      case "seen" -> seen(Period.of(value));
      case "scope" -> scope(QueryParams.scope(value));
      case "narrower" -> NO_NARROWER;
      default -> {
        boolean isNot = param.startsWith(QueryParams.NOT);
        Filter filter = Filters.ofKey(isNot ? param.substring(QueryParams.NOT.length()) : param)
            .orElseThrow();
        yield (isNot ? "not " : "") + filter.says() + " " + label(filter, value);
      }
    };
  }

  private void add(List<String> parts, String not, Filter filter, List<String> values) {
    if (!values.isEmpty()) {
      parts.add(not + filter.says() + " "
          + values.stream().map(v -> label(filter, v)).collect(Collectors.joining(" or ")));
    }
  }

  private static String seen(Period period) {
    if (period.from().equals(period.to())) {
      return "seen on " + period.written();
    }
    return "seen"
        + period.from().map(d -> " from " + d).orElse("")
        + period.to().map(d -> " until " + d).orElse("");
  }

  private static String scope(Scope widest) {
    return "looking no further than the "
        + (widest == Scope.SENTENCE ? "claim itself" : Fields.id(widest));
  }
}
