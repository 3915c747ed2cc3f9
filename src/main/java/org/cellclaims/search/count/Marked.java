package org.cellclaims.search.count;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.DocIdStream;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;

/// Documents of one state of an index, a bit each. Joining such sets costs some microseconds a
/// million documents, so that a question with several choices is searched once and counted as if
/// any one of them were not made.
public final class Marked {
  private final List<LeafReaderContext> leaves;
  private final List<FixedBitSet> bits;

  private Marked(List<LeafReaderContext> leaves, List<FixedBitSet> bits) {
    this.leaves = leaves;
    this.bits = bits;
  }

  /// The documents that a query finds within the searcher's time limit, deleted ones left out.
  public static Marked found(IndexSearcher searcher, Query query) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    List<FixedBitSet> bits = empty(leaves);
    searcher.search(query, new Marking(bits));
    return new Marked(leaves, bits);
  }

  /// The documents that a cheap query meets, deleted ones too: to be joined with what was found.
  public static Marked meeting(IndexSearcher searcher, Query query) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    List<FixedBitSet> bits = empty(leaves);
    Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    for (LeafReaderContext leaf : leaves) {
      Scorer scorer = weight.scorer(leaf); // null where the segment has none
      if (scorer != null) {
        bits.get(leaf.ord).or(scorer.iterator());
      }
    }
    return new Marked(leaves, bits);
  }

  private static List<FixedBitSet> empty(List<LeafReaderContext> leaves) {
    return leaves.stream().map(leaf -> new FixedBitSet(leaf.reader().maxDoc())).toList();
  }

  /// The documents of this set that are in another one too.
  public Marked and(Marked other) {
    List<FixedBitSet> both = copy();
    for (int leaf = 0; leaf < both.size(); leaf++) {
      both.get(leaf).and(other.bits.get(leaf));
    }
    return new Marked(leaves, both);
  }

  /// The documents of this set that are not in another one.
  public Marked without(Marked other) {
    List<FixedBitSet> left = copy();
    for (int leaf = 0; leaf < left.size(); leaf++) {
      left.get(leaf).andNot(other.bits.get(leaf));
    }
    return new Marked(leaves, left);
  }

  private List<FixedBitSet> copy() {
    return bits.stream().map(FixedBitSet::clone).toList();
  }

  /// How many documents these are.
  public long size() {
    return bits.stream().mapToLong(FixedBitSet::cardinality).sum();
  }

  /// The documents by number.
  public Found documents() {
    List<Found.Part> parts = new ArrayList<>();
    for (LeafReaderContext leaf : leaves) {
      FixedBitSet marked = bits.get(leaf.ord);
      int size = marked.cardinality();
      if (size > 0) {
        int[] numbers = new int[size];
        marked.intoArray(0, marked.length(), 0, numbers);
        parts.add(new Found.Part(leaf, numbers));
      }
    }
    return new Found(parts);
  }

  /// A query for these documents, good for this state of the index only.
  public Query query() {
    return new MarkedQuery(bits);
  }

  private record Marking(List<FixedBitSet> bits) implements CollectorManager<Marker, Boolean> {
    @Override
    public Marker newCollector() {
      return new Marker(bits);
    }

    @Override
    public Boolean reduce(Collection<Marker> collectors) {
      return true;
    }
  }

  private static final class Marker extends SimpleCollector {
    private final List<FixedBitSet> bits;
    private FixedBitSet now = new FixedBitSet(0);

    Marker(List<FixedBitSet> bits) {
      this.bits = bits;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) {
      now = bits.get(leaf.ord);
    }

    @Override
    public void collect(int document) {
      now.set(document);
    }

    @Override
    public void collect(DocIdStream documents) throws IOException {
      documents.forEach(now::set);
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }
}
