package org.cellclaims.search.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.cellclaims.index.Filter;
import org.cellclaims.index.Filters;
import org.cellclaims.quantity.Quantities;
import org.cellclaims.quantity.Quantity;
import org.cellclaims.search.question.Amount;
import org.cellclaims.search.question.TypedText;
import org.cellclaims.search.text.LightWords;
import org.cellclaims.text.Span;
import org.cellclaims.text.Token;
import org.cellclaims.text.Tokens;
import org.cellclaims.vocabulary.Concept;
import org.cellclaims.vocabulary.Facet;
import org.cellclaims.vocabulary.Mention;
import org.cellclaims.vocabulary.Topic;
import org.cellclaims.vocabulary.Vocabulary;

/// Reads a typed sentence as a claim, with the tagger and the number reader that read the pages.
final class TypedReader {
  private static final int LONGEST = 500;
  private static final double MOST_PERCENT = 100;
  /// The outcome that means "patients improve" and names nothing that does: the kind says it.
  private static final String ANY_OUTCOME = "overall-improvement";
  /// Words of a claim that narrow nothing down.
  private static final Set<String> GENERAL_WORDS = Set.of(
      "patient",
      "patients",
      "people",
      "person",
      "persons",
      "case",
      "cases",
      "treat",
      "treated",
      "treatment",
      "treatments",
      "therapy",
      "therapies",
      "following",
      "via",
      "using",
      "through",
      "given",
      "received",
      "receiving",
      "get",
      "gets",
      "got",
      "can",
      "will",
      "do",
      "does",
      "did",
      "show",
      "shows",
      "showed",
      "their",
      "our",
      "your",
      "its",
      "than",
      "when",
      "all",
      "some",
      "there",
      "been",
      "had",
      "cell",
      "cells",
      "claim",
      "claims",
      "about",
      "percent",
      "into");

  private final Vocabulary vocabulary;
  private final Quantities quantities;

  TypedReader(Vocabulary vocabulary, Quantities quantities) {
    this.vocabulary = vocabulary;
    this.quantities = quantities;
  }

  /// What a text came to.
  ///
  /// @param typed the parts
  /// @param left words that are still to be found
  record Result(TypedText typed, String left) {}

  /// Reads words without operators; empty where they are no claim: fewer than two parts, and no
  /// number alone.
  ///
  /// @param isNamed whether something else named a part already, so that one is enough
  Optional<Result> read(String text, boolean isNamed) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    List<TypedText.Part> parts = new ArrayList<>(numbers(text));
    boolean hasNumber = !parts.isEmpty();
    parts.addAll(concepts(text, parts));
    parts.sort(Comparator.comparing(TypedText.Part::span).thenComparing(TypedText.Part::param));
    long places = parts.stream().map(TypedText.Part::span).distinct().count();
    if (!hasNumber && places < (isNamed ? 1 : 2)) {
      return Optional.empty();
    }
    List<String> left = new ArrayList<>();
    List<String> unread = new ArrayList<>();
    for (String word : words(text, parts)) {
      String normal = Tokens.normal(word).toLowerCase(Locale.ROOT);
      (LightWords.has(normal) || GENERAL_WORDS.contains(normal) ? unread : left).add(word);
    }
    return Optional.of(new Result(new TypedText(text, parts, unread), String.join(" ", left)));
  }

  private List<TypedText.Part> numbers(String text) {
    List<TypedText.Part> parts = new ArrayList<>();
    for (Quantity quantity : quantities.in(text)) {
      if (!quantity.unit().equals("other")) {
        Amount amount = new Amount(quantity.unit(), quantity.low(), quantity.high());
        parts.add(number(text, quantity.span(), amount));
      }
    }
    return parts.isEmpty() ? bare(text) : parts;
  }

  /// A number without a unit, the only one of the text, is a percentage where it can be one.
  private List<TypedText.Part> bare(String text) {
    List<Token> numbers =
        Tokens.of(text).stream().filter(t -> t.kind() == Token.Kind.NUMBER).toList();
    if (numbers.size() != 1) {
      return List.of();
    }
    Span span = numbers.getFirst().span();
    boolean isMarked =
        vocabulary.tagger().mentions(text, new Span(0, text.length()), Topic.anything()).stream()
            .anyMatch(m -> m.span().overlaps(span));
    List<Quantity> read = quantities.in(text.substring(0, span.end()) + "%");
    return isMarked || read.size() != 1 || read.getFirst().low().orElse(0) > MOST_PERCENT
        ? List.of()
        : List.of(number(
            text,
            new Span(read.getFirst().span().start(), span.end()),
            new Amount("percent", read.getFirst().low(), read.getFirst().high())));
  }

  private static TypedText.Part number(String text, Span span, Amount amount) {
    return new TypedText.Part(span, span.in(text), "quantity", amount.written(), List.of());
  }

  /// The concepts named outside the numbers. Words that name a condition and an outcome ("knee
  /// pain") are the condition.
  private List<TypedText.Part> concepts(String text, List<TypedText.Part> numbers) {
    List<Mention> mentions =
        vocabulary.tagger().mentions(text, new Span(0, text.length()), Topic.anything()).stream()
            .filter(m -> m.concept().isCoded())
            .filter(m -> numbers.stream().noneMatch(n -> overlap(n.span(), m.span())))
            .toList();
    Set<Span> conditions = new HashSet<>();
    mentions.stream()
        .filter(m -> m.concept().facet() == Facet.CONDITION)
        .forEach(m -> conditions.add(m.span()));
    List<TypedText.Part> parts = new ArrayList<>();
    for (Mention mention : mentions) {
      boolean isTaken = mention.concept().facet() == Facet.OUTCOME
          && conditions.stream().anyMatch(c -> overlap(c, mention.span()));
      if (!isTaken) {
        parts.add(concept(text, mention));
      }
    }
    return parts;
  }

  private TypedText.Part concept(String text, Mention mention) {
    Concept concept = mention.concept();
    Span span = mention.span();
    if (concept.id().equals(ANY_OUTCOME)) {
      return new TypedText.Part(span, span.in(text), "kind", "efficacy", List.of());
    }
    Filter filter = Filters.ALL.stream()
        .filter(f -> f.facet().equals(Optional.of(concept.facet())))
        .findFirst()
        .orElseThrow();
    List<String> narrower = vocabulary.withNarrower(concept.facet(), concept.id()).stream()
        .filter(id -> !id.equals(concept.id()))
        .toList();
    return new TypedText.Part(span, span.in(text), filter.key(), concept.id(), narrower);
  }

  /// The words outside the parts, as typed.
  private static List<String> words(String text, List<TypedText.Part> parts) {
    StringBuilder rest = new StringBuilder(text);
    for (TypedText.Part part : parts) {
      for (int i = part.span().start(); i < part.span().end(); i++) {
        rest.setCharAt(i, ' ');
      }
    }
    List<String> words = new ArrayList<>();
    for (String word : rest.toString().strip().split("\\s+", -1)) {
      if (word.codePoints().anyMatch(Character::isLetterOrDigit)) {
        words.add(word.replaceAll("^\\p{Punct}+|[\\p{Punct}&&[^%*]]+$", ""));
      }
    }
    return words;
  }

  private static boolean overlap(Span a, Span b) {
    return a.overlaps(b);
  }
}
