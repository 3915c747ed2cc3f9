package org.cellclaims.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cellclaims.index.ClaimEntry;

/// Follows the claims of one address from capture to capture.
public final class Lines {
  private final AddressHistory history;
  private final List<Growing> lines = new ArrayList<>();

  private Lines(AddressHistory history) {
    this.history = history;
  }

  /// The lines of an address: those that begin earlier first, then in page order.
  public static List<Line> of(AddressHistory history) {
    return new Lines(history).follow();
  }

  private List<Line> follow() {
    List<ClaimEntry> before = List.of();
    Map<String, Growing> open = new HashMap<>();
    for (AddressHistory.Capture capture : history.captures()) {
      List<ClaimEntry> now = history.claims(capture.version());
      Map<String, Growing> next = new HashMap<>();
      for (ClaimChange change : ClaimDiff.between(before, now)) {
        step(change, capture, open, next);
      }
      open = next;
      before = now;
    }
    Instant last = history.captures().isEmpty()
        ? Instant.MAX
        : history.captures().getLast().time();
    history.gone().stream()
        .filter(time -> time.isAfter(last))
        .findFirst()
        .ifPresent(time -> lines.forEach(line -> line.endIfOpen(time)));
    return lines.stream().map(Growing::line).toList();
  }

  private void step(
      ClaimChange change,
      AddressHistory.Capture capture,
      Map<String, Growing> open,
      Map<String, Growing> next) {
    Optional<Growing> known =
        change.before().flatMap(c -> Optional.ofNullable(open.get(c.claim().id())));
    if (change.after().isEmpty()) {
      known.ifPresent(line -> line.end(capture));
      return;
    }
    ClaimEntry claim = change.after().get();
    Growing line = known.or(() -> endedWith(claim)).orElseGet(this::begin);
    line.add(claim, capture, change.first());
    next.put(claim.claim().id(), line);
  }

  private Optional<Growing> endedWith(ClaimEntry claim) {
    return lines.stream()
        .filter(line -> line.gone.isPresent())
        .filter(line -> line.steps.getLast().id().equals(claim.claim().id()))
        .findFirst();
  }

  private Growing begin() {
    Growing line = new Growing();
    lines.add(line);
    return line;
  }

  /// A line while it is followed.
  private static final class Growing {
    private final List<Line.Step> steps = new ArrayList<>();
    private Optional<Line.Gap> gone = Optional.empty();

    void add(ClaimEntry claim, AddressHistory.Capture capture, Change how) {
      Change step = gone.isPresent() ? Change.CAME_BACK : steps.isEmpty() ? Change.ADDED : how;
      gone = Optional.empty();
      String id = claim.claim().id();
      boolean goesOn = step == Change.KEPT && steps.getLast().id().equals(id);
      if (goesOn) {
        Line.Step last = steps.removeLast();
        steps.add(new Line.Step(id, last.text(), last.from(), capture.time(), last.how()));
      } else {
        steps.add(new Line.Step(id, claim.claim().text(), capture.time(), capture.time(), step));
      }
    }

    void end(AddressHistory.Capture next) {
      gone = Optional.of(new Line.Gap(steps.getLast().to(), next.time()));
    }

    void endIfOpen(Instant next) {
      if (gone.isEmpty()) {
        gone = Optional.of(new Line.Gap(steps.getLast().to(), next));
      }
    }

    Line line() {
      return new Line(steps, gone);
    }
  }
}
