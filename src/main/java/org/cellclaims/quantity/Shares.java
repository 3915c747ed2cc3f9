package org.cellclaims.quantity;

import java.util.Optional;
import java.util.Set;
import org.cellclaims.quantity.Numeral.Form;

/// Reads shares in words: "half", "two thirds", "a quarter".
final class Shares {
  /// What may follow a share that is meant as one: "half of", "a quarter could stop".
  private static final Set<String> AFTER = Set.of(
      "of",
      "the",
      "our",
      "all",
      "these",
      "those",
      "them",
      "his",
      "her",
      "their",
      "as",
      "price",
      "were",
      "was",
      "are",
      "is",
      "had",
      "have",
      "has",
      "could",
      "can",
      "report",
      "reported",
      "said",
      "say",
      "felt",
      "noticed",
      "showed",
      "needed",
      "improved",
      "experienced",
      "stopped",
      "regained",
      "achieved",
      "gained",
      "saw",
      "did",
      "get",
      "got",
      "come",
      "came",
      "go",
      "went",
      "chose",
      "lost",
      "remained",
      "stayed",
      "respond",
      "responded",
      "improve",
      "notice",
      "feel",
      "describe",
      "described");
  private static final Set<String> BEFORE = Set.of(
      "by",
      "about",
      "around",
      "roughly",
      "nearly",
      "almost",
      "over",
      "than",
      "approximately",
      "to",
      "least",
      "perhaps",
      "against",
      "some",
      "under",
      "only");

  /// What may follow a share after such a word, nouns apart: "a quarter better".
  private static final Set<String> COMPARED = Set.of(
      "better", "less", "more", "lower", "higher", "fewer", "smaller", "shorter", "time", "faster",
      "cheaper", "longer");
  private static final Set<String> LESS = Set.of("second", "first", "other", "better");

  private Shares() {}

  static Optional<Numeral> at(Tape tape, int at) {
    if (isHalving(tape, at)) {
      return Optional.of(new Numeral(50, 50, at, at + 1, Form.SHARE, false));
    }
    int value = NumberWords.value(tape.norm(at));
    boolean article = tape.is(at, "a") || tape.is(at, "an") || tape.is(at, "one");
    int word = article || value > 0 ? at + 1 : at;
    if (word > at && tape.isDash(word)) {
      word++;
    }
    double share = NumberWords.share(tape.norm(word));
    boolean plural = tape.norm(word).endsWith("s");
    boolean bare = word == at && !tape.is(at, "half");
    if (share == 0 || bare || plural != (value > 1) || !isMeant(tape, at, word)) {
      return Optional.empty();
    }
    double percent = value > 1 ? Math.round(share * value * 100) / 100.0 : share;
    double exact = value == 2 && tape.is(word, "thirds") ? 66.67 : percent;
    return Optional.of(new Numeral(exact, exact, at, word + 1, Form.SHARE, false));
  }

  /// "had halved", "was cut in half".
  private static boolean isHalving(Tape tape, int at) {
    if (tape.is(at, "halved")) {
      return true;
    }
    boolean inHalf = tape.is(at, "half") && tape.is(at - 1, "in");
    for (int i = at - 2; inHalf && i >= Math.max(0, at - CUT_REACH); i--) {
      if (CUTS.contains(tape.norm(i))) {
        return true;
      }
    }
    return false;
  }

  private static final int CUT_REACH = 8;
  private static final Set<String> CUTS =
      Set.of("cut", "cuts", "cutting", "reduced", "reduces", "dropped", "drops", "fell", "slashed");

  private static boolean isMeant(Tape tape, int at, int word) {
    boolean half = tape.is(word, "half");
    String before = tape.norm(at - 1);
    boolean andHalf = half && before.equals("and");
    if (LESS.contains(before) || andHalf || tape.isDash(word + 1)) {
      return false;
    }
    if (half && (tape.is(word + 1, "a") || tape.is(word + 1, "an"))) {
      return false;
    }
    String next = tape.norm(word + 1);
    boolean ends = word + 1 >= tape.size() || tape.isMark(word + 1) || tape.isNumber(word + 1);
    boolean goesOn = StopWords.has(next) || COMPARED.contains(next) || NumberWords.value(next) >= 0;
    boolean did = next.length() > 4 && next.endsWith("ed");
    return did || AFTER.contains(next) || (BEFORE.contains(before) && (ends || goesOn));
  }
}
