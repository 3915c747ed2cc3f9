package org.cellclaims.reuse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cellclaims.quantity.NumberWords;
import org.cellclaims.quantity.Quantities;
import org.cellclaims.quantity.Quantity;
import org.cellclaims.text.Span;
import org.cellclaims.text.Token;
import org.cellclaims.text.Tokens;
import org.cellclaims.vocabulary.Facet;
import org.cellclaims.vocabulary.Mention;
import org.cellclaims.vocabulary.Tagger;
import org.cellclaims.vocabulary.Topic;

/// Finds the words of a passage that matter: numbers, bounds, hedges, negations, conditions, cell
/// types and names. Thread-safe.
///
/// @param tagger finds concepts
/// @param quantities finds numbers with their units; without it a number is its digits
public record Meaning(Tagger tagger, Optional<Quantities> quantities) {
  private static final Set<String> HEDGES = Set.of(
      "may",
      "might",
      "could",
      "can",
      "possibly",
      "perhaps",
      "potentially",
      "potential",
      "suggest",
      "suggests",
      "appears",
      "appear",
      "seems",
      "seem",
      "likely",
      "some",
      "preliminary",
      "believe",
      "believed",
      "hope",
      "aims",
      "probably",
      "reportedly",
      "often",
      "sometimes",
      "usually");
  private static final Set<String> NEGATIONS = Set.of(
      "not",
      "no",
      "never",
      "none",
      "without",
      "cannot",
      "neither",
      "nor",
      "don't",
      "doesn't",
      "didn't",
      "isn't",
      "aren't",
      "wasn't",
      "weren't",
      "won't",
      "can't",
      "couldn't",
      "hasn't",
      "haven't",
      "nobody",
      "nothing",
      "unproven");

  /// With units.
  public Meaning(Tagger tagger, Quantities quantities) {
    this(tagger, Optional.of(quantities));
  }

  /// The marks of a stretch of a text, by place.
  public List<Mark> marks(String text, Span within) {
    List<Mark> marks = new ArrayList<>();
    for (Quantity q : quantities.map(all -> all.in(text, within)).orElse(List.of())) {
      marks.add(new Mark(Change.Sort.NUMBER, number(q), q.span()));
      marks.add(new Mark(Change.Sort.BOUND, bound(q), q.span()));
    }
    List<Mention> mentions = tagger.mentions(text, within, Topic.none());
    mentions.forEach(m -> concept(m, marks));
    words(text, within, mentions, marks);
    marks.sort((a, b) -> a.span().compareTo(b.span()));
    return marks;
  }

  /// The number without its bound: "at least 85%" and "85%" hold the same.
  private static String number(Quantity q) {
    double low = q.low().orElseGet(() -> q.high().orElse(0));
    return q.unit() + " " + low + " "
        + (q.bound() == Quantity.Bound.RANGE ? q.high().orElse(low) : low);
  }

  /// A range says its numbers as exactly as a single number does.
  private static String bound(Quantity q) {
    return (q.bound() == Quantity.Bound.RANGE ? Quantity.Bound.EXACT : q.bound()).name();
  }

  private static void concept(Mention mention, List<Mark> marks) {
    Facet facet = mention.concept().facet();
    if (facet == Facet.CONDITION || facet == Facet.CELL_TYPE) {
      marks.add(new Mark(
          facet == Facet.CONDITION ? Change.Sort.CONDITION : Change.Sort.CELL_TYPE,
          mention.concept().id(),
          mention.span()));
    }
  }

  private static void words(String text, Span within, List<Mention> mentions, List<Mark> marks) {
    Taken numbers = Taken.of(marks.stream()
        .filter(m -> m.sort() == Change.Sort.NUMBER)
        .map(Mark::span)
        .toList());
    Taken concepts = Taken.of(mentions.stream().map(Mention::span).toList());
    Capitals capitals = Capitals.around(text, within);
    boolean opens = true;
    for (Token token : Tokens.of(text, within)) {
      if (token.kind() == Token.Kind.MARK) {
        opens = Capitals.opens(token);
        continue;
      }
      if (!numbers.overlaps(token.span())) {
        number(text, within, token).ifPresent(marks::add);
      }
      if (!concepts.overlaps(token.span())) {
        capitals.name(text, token, opens).ifPresent(marks::add);
      }
      word(text, token, opens, marks);
      opens = false;
    }
  }

  /// A number without a unit; the number of a reference is none.
  private static Optional<Mark> number(String text, Span within, Token token) {
    int start = token.span().start();
    boolean isReference = start > within.start() && text.charAt(start - 1) == '[';
    int words = token.kind() == Token.Kind.WORD ? NumberWords.value(token.norm()) : -1;
    if (token.kind() == Token.Kind.NUMBER && !isReference) {
      return Optional.of(new Mark(Change.Sort.NUMBER, digits(token.norm()), token.span()));
    }
    return words < 0
        ? Optional.empty()
        : Optional.of(
            new Mark(Change.Sort.NUMBER, String.valueOf(words), token.span(), words != 1));
  }

  /// Digits without the commas of thousands.
  private static String digits(String norm) {
    return norm.matches("\\d{1,3}(?:,\\d{3})+") ? norm.replace(",", "") : norm;
  }

  private static void word(String text, Token token, boolean opens, List<Mark> marks) {
    String norm = token.norm();
    boolean isMonth =
        norm.equals("may") && Character.isUpperCase(text.charAt(token.span().start()));
    if (HEDGES.contains(norm) && !(isMonth && !opens)) {
      marks.add(new Mark(Change.Sort.HEDGE, norm, token.span()));
    } else if (NEGATIONS.contains(norm)) {
      boolean isNot = norm.endsWith("n't") || norm.equals("cannot");
      marks.add(new Mark(Change.Sort.NEGATION, isNot ? "not" : norm, token.span()));
    }
  }
}
