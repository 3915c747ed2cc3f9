package org.cellclaims.search.find;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cellclaims.claim.Claim;
import org.cellclaims.claim.Scope;
import org.cellclaims.index.Filter;
import org.cellclaims.index.Filters;
import org.cellclaims.quantity.Quantity;
import org.cellclaims.search.question.Amount;
import org.cellclaims.search.question.TypedText;
import org.cellclaims.text.Span;
import org.cellclaims.vocabulary.Facet;
import org.cellclaims.vocabulary.Vocabulary;

/// Tells where a claim states what a typed claim asks for.
record TypedParts(TypedText typed, Vocabulary vocabulary) {

  /// The stretches of the claim's text, counted from its start.
  List<Span> in(Claim claim) {
    List<Span> found = new ArrayList<>();
    for (TypedText.Part part : typed.parts()) {
      Optional<Facet> facet = Filters.ofKey(part.param()).flatMap(Filter::facet);
      if (facet.isPresent()) {
        concepts(claim, facet.get(), part.value()).forEach(found::add);
      } else if (part.param().equals("quantity")) {
        numbers(claim, Amount.of(part.value())).forEach(found::add);
      }
    }
    return found.stream()
        .filter(s -> claim.span().contains(s))
        .map(s ->
            new Span(s.start() - claim.span().start(), s.end() - claim.span().start()))
        .toList();
  }

  private List<Span> concepts(Claim claim, Facet facet, String wanted) {
    List<String> all = vocabulary.withNarrower(facet, wanted);
    return claim.values(facet, Scope.SENTENCE).stream()
        .filter(v -> all.contains(v.concept()))
        .flatMap(v -> v.span().stream())
        .toList();
  }

  private static List<Span> numbers(Claim claim, Amount wanted) {
    return claim.quantities().stream()
        .filter(q -> q.unit().equals(wanted.unit()) && meets(q, wanted))
        .map(Quantity::span)
        .toList();
  }

  private static boolean meets(Quantity quantity, Amount wanted) {
    return quantity.low().orElse(0) <= wanted.high().orElse(Double.POSITIVE_INFINITY)
        && wanted.low().orElse(Double.NEGATIVE_INFINITY)
            <= quantity.high().orElse(Double.POSITIVE_INFINITY);
  }
}
