package org.cellclaims.search.snapshot;

import java.io.IOException;
import java.util.Map;

/// Which claims stand in the same family of copies. Whoever works families out tells; search only
/// counts them.
public interface CopyGroups {
  /// Names the state of the families: another one when they have changed.
  String state() throws IOException;

  /// The number of the family, from 0, of each claim that stands in one, by the claim's id.
  Map<String, Integer> numbers() throws IOException;
}
