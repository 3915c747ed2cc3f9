package org.cellclaims.quantity;

import java.util.Set;
import org.cellclaims.quantity.Units.Match;

/// Words that look like a unit of the treatment and are none, or are another one.
final class Lookalikes {
  private final Tape tape;

  Lookalikes(Tape tape) {
    this.tape = tape;
  }

  /// "may one day help" speaks of the future.
  boolean isSomeDay(Numeral number, Match match) {
    return tape.is(match.from(), "day") && MODALS.contains(tape.norm(number.from() - 1));
  }

  private static final Set<String> MODALS =
      Set.of("may", "can", "could", "will", "might", "would", "then", "that");

  /// "from one patient to the next" counts nobody.
  boolean isInTurn(Match match) {
    boolean next = tape.is(match.to() + 1, "the") && tape.is(match.to() + 2, "next");
    return tape.is(match.to(), "to") && (next || tape.is(match.to() + 1, "another"));
  }

  /// "four follow-up visits" give nothing.
  boolean isFollowUp(Numeral number, Match match) {
    boolean near = false;
    for (int i = number.to(); i < match.from(); i++) {
      near |= FOLLOWED.contains(tape.norm(i));
    }
    return near && tape.is(match.from(), "visits");
  }

  private static final Set<String> FOLLOWED =
      Set.of("follow", "up", "follow-up", "check", "check-up", "review", "home", "office", "video");

  /// "ten minutes from the airport", "five minutes on foot", not "an hour from start to finish".
  boolean isOnTheWay(int at) {
    String after = tape.norm(at + 1);
    return switch (tape.norm(at)) {
      case "from" -> !ENDS.contains(after);
      case "on" -> after.equals("foot");
      default -> ON_THE_WAY.contains(tape.norm(at));
    };
  }

  private static final Set<String> ENDS =
      Set.of("start", "beginning", "door", "arrival", "check", "check-in", "harvest", "draw");

  /// "walked farther in six minutes" names a test.
  boolean isWalked(Numeral number) {
    boolean six = number.value() == 6 && tape.is(number.from() - 1, "in");
    boolean near = false;
    for (int i = number.from() - 2; six && i >= Math.max(0, number.from() - 5); i--) {
      near |= WALKED.contains(tape.norm(i));
    }
    return near;
  }

  /// "no lifting over ten pounds" is a weight.
  boolean isWeight(Match match) {
    boolean near = false;
    for (int i = Math.max(0, match.from() - 8); i < match.from(); i++) {
      near |= LIFTED.contains(tape.norm(i));
    }
    return near && tape.is(match.from(), "pounds");
  }

  private static final Set<String> WALKED =
      Set.of("walked", "walk", "farther", "further", "distance");
  private static final Set<String> LIFTED = Set.of(
      "lift",
      "lifting",
      "lifted",
      "carry",
      "carrying",
      "weigh",
      "weighs",
      "weighing",
      "weight",
      "lost",
      "lose",
      "losing",
      "gained",
      "heavier",
      "lighter",
      "dumbbells",
      "shed");
  private static final Set<String> ON_THE_WAY =
      Set.of("walk", "drive", "away", "ride", "off", "read", "walking", "distance", "test");
}
