package org.cellclaims.cli.claims;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cellclaims.claim.Claim;
import org.cellclaims.claim.Kind;
import org.cellclaims.quantity.Quantity;

/// Writes a claim as a few lines for people: its words, what they say, where they stand.
final class ClaimText {
  private static final String INDENT = "    ";

  private ClaimText() {}

  /// The claim's codes: kinds, concepts, numbers, certainty and source. Concepts that it inherits
  /// stand in brackets with their scope.
  static List<String> of(Claim claim) {
    List<String> lines = new ArrayList<>();
    String kinds = claim.kinds().stream().sorted().map(Kind::id).collect(Collectors.joining(", "));
    lines.add(INDENT + kinds + " · " + claim.certainty().id() + " · source "
        + claim.source().id());
    if (!claim.values().isEmpty()) {
      lines.add(INDENT
          + claim.values().stream().map(ClaimText::value).collect(Collectors.joining(" · ")));
    }
    if (!claim.quantities().isEmpty()) {
      lines.add(INDENT
          + claim.quantities().stream()
              .map(quantity -> quantity(claim, quantity))
              .collect(Collectors.joining(" · ")));
    }
    if (!claim.headingPath().isEmpty()) {
      lines.add(INDENT + "under " + String.join(" > ", claim.headingPath()));
    }
    return lines;
  }

  /// The rules that fired, each with the words it saw.
  static List<String> reasons(Claim claim, Function<Claim.Reason, String> words) {
    return claim.reasons().stream()
        .map(r -> INDENT + INDENT + r.gives() + " by " + r.rule() + ": " + words.apply(r))
        .toList();
  }

  /// A number with its bound and unit, `at least 85 percent`; as the claim says it where its unit
  /// is none that we know, `214 families`.
  private static String quantity(Claim claim, Quantity quantity) {
    return quantity.unit().equals("other")
        ? claim.words(quantity.span()).orElseGet(() -> quantity(quantity))
        : quantity(quantity);
  }

  private static String quantity(Quantity quantity) {
    String number = switch (quantity.bound()) {
      case EXACT -> text(quantity.low());
      case RANGE -> text(quantity.low()) + " to " + text(quantity.high());
      case AT_LEAST -> "at least " + text(quantity.low());
      case AT_MOST -> "at most " + text(quantity.high());
    };
    return number + " " + quantity.unit();
  }

  private static String value(Claim.Value value) {
    return switch (value.scope()) {
      case SENTENCE -> value.concept();
      case LEAD_IN -> value.concept() + " (lead-in)";
      case SECTION -> "[" + value.concept() + ", section]";
      case PAGE -> "[" + value.concept() + ", page]";
    };
  }

  private static String text(OptionalDouble number) {
    return number.isEmpty()
        ? "?"
        : BigDecimal.valueOf(number.getAsDouble()).stripTrailingZeros().toPlainString();
  }
}
