package org.cellclaims.search.facet;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;
import org.cellclaims.claim.Scope;
import org.cellclaims.index.Filter;
import org.cellclaims.search.count.Found;
import org.cellclaims.search.snapshot.Snapshot;

/// Counts claims that have a value of one field and a value of another.
public final class Crossing {
  private static final int[] NOWHERE = {};

  private final Snapshot.Held rows;
  private final Snapshot.Held columns;
  private final long[][] counts;

  private Crossing(Snapshot.Held rows, Snapshot.Held columns) {
    this.rows = rows;
    this.columns = columns;
    this.counts = new long[rows.terms().size()][columns.terms().size()];
  }

  /// The matrix of some claims.
  ///
  /// @param snapshot the state of the index that they are of
  /// @param counted the claims by the values of both filters
  /// @param most most rows, and most columns
  public static Matrix of(
      Snapshot snapshot,
      Found claims,
      List<FacetCount> counted,
      Scope scope,
      Filter rows,
      Filter columns,
      int most)
      throws IOException {
    List<FacetCount.Value> rowValues = values(counted, rows);
    List<FacetCount.Value> columnValues = values(counted, columns);
    Crossing crossing = new Crossing(
        snapshot.held(rows.field(scope), names(rowValues, most)),
        snapshot.held(columns.field(scope), names(columnValues, most)));
    return new Matrix(
        rowValues.stream().limit(most).toList(),
        columnValues.stream().limit(most).toList(),
        crossing.count(claims),
        claims.size(),
        Math.max(rowValues.size(), columnValues.size()) <= most
            && counted.stream().allMatch(FacetCount::isComplete));
  }

  private static List<FacetCount.Value> values(List<FacetCount> counted, Filter filter) {
    return counted.stream()
        .filter(f -> f.key().equals(filter.key()))
        .flatMap(f -> f.values().stream())
        .toList();
  }

  private static List<String> names(List<FacetCount.Value> values, int most) {
    return values.stream().limit(most).map(FacetCount.Value::value).toList();
  }

  /// Counts these claims; one list a row.
  List<List<Long>> count(Found claims) throws IOException {
    for (Found.Part part : claims.parts()) {
      count(part);
    }
    return Arrays.stream(counts).map(r -> Arrays.stream(r).boxed().toList()).toList();
  }

  private void count(Found.Part part) throws IOException {
    LeafReader reader = part.leaf().reader();
    SortedSetDocValues rowValues = DocValues.getSortedSet(reader, rows.field());
    SortedSetDocValues columnValues = DocValues.getSortedSet(reader, columns.field());
    int[][] rowOf = places(rowValues, rows.terms());
    int[][] columnOf = places(columnValues, columns.terms());
    int[] found = new int[columns.terms().size()];
    for (int i = 0; i < part.size(); i++) {
      int document = part.document(i);
      if (rowValues.advanceExact(document) && columnValues.advanceExact(document)) {
        add(rowValues, rowOf, found, collect(columnValues, columnOf, found));
      }
    }
  }

  private static int collect(SortedSetDocValues values, int[][] placesOf, int[] found)
      throws IOException {
    int most = 0;
    for (int i = 0; i < values.docValueCount(); i++) {
      for (int place : placesOf[(int) values.nextOrd()]) {
        found[most++] = place;
      }
    }
    return most;
  }

  private void add(SortedSetDocValues values, int[][] placesOf, int[] found, int most)
      throws IOException {
    for (int i = 0; i < values.docValueCount(); i++) {
      for (int row : placesOf[(int) values.nextOrd()]) {
        for (int c = 0; c < most; c++) {
          counts[row][found[c]]++;
        }
      }
    }
  }

  /// The places in a list of values that each of a segment's terms has; none for one that is
  /// not in it, several for a site of several countries.
  private static int[][] places(SortedSetDocValues terms, List<List<String>> wanted)
      throws IOException {
    int[][] places = new int[(int) terms.getValueCount()][];
    Arrays.fill(places, NOWHERE);
    for (int i = 0; i < wanted.size(); i++) {
      for (String term : wanted.get(i)) {
        int ord = (int) terms.lookupTerm(new BytesRef(term));
        if (ord >= 0) {
          places[ord] = Arrays.copyOf(places[ord], places[ord].length + 1);
          places[ord][places[ord].length - 1] = i;
        }
      }
    }
    return places;
  }
}
