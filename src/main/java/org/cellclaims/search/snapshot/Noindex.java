package org.cellclaims.search.snapshot;

/// What becomes of pages whose owners ask not to be shown in searches.
public enum Noindex {
  /// They and their claims are left out of every answer, and counted.
  WITHHELD,
  /// They are shown like others: for those who may look at them, such as regulators.
  INCLUDED
}
