package org.cellclaims.search.snapshot;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.cellclaims.index.ClaimEntry;
import org.cellclaims.index.Fields;
import org.cellclaims.index.PageEntry;
import org.cellclaims.index.StoredEntries;

/// Reads the claims and page versions of one state of the index by id or address.
public record ById(IndexSearcher searcher) {
  /// The claim with this id, empty where there is none.
  public Optional<ClaimEntry> claim(String id) throws IOException {
    return claims(Fields.ID, id).stream().findFirst();
  }

  /// The page version with this id, empty where there is none.
  public Optional<PageEntry> page(String id) throws IOException {
    return pages(Fields.ID, id).stream().findFirst();
  }

  /// The versions of an address, newest first.
  public List<PageEntry> versions(String url) throws IOException {
    return pages(Fields.ADDRESS, Fields.term(url)).stream()
        .sorted(Comparator.comparing(PageEntry::newest)
            .reversed()
            .thenComparing(e -> e.page().id()))
        .toList();
  }

  /// Every claim that any version of an address has, by place and id.
  public List<ClaimEntry> claimsAt(String url) throws IOException {
    return claims(Fields.ADDRESS, Fields.term(url)).stream()
        .sorted(Comparator.comparingInt(ClaimEntry::position)
            .thenComparing(c -> c.claim().id()))
        .toList();
  }

  /// The claims whose field has a value, in no order.
  private List<ClaimEntry> claims(String field, String value) throws IOException {
    StoredEntries stored = new StoredEntries(searcher.getIndexReader());
    List<ClaimEntry> claims = new ArrayList<>();
    for (int document : documents(Fields.CLAIM, field, value)) {
      claims.add(stored.claim(document));
    }
    return claims;
  }

  /// The page versions whose field has a value, in no order.
  private List<PageEntry> pages(String field, String value) throws IOException {
    StoredEntries stored = new StoredEntries(searcher.getIndexReader());
    List<PageEntry> pages = new ArrayList<>();
    for (int document : documents(Fields.PAGE, field, value)) {
      pages.add(stored.page(document));
    }
    return pages;
  }

  private List<Integer> documents(String type, String field, String value) throws IOException {
    BooleanQuery query = new BooleanQuery.Builder()
        .add(new TermQuery(new Term(Fields.TYPE, type)), Occur.FILTER)
        .add(new TermQuery(new Term(field, value)), Occur.FILTER)
        .build();
    int all = Math.max(1, searcher.getIndexReader().maxDoc());
    return Arrays.stream(searcher.search(query, all).scoreDocs).map(d -> d.doc).toList();
  }
}
