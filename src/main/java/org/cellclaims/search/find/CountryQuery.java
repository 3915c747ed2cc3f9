package org.cellclaims.search.find;

import java.util.List;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.BytesRef;
import org.cellclaims.index.Fields;
import org.cellclaims.index.Filters;
import org.cellclaims.search.snapshot.Countries;

/// Finds the claims of sites that are of one of some countries. The index does not hold countries:
/// they follow from all pages of a site, and a page that comes later may change them.
final class CountryQuery extends Query {
  private final Countries countries;
  private final List<String> wanted;

  CountryQuery(Countries countries, List<String> wanted) {
    this.countries = countries;
    this.wanted = List.copyOf(wanted);
  }

  @Override
  public Query rewrite(IndexSearcher searcher) {
    List<BytesRef> sites = countries.of(searcher.getIndexReader()).sites(wanted).stream()
        .map(site -> new BytesRef(Fields.term(site)))
        .toList();
    return KeywordField.newSetQuery("site", sites);
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String field) {
    return Filters.COUNTRY + wanted;
  }

  @Override
  public boolean equals(Object other) {
    return sameClassAs(other)
        && ((CountryQuery) other).wanted.equals(wanted)
        && ((CountryQuery) other).countries == countries;
  }

  @Override
  public int hashCode() {
    return 31 * classHash() + wanted.hashCode();
  }
}
