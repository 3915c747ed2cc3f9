package org.cellclaims.search.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.cellclaims.index.Filter;
import org.cellclaims.index.Filters;
import org.cellclaims.search.question.Amount;
import org.cellclaims.search.question.Period;
import org.cellclaims.search.text.Clause;
import org.cellclaims.text.Span;
import org.cellclaims.vocabulary.Concept;
import org.cellclaims.vocabulary.Facet;
import org.cellclaims.vocabulary.Mention;
import org.cellclaims.vocabulary.Topic;
import org.cellclaims.vocabulary.Vocabulary;

/// The fields that free text may name, `condition:` for example, and the parameter that each stands
/// for.
///
/// @param vocabulary the concepts that they may name
/// @param params judges their values
public record TextFields(Vocabulary vocabulary, QueryParams params) {
  private static final Map<String, String> OTHER_NAMES = Map.of(
      "conditions", "condition",
      "cell", "cell_type",
      "cells", "cell_type",
      "routes", "route",
      "outcomes", "outcome",
      "lang", "language",
      "flag", "red_flag");

  /// A parameter with its value.
  ///
  /// @param param name of the parameter
  /// @param value its value
  public record Asked(String param, String value) {}

  /// Every name, in lower case.
  public static Set<String> names() {
    Map<String, String> names = new TreeMap<>(OTHER_NAMES);
    Filters.ALL.forEach(f -> names.put(f.key(), f.key()));
    TextAmounts.NAMES.forEach(name -> names.put(name, "quantity"));
    names.put("seen", "seen");
    return Set.copyOf(names.keySet());
  }

  /// The parameter that a field stands for.
  ///
  /// @throws QueryException if its value is not known
  public Asked asked(Clause.Field field) {
    String name = OTHER_NAMES.getOrDefault(field.name(), field.name());
    if (TextAmounts.NAMES.contains(name)) {
      Amount amount = TextAmounts.read(name, field.value());
      params.unit(name, amount.unit());
      return new Asked("quantity", amount.written());
    }
    if (name.equals("seen")) {
      return new Asked(name, Period.of(field.value()).written());
    }
    Filter filter = Filters.ofKey(name).orElseThrow();
    String value = filter.facet().map(facet -> concept(facet, field.value())).orElse(field.value());
    return new Asked(name, params.value(filter, name, value));
  }

  /// An id, a label, or another spelling of a concept; the value itself where it is none.
  private String concept(Facet facet, String value) {
    String id = value.toLowerCase(Locale.ROOT).replace(' ', '-');
    if (id.equals(Filters.UNSPECIFIED) || vocabulary.concept(facet, id).isPresent()) {
      return id;
    }
    List<String> named = new ArrayList<>();
    for (Mention mention :
        vocabulary.tagger().mentions(value, new Span(0, value.length()), Topic.anything())) {
      if (mention.concept().facet() == facet && mention.concept().isCoded()) {
        named.add(mention.concept().id());
      }
    }
    return labelled(facet, value).or(() -> named.stream().findFirst()).orElse(value);
  }

  private Optional<String> labelled(Facet facet, String value) {
    return vocabulary.concepts(facet).stream()
        .filter(c -> c.label().equalsIgnoreCase(value))
        .map(Concept::id)
        .findFirst();
  }
}
