package org.cellclaims.copies.reworded;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.cellclaims.claim.Certainty;
import org.cellclaims.claim.Claim;
import org.cellclaims.claim.Scope;
import org.cellclaims.reuse.Change;
import org.cellclaims.reuse.Mark;
import org.cellclaims.reuse.Meaning;
import org.cellclaims.text.Span;
import org.cellclaims.text.Token;
import org.cellclaims.text.Tokens;
import org.cellclaims.vocabulary.Facet;
import org.cellclaims.vocabulary.Mention;
import org.cellclaims.vocabulary.Topic;
import org.cellclaims.vocabulary.Vocabulary;

/// What a sentence claims, as far as it must be the same in another.
///
/// @param named the conditions that the sentence names
/// @param about the conditions that it is about, named in it or nearest above it
/// @param outcomes the outcomes that it names
/// @param cells the cell types that it names
/// @param numbers its numbers with unit and bound, sorted, each as often as it stands there
/// @param negations how many words deny
/// @param isHedged whether it says that something may be
/// @param turns which way things went
record Sense(
    Set<String> named,
    Set<String> about,
    Set<String> outcomes,
    Set<String> cells,
    List<String> numbers,
    long negations,
    boolean isHedged,
    Turns turns) {
  /// Fewest things that both must say: a condition alone is a topic.
  private static final int LEAST = 2;

  private static final String ANY_OUTCOME = "overall-improvement";

  /// What a sentence says that stands alone. "No fewer than" a number denies nothing.
  static Sense of(String text, Meaning meaning) {
    List<Token> tokens = Tokens.of(text);
    List<Mark> marks = meaning.marks(text, new Span(0, text.length()), tokens);
    List<Mention> mentions = meaning.tagger().mentions(text, tokens, Topic.none());
    List<Span> numbers = marks.stream()
        .filter(m -> m.sort() == Change.Sort.NUMBER)
        .map(Mark::span)
        .toList();
    Predicate<Span> isFree = span -> numbers.stream().noneMatch(span::overlaps);
    Set<String> named = conditions(mentions);
    return new Sense(
        named,
        named,
        outcomes(concepts(mentions, Facet.OUTCOME)),
        concepts(mentions, Facet.CELL_TYPE),
        numbers(marks),
        marks.stream()
            .filter(m -> m.sort() == Change.Sort.NEGATION && isFree.test(m.span()))
            .count(),
        marks.stream().anyMatch(m -> m.sort() == Change.Sort.HEDGE),
        Turns.of(tokens.stream().filter(t -> isFree.test(t.span())).toList()));
  }

  /// Words that are an outcome as well ("fatigue in multiple sclerosis") are the outcome where
  /// another condition is named.
  private static Set<String> conditions(List<Mention> mentions) {
    List<Span> outcomes = mentions.stream()
        .filter(m -> m.concept().facet() == Facet.OUTCOME)
        .map(Mention::span)
        .toList();
    Set<String> plain = concepts(
        mentions.stream()
            .filter(m -> outcomes.stream().noneMatch(m.span()::overlaps))
            .toList(),
        Facet.CONDITION);
    return plain.isEmpty() ? concepts(mentions, Facet.CONDITION) : plain;
  }

  /// "Better" says nothing more where it is said of what.
  private static Set<String> outcomes(Set<String> all) {
    Set<String> special = new TreeSet<>(all);
    special.remove(ANY_OUTCOME);
    return special.isEmpty() ? all : special;
  }

  /// What a claim of the index says: its words are read like those of any sentence, and what it
  /// is about is taken from its coding.
  static Sense of(Claim claim, Meaning meaning) {
    Sense read = of(claim.text(), meaning);
    Set<String> coded = nearest(claim, Facet.CONDITION, Scope.LEAD_IN);
    Set<String> named = read.named.isEmpty() ? coded : read.named;
    return new Sense(
        named,
        named.isEmpty() ? nearest(claim, Facet.CONDITION, Scope.PAGE) : named,
        read.outcomes.isEmpty()
            ? outcomes(nearest(claim, Facet.OUTCOME, Scope.LEAD_IN))
            : read.outcomes,
        read.cells,
        read.numbers,
        read.negations + (claim.certainty() == Certainty.NEGATED && read.negations == 0 ? 1 : 0),
        read.isHedged || claim.certainty() == Certainty.HEDGED,
        read.turns);
  }

  private static Set<String> concepts(List<Mention> mentions, Facet facet) {
    return mentions.stream()
        .filter(m -> m.concept().facet() == facet)
        .map(m -> m.concept().id())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// The concepts of the nearest scope that has any, up to one.
  private static Set<String> nearest(Claim claim, Facet facet, Scope widest) {
    List<Claim.Value> values = claim.values(facet, widest);
    return values.stream()
        .filter(v -> v.scope() == values.getFirst().scope())
        .map(Claim.Value::concept)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// A bound stands at the same place as its number.
  private static List<String> numbers(List<Mark> marks) {
    Map<Span, String> bounds = new HashMap<>();
    marks.stream()
        .filter(m -> m.sort() == Change.Sort.BOUND)
        .forEach(m -> bounds.put(m.span(), m.value()));
    return marks.stream()
        .filter(m -> m.sort() == Change.Sort.NUMBER && m.isSure())
        .map(m -> m.value() + " " + bounds.getOrDefault(m.span(), "EXACT"))
        .sorted()
        .toList();
  }

  /// Whether enough is said to look for the same elsewhere.
  boolean isTelling() {
    return said().size() >= LEAST;
  }

  /// What is said, each thing once.
  private Collection<String> said() {
    List<String> said = new ArrayList<>(about);
    said.addAll(outcomes);
    said.addAll(new TreeSet<>(numbers));
    return said;
  }

  /// Whether another sentence says the same, two things at least. Outcomes may be narrower on
  /// either
  /// side; all else is equal, and a number or a denial more or less is another claim.
  boolean isSame(Sense other, Vocabulary vocabulary) {
    return numbers.equals(other.numbers)
        && negations == other.negations
        && isHedged == other.isHedged
        && turns.mayAgree(other.turns)
        && (named.isEmpty() ? other.named.isEmpty() : named.equals(other.about))
        && (cells.isEmpty() || other.cells.isEmpty() || haveOneLine(cells, other.cells, vocabulary))
        && areMet(outcomes, other.outcomes, vocabulary)
        && areMet(other.outcomes, outcomes, vocabulary)
        && agreed(other, vocabulary).size() + Set.copyOf(numbers).size() >= LEAST;
  }

  private static boolean areMet(Set<String> all, Set<String> others, Vocabulary vocabulary) {
    return all.stream()
        .allMatch(one ->
            others.stream().anyMatch(other -> areOneLine(Facet.OUTCOME, one, other, vocabulary)));
  }

  private static boolean haveOneLine(Set<String> all, Set<String> others, Vocabulary vocabulary) {
    return all.stream()
        .anyMatch(one ->
            others.stream().anyMatch(other -> areOneLine(Facet.CELL_TYPE, one, other, vocabulary)));
  }

  /// Whether two concepts are one, or one is narrower than the other.
  private static boolean areOneLine(Facet facet, String one, String other, Vocabulary vocabulary) {
    return one.equals(other)
        || vocabulary.ancestors(facet, one).contains(other)
        || vocabulary.ancestors(facet, other).contains(one);
  }

  /// What both say, in words for people.
  List<String> agreed(Sense other, Vocabulary vocabulary) {
    List<String> agreed = new ArrayList<>();
    about.stream()
        .filter(other.about::contains)
        .forEach(c -> agreed.add(vocabulary.label(Facet.CONDITION, c)));
    other.outcomes.stream()
        .filter(o -> outcomes.stream().anyMatch(m -> areOneLine(Facet.OUTCOME, m, o, vocabulary)))
        .forEach(o -> agreed.add(vocabulary.label(Facet.OUTCOME, o)));
    return agreed;
  }
}
