package org.cellclaims.copies;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.BytesRef;
import org.cellclaims.index.Fields;

/// How many addresses sites have, counted when it is asked for, in time that grows with the pages
/// of the site. Of use to one thread.
final class SitePages {
  private final IndexReader reader;
  private final Map<String, Integer> known = new HashMap<>();

  SitePages(IndexReader reader) {
    this.reader = reader;
  }

  /// How many addresses a site has.
  int of(String site) throws IOException {
    Integer pages = known.get(site);
    if (pages == null) {
      pages = count(site + "\t");
      known.put(site, pages);
    }
    return pages;
  }

  private int count(String start) throws IOException {
    BytesRef first = new BytesRef(start.getBytes(StandardCharsets.UTF_8));
    Set<String> addresses = new HashSet<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      SortedDocValues orders = DocValues.getSorted(leaf.reader(), Fields.ORDER);
      int place = orders.getValueCount() == 0 ? 0 : orders.lookupTerm(first);
      for (int at = place < 0 ? -place - 1 : place; at < orders.getValueCount(); at++) {
        String order = orders.lookupOrd(at).utf8ToString();
        if (!order.startsWith(start)) {
          break;
        }
        addresses.add(order.split("\t", -1)[1]);
      }
    }
    return addresses.size();
  }
}
