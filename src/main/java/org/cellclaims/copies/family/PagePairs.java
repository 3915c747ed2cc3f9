package org.cellclaims.copies.family;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.cellclaims.index.Fields;
import org.cellclaims.reuse.family.Groups;
import org.cellclaims.reuse.family.Links;
import org.cellclaims.reuse.passage.Aligner;
import org.cellclaims.reuse.passage.Reading;
import org.cellclaims.reuse.passage.Words;
import org.cellclaims.text.Span;

/// Finds the passages that page versions of different sites share. Of use to one thread.
final class PagePairs {
  private static final int READ_AT_ONCE = 20_000;

  /// Most words of the versions that are held ready; a word takes about 60 bytes.
  private static final int KEPT = 500_000;

  private final PageTable pages;
  private final Map<Integer, Aligner.Ready> ready = new LinkedHashMap<>(16, .75f, true);
  private Words words = new Words();
  private Aligner aligner = new Aligner(words);
  private int read;
  private int kept;

  PagePairs(PageTable pages) {
    this.pages = pages;
  }

  /// What two page versions share.
  ///
  /// @param one the place in the first
  /// @param other the place in the second
  record Pair(Span one, Span other) {}

  /// All that two versions share; what a version says never changes, so neither does this.
  ///
  /// @param spans places by twos
  record Shared(List<Pair> spans) {
    Shared {
      spans = List.copyOf(spans);
    }
  }

  /// Remembers what pairs of versions share.
  interface Memory {
    /// What two versions share, empty where that is not known yet.
    Optional<Shared> recall(String key) throws IOException;

    /// Takes note of it.
    void keep(String key, Shared shared) throws IOException;
  }

  /// Passages that are copies of each other, as places in page versions.
  List<List<Groups.Place>> groups(IndexReader reader, Memory memory) throws IOException {
    Groups groups = new Groups();
    try (Links links = new Links(pages.sites())) {
      walk(reader, links);
      links.each(link -> {
        String key = pages.id(link.one()) + " " + pages.id(link.other());
        Optional<Shared> known = memory.recall(key);
        Shared shared = known.isPresent() ? known.get() : shared(link);
        memory.keep(key, shared);
        shared
            .spans()
            .forEach(p -> groups.join(
                new Groups.Place(link.one(), p.one()), new Groups.Place(link.other(), p.other())));
      });
    }
    return groups.found();
  }

  private Shared shared(Links.Link link) throws IOException {
    if (read > READ_AT_ONCE) {
      read = 0;
      ready.clear();
      kept = 0;
      words = new Words();
      aligner = new Aligner(words);
    }
    return new Shared(aligner.align(ready(link.one()), ready(link.other())).stream()
        .map(a -> new Pair(a.first(), a.second()))
        .toList());
  }

  private Aligner.Ready ready(int number) throws IOException {
    Aligner.Ready known = ready.get(number);
    if (known == null) {
      known = Aligner.Ready.of(Reading.of(pages.entry(number).page().text(), words));
      ready.put(number, known);
      read++;
      kept += known.text().length();
      for (var eldest = ready.entrySet().iterator(); kept > KEPT && ready.size() > 2; ) {
        kept -= eldest.next().getValue().text().length();
        eldest.remove();
      }
    }
    return known;
  }

  private void walk(IndexReader reader, Links links) throws IOException {
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
        if (pages.number(d) >= 0) {
          texts[count++] = pages.number(d);
        }
      }
      Arrays.sort(texts, 0, count);
      links.add(texts, count);
    }
  }
}
