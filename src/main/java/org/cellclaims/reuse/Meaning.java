package org.cellclaims.reuse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
  /// With units.
  public Meaning(Tagger tagger, Quantities quantities) {
    this(tagger, Optional.of(quantities));
  }

  /// The marks of a stretch of a text, by place.
  public List<Mark> marks(String text, Span within) {
    return marks(text, within, Tokens.of(text, within));
  }

  /// As [#marks(String, Span)] for a stretch whose tokens are known.
  public List<Mark> marks(String text, Span within, List<Token> tokens) {
    List<Mark> marks = new ArrayList<>();
    for (Quantity q : quantities.map(all -> all.in(text, tokens, within)).orElse(List.of())) {
      marks.add(new Mark(Change.Sort.NUMBER, number(q), q.span()));
      marks.add(new Mark(Change.Sort.BOUND, bound(q), q.span()));
    }
    List<Mention> mentions = tagger.mentions(text, tokens, Topic.none());
    mentions.forEach(m -> concept(m, marks));
    words(text, within, tokens, mentions, marks);
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

  private static void words(
      String text, Span within, List<Token> tokens, List<Mention> mentions, List<Mark> marks) {
    Taken numbers = Taken.of(marks.stream()
        .filter(m -> m.sort() == Change.Sort.NUMBER)
        .map(Mark::span)
        .toList());
    Taken concepts = Taken.of(mentions.stream().map(Mention::span).toList());
    Capitals capitals = Capitals.around(text, within, tokens);
    boolean opens = true;
    for (Token token : tokens) {
      if (token.kind() == Token.Kind.MARK) {
        opens = Capitals.opens(token);
        continue;
      }
      number(text, within, token).filter(m -> !numbers.overlaps(m.span())).ifPresent(marks::add);
      capitals
          .name(text, token, opens)
          .filter(m -> !concepts.overlaps(m.span()))
          .ifPresent(marks::add);
      word(text, token, opens, marks);
      opens = false;
    }
  }

  /// A number without a unit; the number of a reference is none.
  private static Optional<Mark> number(String text, Span within, Token token) {
    int start = token.span().start();
    boolean isReference = start > within.start() && text.charAt(start - 1) == '[';
    int words = token.kind() == Token.Kind.WORD ? Weight.of(token).number() : -1;
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
    Weight weight = Weight.of(token);
    boolean isMonth =
        weight.isHedge() && token.is("may") && Character.isUpperCase(text.charAt(token.start()));
    if (weight.isHedge() && !(isMonth && !opens)) {
      marks.add(new Mark(Change.Sort.HEDGE, token.norm(), token.span()));
    }
    weight
        .negation()
        .ifPresent(not -> marks.add(new Mark(Change.Sort.NEGATION, not, token.span())));
  }
}
