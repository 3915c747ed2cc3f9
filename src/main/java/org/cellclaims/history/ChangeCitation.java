package org.cellclaims.history;

import java.time.Instant;
import java.util.Optional;
import org.cellclaims.index.ClaimEntry;

/// A change as it is cited: both wordings, the captures that show them or their absence, and the
/// digests of the captured bytes that prove it.
///
/// @param change what changed
/// @param before what was captured of the page of the earlier wording, or of the later one where
/// there is no earlier
/// @param after the same of the page of the later wording
record ChangeCitation(ClaimChange change, SiteHistory.Coverage before, SiteHistory.Coverage after) {

  /// One paragraph of text.
  String text() {
    String notes = change.notes().isEmpty() || change.first() == Change.MOVED
        ? ""
        : ": " + String.join("; ", change.notes());
    return change.newest().page().site() + ", " + place() + ": " + both() + " Our reading: "
        + change.first().label() + notes + ".";
  }

  private String place() {
    return before.url().equals(after.url())
        ? before.url()
        : before.url() + " and later " + after.url();
  }

  private String both() {
    Optional<String> was = change.before().map(c -> quoted(c) + was());
    Optional<String> is = change.after().map(c -> quoted(c) + is());
    if (was.isPresent() && is.isPresent()) {
      return was.get() + ", later " + is.get() + ".";
    }
    if (was.isPresent() && after.gone().isPresent()) {
      return was.get() + ", nothing at the address " + after.gone().get() + ".";
    }
    if (was.isPresent()) {
      return was.get()
          + (after.after().isPresent() ? ", absent later" + is() : ", not captured since") + ".";
    }
    String absent = before.before().isPresent() ? ", absent before" + was() : ", no capture before";
    return is.orElse("") + absent + ".";
  }

  private static String quoted(ClaimEntry claim) {
    return "“" + claim.claim().text() + "”";
  }

  private String was() {
    return captured(before.before(), before.sha256Before());
  }

  private String is() {
    return captured(after.after(), after.sha256After());
  }

  private static String captured(Optional<Instant> time, Optional<String> sha256) {
    return time.map(t -> " (captured " + t + ", SHA-256 " + sha256.orElse("unknown") + ")")
        .orElse("");
  }
}
