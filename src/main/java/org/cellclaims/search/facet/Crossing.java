package org.cellclaims.search.facet;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;
import org.cellclaims.claim.Scope;
import org.cellclaims.index.Fields;
import org.cellclaims.index.Filter;
import org.cellclaims.search.count.Found;

/// Counts claims that have a value of one field and a value of another.
public final class Crossing {
  private final String rowField;
  private final List<String> rows;
  private final String columnField;
  private final List<String> columns;
  private final long[][] counts;

  Crossing(String rowField, List<String> rows, String columnField, List<String> columns) {
    this.rowField = rowField;
    this.rows = rows;
    this.columnField = columnField;
    this.columns = columns;
    this.counts = new long[rows.size()][columns.size()];
  }

  /// The matrix of some claims.
  ///
  /// @param counted the claims by the values of both filters
  /// @param most most rows, and most columns
  public static Matrix of(
      Found claims, List<FacetCount> counted, Scope scope, Filter rows, Filter columns, int most)
      throws IOException {
    List<FacetCount.Value> rowValues = values(counted, rows);
    List<FacetCount.Value> columnValues = values(counted, columns);
    Crossing crossing = new Crossing(
        rows.field(scope), names(rowValues, most), columns.field(scope), names(columnValues, most));
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
    SortedSetDocValues rowValues = DocValues.getSortedSet(reader, rowField);
    SortedSetDocValues columnValues = DocValues.getSortedSet(reader, columnField);
    int[] rowOf = places(rowValues, rows);
    int[] columnOf = places(columnValues, columns);
    int[] found = new int[columns.size()];
    for (int i = 0; i < part.size(); i++) {
      int document = part.document(i);
      if (rowValues.advanceExact(document) && columnValues.advanceExact(document)) {
        add(rowValues, rowOf, found, collect(columnValues, columnOf, found));
      }
    }
  }

  private static int collect(SortedSetDocValues values, int[] placeOf, int[] found)
      throws IOException {
    int most = 0;
    for (int i = 0; i < values.docValueCount(); i++) {
      int place = placeOf[(int) values.nextOrd()];
      if (place >= 0) {
        found[most++] = place;
      }
    }
    return most;
  }

  private void add(SortedSetDocValues values, int[] placeOf, int[] found, int most)
      throws IOException {
    for (int i = 0; i < values.docValueCount(); i++) {
      int row = placeOf[(int) values.nextOrd()];
      for (int c = 0; row >= 0 && c < most; c++) {
        counts[row][found[c]]++;
      }
    }
  }

  /// The place of each of a segment's values in a list, -1 for one that is not in it.
  private static int[] places(SortedSetDocValues values, List<String> wanted) throws IOException {
    int[] places = new int[(int) values.getValueCount()];
    Arrays.fill(places, -1);
    for (int i = 0; i < wanted.size(); i++) {
      long ord = values.lookupTerm(new BytesRef(Fields.term(wanted.get(i))));
      if (ord >= 0) {
        places[(int) ord] = i;
      }
    }
    return places;
  }
}
