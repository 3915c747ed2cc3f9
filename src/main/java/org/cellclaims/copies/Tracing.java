package org.cellclaims.copies;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.cellclaims.index.ClaimEntry;
import org.cellclaims.index.PageEntry;
import org.cellclaims.index.StoredEntries;
import org.cellclaims.reuse.Align;
import org.cellclaims.reuse.Region;
import org.cellclaims.reuse.family.Grams;
import org.cellclaims.reuse.passage.Aligner;
import org.cellclaims.reuse.passage.HashedText;
import org.cellclaims.reuse.passage.Reading;
import org.cellclaims.search.ClaimSearch;
import org.cellclaims.text.Token;
import org.cellclaims.text.Tokens;

/// Looks passages up in the index. Thread-safe.
///
/// @param search the index
/// @param align finds what two texts share
public record Tracing(ClaimSearch search, Align align) {
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

  /// Every page that carries some of the text of a page, without this page itself.
  ///
  /// @param url the page's address
  /// @param passage its text, cut as above
  public Trace traceOf(String url, String passage) throws IOException {
    return trace(passage, Optional.of(url));
  }

  private Trace trace(String passage, Optional<String> own) throws IOException {
    String text = passage.length() <= LONGEST
        ? passage
        : passage.substring(
            0, Character.isHighSurrogate(passage.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
    return search.with(searcher -> trace(searcher, text, passage.length() > LONGEST, own));
  }

  private Trace trace(IndexSearcher searcher, String text, boolean isCut, Optional<String> own)
      throws IOException {
    Reading reading = HashedText.of(text);
    int words = reading.length();
    List<String> limits = new ArrayList<>();
    if (isCut) {
      limits.add("The passage was cut to its first 200,000 characters. ");
    }
    own.ifPresent(url -> limits.add("The page itself is left out. "));
    List<Trace.Hit> all =
        words < Aligner.SHORTEST ? List.of() : hits(searcher, text, reading, limits);
    List<Trace.Hit> hits =
        all.stream().filter(h -> own.filter(h.page().url()::equals).isEmpty()).toList();
    List<ClaimEntry> nearest =
        hits.isEmpty() && own.isEmpty() ? NearestClaims.of(searcher, text, NEAREST) : List.of();
    return new Trace(
        text, words, hits, nearest, String.join("", limits) + says(hits, nearest, words));
  }

  private List<Trace.Hit> hits(
      IndexSearcher searcher, String text, Reading reading, List<String> limits)
      throws IOException {
    IndexReader reader = searcher.getIndexReader();
    StoredEntries stored = new StoredEntries(reader);
    Map<String, List<Version>> byAddress = new LinkedHashMap<>();
    long[] grams = Grams.all(reading);
    int[] documents = GramTable.documents(reader, grams, COMPARED + 1);
    limits.addAll(limits(grams.length, documents.length));
    for (int i = 0; i < Math.min(COMPARED, documents.length); i++) {
      PageEntry entry = stored.page(documents[i]);
      List<Region> regions = align.regions(text, entry.page().text());
      if (!regions.isEmpty()) {
        byAddress
            .computeIfAbsent(entry.page().url(), url -> new ArrayList<>())
            .add(new Version(entry, regions));
      }
    }
    return byAddress.values().stream()
        .map(versions -> hit(versions, reading.length()))
        .sorted(Comparator.comparingInt(Trace.Hit::longest)
            .thenComparingInt(Trace.Hit::same)
            .reversed()
            .thenComparing(h -> h.page().site())
            .thenComparing(h -> h.page().url()))
        .toList();
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

  private record Version(PageEntry entry, List<Region> regions) {
    /// The words of the passage as this version has them, in normal form.
    List<String> wording() {
      String text = entry.page().text();
      return regions.stream()
          .flatMap(r -> Tokens.of(text, r.second()).stream())
          .filter(t -> t.kind() != Token.Kind.MARK)
          .map(Token::norm)
          .toList();
    }

    int same() {
      return regions.stream().mapToInt(Region::same).sum();
    }
  }

  private static Trace.Seen seen(List<Version> versions) {
    return new Trace.Seen(
        versions.stream()
            .map(v -> v.entry().captures().getFirst())
            .min(Comparator.naturalOrder())
            .orElseThrow(),
        versions.stream()
            .map(v -> v.entry().newest())
            .max(Comparator.naturalOrder())
            .orElseThrow());
  }

  private static Trace.Hit hit(List<Version> versions, int words) {
    Version best = versions.stream()
        .max(Comparator.comparingInt(Version::same).thenComparing(v -> v.entry().newest()))
        .orElseThrow();
    return new Trace.Hit(
        best.entry().ref(),
        best.entry().page().text(),
        seen(versions.stream().filter(v -> v.wording().equals(best.wording())).toList()),
        seen(versions),
        Math.min(1, (double) best.same() / words),
        best.regions().stream().mapToInt(Region::longest).max().orElse(0),
        best.regions());
  }

  private static String says(List<Trace.Hit> hits, List<ClaimEntry> nearest, int words) {
    if (!hits.isEmpty()) {
      long sites = hits.stream().map(h -> h.page().site()).distinct().count();
      return hits.size() + (hits.size() == 1 ? " page" : " pages") + " of " + sites
          + (sites == 1 ? " site shares" : " sites share") + " ten or more words with it.";
    }
    String none = words < Aligner.SHORTEST
        ? "The passage has " + words + (words == 1 ? " word" : " words")
            + "; ten are needed to look for copies"
        : "No shared passage of ten or more words";
    return none + (nearest.isEmpty() ? "." : "; the nearest claims are given.");
  }
}
