package org.cellclaims.history;

import java.util.List;
import java.util.Optional;
import org.cellclaims.index.ClaimEntry;

/// A claim of the earlier state with what became of it, or one that came later.
///
/// @param changes what changed, the most telling first, one or more
/// @param before the claim as it was; empty for one that came later
/// @param after the claim as it is; empty for one that is gone
/// @param notes what changed in words: `≥ 85 % became 95 %`, `no longer says 60 %`
/// @param words both wordings laid over each other; empty where they are the same or one is absent
public record ClaimChange(
    List<Change> changes,
    Optional<ClaimEntry> before,
    Optional<ClaimEntry> after,
    List<String> notes,
    List<WordDiff.Piece> words) {
  public ClaimChange {
    changes = List.copyOf(changes);
    notes = List.copyOf(notes);
    words = List.copyOf(words);
    if (changes.isEmpty() || (before.isEmpty() && after.isEmpty())) {
      throw new IllegalArgumentException("a change needs a name and a claim");
    }
  }

  /// The most telling change.
  public Change first() {
    return changes.getFirst();
  }

  /// The claim as it is, or as it was where it is gone.
  public ClaimEntry newest() {
    return after.or(() -> before).orElseThrow();
  }

  static ClaimChange removed(ClaimEntry claim, Change how) {
    return new ClaimChange(
        List.of(how), Optional.of(claim), Optional.empty(), List.of(), List.of());
  }

  /// Its page went with it.
  static ClaimChange gone(ClaimEntry claim, java.time.Instant time) {
    String note = "the page is gone: last seen " + claim.lastSeen() + ", nothing there " + time;
    return new ClaimChange(
        List.of(Change.REMOVED), Optional.of(claim), Optional.empty(), List.of(note), List.of());
  }

  static ClaimChange added(ClaimEntry claim, Change how) {
    return new ClaimChange(
        List.of(how), Optional.empty(), Optional.of(claim), List.of(), List.of());
  }

  static ClaimChange moved(ClaimEntry before, ClaimEntry after) {
    String note = "from " + before.page().url() + " to " + after.page().url();
    List<String> notes = before.page().site().equals(after.page().site())
        ? List.of(note)
        : List.of(note, "to another site: " + after.page().site());
    return new ClaimChange(
        List.of(Change.MOVED), Optional.of(before), Optional.of(after), notes, List.of());
  }
}
