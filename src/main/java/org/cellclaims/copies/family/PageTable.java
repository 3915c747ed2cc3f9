package org.cellclaims.copies.family;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.cellclaims.index.Fields;
import org.cellclaims.reuse.family.Groups;

/// The page versions of an index, numbered by site, address and id, so that numbers mean the same
/// whatever the order of ingest. Takes 28 bytes a version.
final class PageTable {
  private final SortedDocValues orders;
  private final long[] versions;
  private final int[] numbers;
  private final int[] sites;
  private final int[] addresses;
  private final int[] sitePages;

  /// The versions of an index; the reader must stay open as long as this is used.
  PageTable(IndexReader reader) throws IOException {
    SortedDocValues values = MultiDocValues.getSortedValues(reader, Fields.ORDER);
    this.orders = values == null ? org.apache.lucene.index.DocValues.emptySorted() : values;
    this.versions = versions(reader, orders);
    this.numbers = new int[reader.maxDoc()];
    this.sites = new int[versions.length];
    this.addresses = new int[versions.length];
    Arrays.fill(numbers, -1);
    String site = "";
    String address = "";
    for (int i = 0; i < versions.length; i++) {
      numbers[(int) versions[i]] = i;
      String[] parts = order(i);
      sites[i] = i == 0 ? 0 : sites[i - 1] + (parts[0].equals(site) ? 0 : 1);
      boolean isNew = i == 0 || !parts[0].equals(site) || !parts[1].equals(address);
      addresses[i] = (i == 0 ? -1 : addresses[i - 1]) + (isNew ? 1 : 0);
      site = parts[0];
      address = parts[1];
    }
    this.sitePages = sitePages(sites, addresses);
  }

  /// Each version as its rank in the upper and its document in the lower half, ascending.
  private static long[] versions(IndexReader reader, SortedDocValues orders) throws IOException {
    PostingsEnum found =
        MultiTerms.getTermPostingsEnum(reader, Fields.TYPE, new BytesRef(Fields.PAGE));
    Bits live = MultiBits.getLiveDocs(reader);
    long[] versions = new long[16];
    int count = 0;
    while (found != null && found.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      int document = found.docID();
      if ((live == null || live.get(document)) && orders.advanceExact(document)) {
        versions = count == versions.length ? Arrays.copyOf(versions, count * 2) : versions;
        versions[count++] = (long) orders.ordValue() << Integer.SIZE | document;
      }
    }
    long[] sorted = Arrays.copyOf(versions, count);
    Arrays.sort(sorted);
    return sorted;
  }

  private String[] order(int number) throws IOException {
    return orders
        .lookupOrd((int) (versions[number] >>> Integer.SIZE))
        .utf8ToString()
        .split("\t", -1);
  }

  /// How many versions there are.
  int size() {
    return versions.length;
  }

  /// The number of a document; -1 for one that is no page version.
  int number(int document) {
    return numbers[document];
  }

  /// The document of a version.
  int document(int number) {
    return (int) versions[number];
  }

  /// The site of each version, as a number; versions of a site stand together.
  int[] sites() {
    return sites.clone();
  }

  /// How far places are spread.
  ///
  /// @param places by version
  Spread spread(List<Groups.Place> places) {
    int[] having = places.stream().mapToInt(Groups.Place::text).distinct().toArray();
    int pages = (int) Arrays.stream(having).map(v -> addresses[v]).distinct().count();
    int sitesHaving = 0;
    int everywhere = 0;
    for (int from = 0, to = 0; from < having.length; from = to) {
      while (to < having.length && sites[having[to]] == sites[having[from]]) {
        to++;
      }
      int own = (int)
          Arrays.stream(having, from, to).map(v -> addresses[v]).distinct().count();
      sitesHaving++;
      everywhere += Boilerplate.isOnMost(own, sitePages[sites[having[from]]]) ? 1 : 0;
    }
    return new Spread(pages, sitesHaving, 2 * everywhere > sitesHaving);
  }

  /// How many addresses the site of a version has.
  int sitePages(int number) {
    return sitePages[sites[number]];
  }

  private static int[] sitePages(int[] sites, int[] addresses) {
    int[] pages = new int[sites.length == 0 ? 0 : sites[sites.length - 1] + 1];
    for (int i = 0; i < sites.length; i++) {
      pages[sites[i]] += i == 0 || addresses[i] != addresses[i - 1] ? 1 : 0;
    }
    return pages;
  }
}
