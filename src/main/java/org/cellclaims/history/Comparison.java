package org.cellclaims.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.cellclaims.claim.Certainty;
import org.cellclaims.claim.Claim;
import org.cellclaims.claim.Kind;
import org.cellclaims.index.ClaimEntry;
import org.cellclaims.quantity.Quantity;

/// Says what changed between two wordings of one claim.
final class Comparison {
  private Comparison() {}

  /// The change between a claim as it was and as it is.
  static ClaimChange of(ClaimEntry before, ClaimEntry after) {
    if (Words.normal(before.claim().text()).equals(Words.normal(after.claim().text()))) {
      return new ClaimChange(
          List.of(Change.KEPT), Optional.of(before), Optional.of(after), List.of(), List.of());
    }
    List<Change> changes = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    numbers(before.claim(), after.claim(), changes, notes);
    certainty(before.claim(), after.claim(), changes, notes);
    if (changes.isEmpty()) {
      changes.add(Change.REWORDED);
    }
    return new ClaimChange(
        changes.stream().distinct().sorted().toList(),
        Optional.of(before),
        Optional.of(after),
        notes,
        WordDiff.of(before.claim().text(), after.claim().text()));
  }

  private static void numbers(Claim before, Claim after, List<Change> changes, List<String> notes) {
    List<String> gone = written(before);
    List<String> come = written(after);
    written(after).forEach(gone::remove);
    written(before).forEach(come::remove);
    if (!gone.isEmpty() && !come.isEmpty()) {
      changes.add(Change.NUMBER_CHANGED);
      notes.add(String.join(", ", gone) + " became " + String.join(", ", come));
    } else if (!gone.isEmpty()) {
      changes.add(Change.SOFTENED);
      notes.add("no longer says " + String.join(", ", gone));
    } else if (!come.isEmpty()) {
      changes.add(Change.HARDENED);
      notes.add("now says " + String.join(", ", come));
    }
  }

  private static void certainty(
      Claim before, Claim after, List<Change> changes, List<String> notes) {
    int step = strength(after) - strength(before);
    if (step != 0 && before.certainty() != after.certainty()) {
      changes.add(step < 0 ? Change.SOFTENED : Change.HARDENED);
      notes.add(said(before.certainty()) + " became " + said(after.certainty()));
    }
  }

  /// How much a claim promises: a fact more than a possibility, a possibility more than a denial.
  /// Where harm is spoken of it is the denial that promises.
  private static int strength(Claim claim) {
    boolean ofHarm = claim.kinds().contains(Kind.RISK) || claim.kinds().contains(Kind.SAFETY);
    return switch (claim.certainty()) {
      case ASSERTED -> claim.kinds().contains(Kind.RISK) ? 0 : 2;
      case HEDGED -> 1;
      case NEGATED -> ofHarm ? 2 : 0;
    };
  }

  private static String said(Certainty certainty) {
    return switch (certainty) {
      case ASSERTED -> "said as a fact";
      case HEDGED -> "hedged";
      case NEGATED -> "denied";
    };
  }

  private static List<String> written(Claim claim) {
    return new ArrayList<>(claim.quantities().stream().map(Comparison::written).toList());
  }

  private static String written(Quantity quantity) {
    String unit = quantity.unit().equals("percent") ? "%" : quantity.unit();
    String number = switch (quantity.bound()) {
      case EXACT -> number(quantity.low());
      case RANGE -> number(quantity.low()) + " to " + number(quantity.high());
      case AT_LEAST -> "≥ " + number(quantity.low());
      case AT_MOST -> "up to " + number(quantity.high());
    };
    return unit.equals("other") ? number : number + " " + unit;
  }

  private static String number(OptionalDouble value) {
    double number = value.orElse(0);
    return number == Math.rint(number) && Math.abs(number) < 1e15
        ? String.valueOf((long) number)
        : String.valueOf(number);
  }
}
