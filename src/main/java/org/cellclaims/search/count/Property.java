package org.cellclaims.search.count;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.LongValues;

/// Something that documents have one or several of, numbered over all segments: sites, for example,
/// of which a value may have few or many.
public final class Property {
  private final List<Column> columns;
  private final List<LongValues> global;

  /// @param columns the numbers of each segment
  /// @param global those over all segments
  Property(List<Column> columns, List<LongValues> global) {
    this.columns = List.copyOf(columns);
    this.global = List.copyOf(global);
  }

  /// A property that is kept outside the index.
  ///
  /// @param field the field of a document's id
  /// @param numbers the property's number, from 0, of each document that has one, by its id
  public static Property of(IndexReader reader, String field, Map<String, Integer> numbers)
      throws IOException {
    TreeMap<String, Integer> sorted = new TreeMap<>(numbers);
    List<Column> columns = new ArrayList<>();
    List<LongValues> global = new ArrayList<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      int[] ofDocument = new int[leaf.reader().maxDoc()];
      Arrays.fill(ofDocument, Column.NONE);
      Terms terms = leaf.reader().terms(field);
      if (terms != null) {
        fill(ofDocument, terms.iterator(), sorted);
      }
      columns.add(Column.single(ofDocument));
      global.add(LongValues.IDENTITY);
    }
    return new Property(columns, global);
  }

  private static void fill(int[] ofDocument, TermsEnum terms, Map<String, Integer> numbers)
      throws IOException {
    for (Map.Entry<String, Integer> document : numbers.entrySet()) {
      if (terms.seekExact(new BytesRef(document.getKey()))) {
        PostingsEnum places = terms.postings(null, PostingsEnum.NONE);
        while (places.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
          ofDocument[places.docID()] = document.getValue();
        }
      }
    }
  }

  /// How many documents have the property, and how many different ones they have between them.
  ///
  /// @param documents documents with it
  /// @param different different ones
  public record Spread(long documents, long different) {}

  /// How the property is spread over documents.
  public Spread spread(Found found) {
    BitSet seen = new BitSet();
    long documents = 0;
    for (Found.Part part : found.parts()) {
      documents += column(part).mark(part, seen, global(part));
    }
    return new Spread(documents, seen.cardinality());
  }

  Column column(Found.Part part) {
    return columns.get(part.leaf().ord);
  }

  LongValues global(Found.Part part) {
    return global.get(part.leaf().ord);
  }
}
