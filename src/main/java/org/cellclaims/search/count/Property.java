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
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/// Something that documents have one of, numbered over all segments: sites, for example, of which a
/// value may have few or many.
public final class Property {
  private final List<int[]> numbers;
  private final int size;
  private final boolean isInOneRun;

  /// @param reader the documents
  /// @param numbers of each segment the property's number, from 0, of each document, or
  /// [Column#NONE]
  /// @param size more than the highest number
  Property(IndexReader reader, List<int[]> numbers, int size) {
    this.numbers = List.copyOf(numbers);
    this.size = size;
    this.isInOneRun = isInOneRun(reader, numbers, size);
  }

  /// An address is written whole, so that its claims mostly follow each other in one segment. This
  /// holds where they all do; deleted documents are never found and do not matter.
  private static boolean isInOneRun(IndexReader reader, List<int[]> numbers, int size) {
    BitSet ended = new BitSet(size);
    for (LeafReaderContext leaf : reader.leaves()) {
      int now = Column.NONE;
      int[] ofDocument = numbers.get(leaf.ord);
      Bits live = leaf.reader().getLiveDocs(); // null where nothing is deleted
      for (int document = 0; document < ofDocument.length; document++) {
        int number = ofDocument[document];
        boolean isOther = number != Column.NONE && number != now;
        if (isOther && (live == null || live.get(document))) {
          if (ended.get(number)) {
            return false;
          }
          ended.set(number);
          now = number;
        }
      }
    }
    return true;
  }

  /// A property that is kept outside the index.
  ///
  /// @param field the field of a document's id
  /// @param numbers the property's number, from 0, of each document that has one, by its id
  public static Property of(IndexReader reader, String field, Map<String, Integer> numbers)
      throws IOException {
    TreeMap<String, Integer> sorted = new TreeMap<>(numbers);
    List<int[]> bySegment = new ArrayList<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      int[] ofDocument = new int[leaf.reader().maxDoc()];
      Arrays.fill(ofDocument, Column.NONE);
      Terms terms = leaf.reader().terms(field);
      if (terms != null) {
        fill(ofDocument, terms.iterator(), sorted);
      }
      bySegment.add(ofDocument);
    }
    return new Property(
        reader, bySegment, numbers.values().stream().mapToInt(n -> n + 1).max().orElse(0));
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
    BitSet seen = new BitSet(size);
    long documents = 0;
    for (Found.Part part : found.parts()) {
      int[] ofDocument = numbers(part);
      for (int i = 0; i < part.size(); i++) {
        int number = ofDocument[part.document(i)];
        if (number != Column.NONE) {
          seen.set(number);
          documents++;
        }
      }
    }
    return new Spread(documents, seen.cardinality());
  }

  int[] numbers(Found.Part part) {
    return numbers.get(part.leaf().ord);
  }

  /// Whether the documents of each number follow each other, in one segment.
  boolean isInOneRun() {
    return isInOneRun;
  }

  int size() {
    return size;
  }
}
