package org.cellclaims.copies;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.cellclaims.index.Fields;
import org.cellclaims.index.PageEntry;
import org.cellclaims.index.StoredEntries;
import org.cellclaims.reuse.family.Groups;
import org.cellclaims.reuse.family.Links;
import org.cellclaims.reuse.passage.Aligner;
import org.cellclaims.reuse.passage.Reading;
import org.cellclaims.reuse.passage.Words;
import org.cellclaims.text.Span;

/// The passages that page versions of different sites share, over the whole index.
///
/// @param entries the page versions, by site and id
/// @param groups passages that are copies of each other
/// @param sitePages how many addresses each site has
record SharedPairs(
    List<PageEntry> entries,
    List<List<FamilyShape.Passage>> groups,
    Map<String, Integer> sitePages) {

  /// What two page versions share.
  ///
  /// @param one the place in the first
  /// @param other the place in the second
  record Pair(Span one, Span other) {}

  /// Reads an index.
  ///
  /// @param remembered what pairs of versions share, by both ids; what is new is added
  static SharedPairs of(IndexReader reader, Map<String, List<Pair>> remembered) throws IOException {
    List<Map.Entry<Integer, PageEntry>> pages = pages(reader).entrySet().stream()
        .sorted(Comparator.comparing(
                (Map.Entry<Integer, PageEntry> p) -> p.getValue().page().site())
            .thenComparing(p -> p.getValue().page().id()))
        .toList();
    List<PageEntry> entries = pages.stream().map(Map.Entry::getValue).toList();
    int[] numbers = new int[reader.maxDoc()];
    java.util.Arrays.fill(numbers, -1);
    for (int i = 0; i < pages.size(); i++) {
      numbers[pages.get(i).getKey()] = i;
    }
    Links links = new Links(sites(entries));
    walk(reader, numbers, links);
    return new SharedPairs(entries, groups(entries, links.found(), remembered), counts(entries));
  }

  private static Map<Integer, PageEntry> pages(IndexReader reader) throws IOException {
    Map<Integer, PageEntry> pages = new TreeMap<>();
    PostingsEnum found = MultiTerms.getTermPostingsEnum(
        reader, Fields.TYPE, new org.apache.lucene.util.BytesRef(Fields.PAGE));
    StoredEntries stored = new StoredEntries(reader);
    Bits live = MultiBits.getLiveDocs(reader);
    while (found != null && found.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      if (live == null || live.get(found.docID())) {
        pages.put(found.docID(), stored.page(found.docID()));
      }
    }
    return pages;
  }

  private static int[] sites(List<PageEntry> entries) {
    int[] sites = new int[entries.size()];
    for (int i = 1; i < sites.length; i++) {
      boolean isSame =
          entries.get(i).page().site().equals(entries.get(i - 1).page().site());
      sites[i] = sites[i - 1] + (isSame ? 0 : 1);
    }
    return sites;
  }

  private static Map<String, Integer> counts(List<PageEntry> entries) {
    Map<String, Set<String>> urls = new TreeMap<>();
    entries.forEach(e ->
        urls.computeIfAbsent(e.page().site(), s -> new HashSet<>()).add(e.page().url()));
    Map<String, Integer> counts = new HashMap<>();
    urls.forEach((site, pages) -> counts.put(site, pages.size()));
    return counts;
  }

  private static void walk(IndexReader reader, int[] numbers, Links links) throws IOException {
    Terms terms = MultiTerms.getTerms(reader, Fields.GRAMS);
    if (terms == null) {
      return;
    }
    TermsEnum all = terms.iterator();
    PostingsEnum postings = null;
    int[] texts = new int[16];
    while (all.next() != null) {
      if (all.docFreq() < 2) {
        continue;
      }
      texts = texts.length < all.docFreq() ? new int[all.docFreq() * 2] : texts;
      int count = 0;
      postings = all.postings(postings, PostingsEnum.NONE);
      for (int d = postings.nextDoc(); d != DocIdSetIterator.NO_MORE_DOCS; d = postings.nextDoc()) {
        if (numbers[d] >= 0) {
          texts[count++] = numbers[d];
        }
      }
      java.util.Arrays.sort(texts, 0, count);
      links.add(texts, count);
    }
  }

  private static List<List<FamilyShape.Passage>> groups(
      List<PageEntry> entries, List<Links.Link> links, Map<String, List<Pair>> remembered) {
    Words words = new Words();
    Aligner aligner = new Aligner(words);
    Map<Integer, Aligner.Ready> ready = new HashMap<>();
    Groups groups = new Groups();
    Set<String> used = new HashSet<>();
    for (Links.Link link : links) {
      PageEntry one = entries.get(link.one());
      PageEntry other = entries.get(link.other());
      String key = one.page().id() + " " + other.page().id();
      used.add(key);
      List<Pair> pairs = remembered.computeIfAbsent(
          key,
          k -> aligner
              .align(
                  ready.computeIfAbsent(link.one(), i -> ready(one, words)),
                  ready.computeIfAbsent(link.other(), i -> ready(other, words)))
              .stream()
              .map(a -> new Pair(a.first(), a.second()))
              .toList());
      pairs.forEach(p -> groups.join(
          new Groups.Place(link.one(), p.one()), new Groups.Place(link.other(), p.other())));
    }
    remembered.keySet().retainAll(used);
    return passages(entries, groups);
  }

  private static List<List<FamilyShape.Passage>> passages(List<PageEntry> entries, Groups groups) {
    List<List<FamilyShape.Passage>> found = new ArrayList<>();
    groups
        .found()
        .forEach(group -> found.add(group.stream()
            .map(place -> new FamilyShape.Passage(entries.get(place.text()), place.span()))
            .toList()));
    return found;
  }

  private static Aligner.Ready ready(PageEntry entry, Words words) {
    return Aligner.Ready.of(Reading.of(entry.page().text(), words));
  }
}
