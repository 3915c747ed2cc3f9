package org.cellclaims.search.count;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.ArrayUtil;

/// The documents that a query found, without scores.
///
/// @param parts one for each segment with any
public record Found(List<Part> parts) {
  public Found {
    parts = List.copyOf(parts);
  }

  /// The documents of a segment.
  public static final class Part {
    private final LeafReaderContext leaf;
    private final int[] documents;
    private final int size;

    private Part(LeafReaderContext leaf, int[] documents, int size) {
      this.leaf = leaf;
      this.documents = documents;
      this.size = size;
    }

    /// The segment.
    public LeafReaderContext leaf() {
      return leaf;
    }

    /// How many documents there are.
    public int size() {
      return size;
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
    return searcher.search(query, new Manager());
  }

  /// How many there are.
  public long size() {
    return parts.stream().mapToLong(Part::size).sum();
  }

  private static final class Manager implements CollectorManager<Gathering, Found> {
    @Override
    public Gathering newCollector() {
      return new Gathering();
    }

    @Override
    public Found reduce(Collection<Gathering> collectors) {
      List<Part> parts = new ArrayList<>();
      collectors.forEach(c -> parts.addAll(c.parts()));
      parts.sort(Comparator.comparingInt(p -> p.leaf().ord));
      return new Found(parts);
    }
  }

  private static final class Gathering extends SimpleCollector {
    private final List<LeafReaderContext> leaves = new ArrayList<>();
    private final List<int[]> documents = new ArrayList<>();
    private final List<Integer> sizes = new ArrayList<>();
    private int[] now = new int[0];
    private int size;

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) {
      end();
      leaves.add(leaf);
    }

    @Override
    public void collect(int document) {
      now = ArrayUtil.grow(now, size + 1);
      now[size++] = document;
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }

    private void end() {
      if (sizes.size() < leaves.size()) {
        documents.add(now);
        sizes.add(size);
        now = new int[0];
        size = 0;
      }
    }

    List<Part> parts() {
      end();
      List<Part> parts = new ArrayList<>();
      for (int i = 0; i < sizes.size(); i++) {
        if (sizes.get(i) > 0) {
          parts.add(new Part(leaves.get(i), documents.get(i), sizes.get(i)));
        }
      }
      return parts;
    }
  }
}
