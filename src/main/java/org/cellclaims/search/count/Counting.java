package org.cellclaims.search.count;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.LongValues;

/// Counts values over one state of an index. Thread-safe.
///
/// Lucene's own counting decodes every value of every document from disk form each time; over a
/// million claims and seventeen fields that alone takes longer than an answer may.
public final class Counting {
  private static final int INT_BITS = 32;

  private final IndexReader reader;
  private final Columns columns;
  private final Map<String, Optional<OrdinalMap>> maps = new ConcurrentHashMap<>();

  /// @param columns what was read of segments, shared with other states
  public Counting(IndexReader reader, Columns columns) {
    this.reader = reader;
    this.columns = columns;
  }

  /// A value with the number of documents that have it.
  public record Counted(String value, int count) {}

  /// The counts of a field.
  ///
  /// @param top the values of most documents, most first
  /// @param distinct how many values there are
  public record Counts(List<Counted> top, int distinct) {
    public Counts {
      top = List.copyOf(top);
    }
  }

  /// Counts the values of a field.
  ///
  /// @param most how many values are given
  public Counts count(String field, Found found, int most) throws IOException {
    int[] counts = counts(field, found);
    long[] best = new long[counts.length];
    int distinct = 0;
    for (int ord = 0; ord < counts.length; ord++) {
      if (counts[ord] > 0) {
        best[distinct++] = -((long) counts[ord] << INT_BITS) + ord;
      }
    }
    Arrays.sort(best, 0, distinct);
    List<Counted> top = new ArrayList<>();
    Names names = new Names(field);
    for (int i = 0; i < Math.min(most, distinct); i++) {
      int ord = (int) best[i];
      top.add(new Counted(names.of(ord), counts[ord]));
    }
    return new Counts(top, distinct);
  }

  /// How many values the documents have between them.
  public int distinct(String field, Found found) {
    return (int) Arrays.stream(counts(field, found)).filter(count -> count > 0).count();
  }

  /// How many different values of `other` the documents of each value of a field have: on how
  /// many sites a condition is named, for example.
  public List<Integer> distinct(String field, List<String> values, String other, Found found)
      throws IOException {
    Map<String, BitSet> seen = new HashMap<>();
    values.forEach(value -> seen.put(value, new BitSet()));
    for (Found.Part part : found.parts()) {
      SortedSetDocValues names = DocValues.getSortedSet(part.leaf().reader(), field);
      BitSet[] byOrd = new BitSet[(int) names.getValueCount()];
      for (String value : values) {
        long ord = names.lookupTerm(new BytesRef(value));
        if (ord >= 0) {
          byOrd[(int) ord] = seen.getOrDefault(value, new BitSet());
        }
      }
      columns
          .of(part.leaf().reader(), field)
          .pairs(columns.of(part.leaf().reader(), other), part, byOrd, global(other, part));
    }
    return values.stream()
        .map(v -> seen.getOrDefault(v, new BitSet()).cardinality())
        .toList();
  }

  private LongValues global(String field, Found.Part part) {
    return map(field).map(m -> m.getGlobalOrds(part.leaf().ord)).orElse(LongValues.IDENTITY);
  }

  private int[] counts(String field, Found found) {
    Optional<OrdinalMap> map = map(field);
    if (map.isEmpty()) {
      return found.parts().isEmpty() ? new int[0] : part(field, found.parts().getFirst());
    }
    int[] all = new int[(int) map.get().getValueCount()];
    for (Found.Part part : found.parts()) {
      LongValues global = map.get().getGlobalOrds(part.leaf().ord);
      int[] counts = part(field, part);
      for (int ord = 0; ord < counts.length; ord++) {
        if (counts[ord] > 0) {
          all[(int) global.get(ord)] += counts[ord];
        }
      }
    }
    return all;
  }

  private int[] part(String field, Found.Part part) {
    return columns.of(part.leaf().reader(), field).count(part);
  }

  /// How the values of segments are numbered over all of them; empty where there is one segment.
  private Optional<OrdinalMap> map(String field) {
    return maps.computeIfAbsent(field, f -> {
      try {
        return MultiDocValues.getSortedSetValues(reader, f)
                instanceof MultiDocValues.MultiSortedSetDocValues values
            ? Optional.of(values.mapping)
            : Optional.empty();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }

  /// The values behind the numbers, of use to one thread.
  private final class Names {
    private final Optional<OrdinalMap> map;
    private final List<SortedSetDocValues> values = new ArrayList<>();

    Names(String field) throws IOException {
      this.map = map(field);
      for (LeafReaderContext leaf : reader.leaves()) {
        values.add(DocValues.getSortedSet(leaf.reader(), field));
      }
    }

    String of(int ord) throws IOException {
      if (map.isEmpty()) {
        return values.getFirst().lookupOrd(ord).utf8ToString();
      }
      int segment = map.get().getFirstSegmentNumber(ord);
      return values.get(segment).lookupOrd(map.get().getFirstSegmentOrd(ord)).utf8ToString();
    }
  }
}
