package org.cellclaims.search.count;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.LongHeap;
import org.apache.lucene.util.LongValues;
import org.jspecify.annotations.Nullable;

/// Counts values over one state of an index. Thread-safe.
///
/// Lucene's own counting decodes every value of every document from disk form each time; over a
/// million claims and seventeen fields that alone takes longer than an answer may.
public final class Counting {
  private static final int INT_BITS = 32;

  private final IndexReader reader;
  private final Columns columns;
  private final Map<String, Optional<OrdinalMap>> maps = new ConcurrentHashMap<>();
  private final Map<String, Names> names = new ConcurrentHashMap<>();

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
    int distinct = 0;
    LongHeap best = new LongHeap(Math.clamp(most, 1, Math.max(1, counts.length)));
    for (int ord = 0; ord < counts.length; ord++) {
      if (counts[ord] > 0) {
        distinct++;
        best.insertWithOverflow(((long) counts[ord] << INT_BITS) - ord);
      }
    }
    return new Counts(named(field, best, counts), distinct);
  }

  /// The values in a heap by number, most documents first.
  private List<Counted> named(String field, LongHeap best, int[] counts) throws IOException {
    Counted[] top = new Counted[best.size()];
    Names names = names(field);
    for (int i = top.length - 1; i >= 0; i--) {
      int ord = -(int) best.pop();
      top[i] = new Counted(names.of(ord), counts[ord]);
    }
    return List.of(top);
  }

  /// How many values the documents have between them.
  public int distinct(String field, Found found) {
    int distinct = 0;
    for (int count : counts(field, found)) {
      distinct += count > 0 ? 1 : 0;
    }
    return distinct;
  }

  /// The values of a field as a property to count by.
  public Property property(String field) {
    List<Column> columns = new ArrayList<>();
    List<LongValues> global = new ArrayList<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      columns.add(this.columns.of(leaf.reader(), field));
      global.add(map(field).map(m -> m.getGlobalOrds(leaf.ord)).orElse(LongValues.IDENTITY));
    }
    return new Property(columns, global);
  }

  /// How many different ones of `other` the documents of each value of a field have: on how
  /// many sites a condition is named, for example.
  public List<Integer> distinct(String field, List<String> values, Property other, Found found)
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
          .pairs(other.column(part), part, byOrd, other.global(part));
    }
    return values.stream()
        .map(v -> seen.getOrDefault(v, new BitSet()).cardinality())
        .toList();
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

  private Names names(String field) {
    return names.computeIfAbsent(field, Names::new);
  }

  /// The values behind the numbers; each is read once, since reading one takes a block of others
  /// apart. Thread-safe.
  private final class Names {
    private final String field;
    private final Optional<OrdinalMap> map;
    private final AtomicReferenceArray<@Nullable String> known;

    Names(String field) {
      this.field = field;
      this.map = map(field);
      this.known = new AtomicReferenceArray<>(values());
    }

    private int values() {
      try {
        return (int) (map.isPresent() ? map.get().getValueCount() : first(field).getValueCount());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    String of(int ord) throws IOException {
      String name = known.get(ord);
      if (name == null) {
        name = read(ord);
        known.set(ord, name);
      }
      return name;
    }

    private String read(int ord) throws IOException {
      if (map.isEmpty()) {
        return first(field).lookupOrd(ord).utf8ToString();
      }
      int segment = map.get().getFirstSegmentNumber(ord);
      return DocValues.getSortedSet(reader.leaves().get(segment).reader(), field)
          .lookupOrd(map.get().getFirstSegmentOrd(ord))
          .utf8ToString();
    }
  }

  private SortedSetDocValues first(String field) throws IOException {
    return reader.leaves().isEmpty()
        ? DocValues.emptySortedSet()
        : DocValues.getSortedSet(reader.leaves().getFirst().reader(), field);
  }
}
