package org.cellclaims.reuse.passage;

import java.util.Locale;

/// How near a passage is to the one it shares words with.
public enum Tier {
  /// Word for word; marks, capitals and white space may differ.
  VERBATIM,
  /// Words were changed, left out, added or moved.
  EDITED,
  /// Much shorter than what it shares words with.
  CONDENSED;

  /// The tier in answers and files: `verbatim`.
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
