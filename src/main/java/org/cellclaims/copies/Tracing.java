package org.cellclaims.copies;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.cellclaims.copies.family.Notices;
import org.cellclaims.index.ClaimEntry;
import org.cellclaims.index.PageInBrief;
import org.cellclaims.index.StoredRuns;
import org.cellclaims.reuse.Align;
import org.cellclaims.reuse.Region;
import org.cellclaims.reuse.family.Grams;
import org.cellclaims.reuse.passage.Aligner;
import org.cellclaims.reuse.passage.HashedText;
import org.cellclaims.reuse.passage.Reading;
import org.cellclaims.search.ClaimSearch;

/// Looks passages up in the index. Thread-safe.
///
/// @param search the index
/// @param align finds what two texts share
/// @param notices tells text that everybody has
public record Tracing(ClaimSearch search, Align align, Notices notices) {
  /// Most characters of a passage that are looked up.
  public static final int LONGEST = 200_000;

  private static final int COMPARED = 300;
  private static final int NEAREST = 5;

  /// Every page that carries some of a passage.
  ///
  /// @param passage any text; what is longer than 200,000 characters is cut, and said so
  public Trace trace(String passage) throws IOException {
    return trace(passage, Optional.empty());
  }

  /// Every page that carries some of the newest stored text of an address, without this page
  /// itself; empty where no capture of the address is stored.
  public Optional<Trace> traceOf(String url) throws IOException {
    Optional<PageInBrief> page = search.versions(url).stream().findFirst().map(PageInBrief::of);
    return page.isEmpty()
        ? Optional.empty()
        : Optional.of(trace(page.get().page().text(), page));
  }

  private Trace trace(String passage, Optional<PageInBrief> own) throws IOException {
    String text = passage.length() <= LONGEST
        ? passage
        : passage.substring(
            0, Character.isHighSurrogate(passage.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
    return search.with(searcher -> trace(searcher, text, passage.length() > LONGEST, own));
  }

  private Trace trace(IndexSearcher searcher, String text, boolean isCut, Optional<PageInBrief> own)
      throws IOException {
    Reading reading = HashedText.of(text);
    int words = reading.length();
    List<String> limits = new ArrayList<>();
    if (isCut) {
      limits.add("The passage was cut to its first 200,000 characters. ");
    }
    own.ifPresent(page -> limits.add("The page itself is left out. "));
    IndexReader reader = searcher.getIndexReader();
    List<Trace.Hit> all = words < Aligner.SHORTEST
        ? List.of()
        : carriers(reader, text, reading, own, limits)
            .hits(words, new CommonText(notices, text, own, new SitePages(reader)));
    List<Trace.Hit> hits = all.stream().filter(h -> !h.isCommon()).toList();
    List<Trace.Hit> common = all.stream().filter(Trace.Hit::isCommon).toList();
    List<ClaimEntry> nearest =
        hits.isEmpty() && own.isEmpty() ? NearestClaims.of(searcher, text, NEAREST) : List.of();
    String says = Said.of(hits, common, nearest, words);
    return new Trace(text, words, hits, common, nearest, String.join("", limits) + says);
  }

  private Carriers carriers(
      IndexReader reader,
      String text,
      Reading reading,
      Optional<PageInBrief> own,
      List<String> limits)
      throws IOException {
    long[] grams = Grams.all(reading);
    int[] documents = GramTable.documents(reader, grams, COMPARED + 1);
    limits.addAll(limits(grams.length, documents.length));
    Carriers carriers = new Carriers();
    int[] few = Arrays.copyOf(documents, Math.min(COMPARED, documents.length));
    for (PageInBrief page : StoredRuns.read(reader, few, PageInBrief.class)) {
      boolean isOwn = own.filter(o -> o.page().url().equals(page.page().url())).isPresent();
      List<Region> regions = isOwn ? List.of() : align.regions(text, page.page().text());
      if (!regions.isEmpty()) {
        carriers.add(page, regions);
      }
    }
    return carriers;
  }

  private static List<String> limits(int grams, int documents) {
    List<String> limits = new ArrayList<>();
    if (grams > GramTable.ASKED) {
      limits.add("Of its " + grams + " rows of five words, 4,000 were looked up. ");
    }
    if (documents > COMPARED) {
      limits.add("More than 300 page versions share five words in a row with it; the 300 that share"
          + " most were compared. ");
    }
    return limits;
  }
}
