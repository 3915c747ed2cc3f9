package org.cellclaims.search.count;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/// The documents that a query found, without scores.
///
/// @param parts one for each segment with any, in the order of segments
public record Found(List<Part> parts) {
  public Found {
    parts = List.copyOf(parts);
  }

  /// The documents of a segment.
  public static final class Part {
    private final LeafReaderContext leaf;
    private final int[] documents;

    /// @param documents numbers within the segment, in order; not copied
    Part(LeafReaderContext leaf, int[] documents) {
      this.leaf = leaf;
      this.documents = documents;
    }

    /// The segment.
    public LeafReaderContext leaf() {
      return leaf;
    }

    /// How many documents there are.
    public int size() {
      return documents.length;
    }

    /// The number of a document within the segment; they are in order.
    ///
    /// @param place 0 to [#size()] - 1
    public int document(int place) {
      return documents[place];
    }
  }

  /// Finds them.
  public static Found of(IndexSearcher searcher, Query query) throws IOException {
    return Marked.found(searcher, query).documents();
  }

  /// How many there are.
  public long size() {
    return parts.stream().mapToLong(Part::size).sum();
  }
}
