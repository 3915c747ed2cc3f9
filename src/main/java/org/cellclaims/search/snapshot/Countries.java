package org.cellclaims.search.snapshot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import org.apache.lucene.index.IndexReader;
import org.cellclaims.vocabulary.Sites;

/// Lends the countries of the sites of a state of the index, worked out when first asked for.
/// Thread-safe.
public final class Countries {
  private final Sites known;
  private final Map<IndexReader, SiteCountries> byState =
      Collections.synchronizedMap(new WeakHashMap<>());

  /// @param known what people joined by hand
  public Countries(Sites known) {
    this.known = known;
  }

  /// The countries of the sites of a state.
  public SiteCountries of(IndexReader reader) {
    return byState.computeIfAbsent(reader, state -> {
      try {
        return SiteCountries.of(state, known);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }
}
