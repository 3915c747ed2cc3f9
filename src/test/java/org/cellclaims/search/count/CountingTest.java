package org.cellclaims.search.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// On how many pages and sites a value is said, held against sets.
class CountingTest {
  private static final int PAGES = 40;

  /// A claim of a made-up index.
  private record Made(String page, Set<String> values, boolean isAsked) {
    String site() {
      return "site" + page.hashCode() % 7;
    }
  }

  @ParameterizedTest
  @CsvSource({"1, true", "2, true", "3, true", "4, false", "5, false"})
  void everyValueHasAsManyPagesAndSitesAsItsClaims(long seed, boolean isWhole) throws IOException {
    Random random = new Random(seed);
    Map<String, List<Made>> pages = new HashMap<>();
    try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
      write(directory, random, isWhole, pages);
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        assertThat(reader.leaves()).as("segments, seed %d", seed).hasSizeGreaterThan(2);
        Counting counting = new Counting(reader, new Columns());
        Found found = Found.of(new IndexSearcher(reader), new TermQuery(new Term("asked", "yes")));
        List<Made> asked =
            pages.values().stream().flatMap(List::stream).filter(Made::isAsked).toList();
        List<String> values = List.of("v0", "v3", "v9", "nowhere");
        List<List<String>> terms = values.stream().map(List::of).toList();
        for (String property : List.of("page", "site")) {
          assertThat(counting.distinct("value", terms, counting.property(property), found))
              .as("%s, seed %d", property, seed)
              .isEqualTo(values.stream().map(v -> expected(asked, v, property)).toList());
        }
      }
    }
  }

  private static int expected(List<Made> claims, String value, String property) {
    Set<String> seen = new HashSet<>();
    for (Made claim : claims) {
      if (claim.values().contains(value)) {
        seen.add(property.equals("page") ? claim.page() : claim.site());
      }
    }
    return seen.size();
  }

  /// Pages are written whole and some of them again, or claim by claim in any order.
  private static void write(
      ByteBuffersDirectory directory, Random random, boolean isWhole, Map<String, List<Made>> pages)
      throws IOException {
    IndexWriterConfig config = new IndexWriterConfig().setMergePolicy(NoMergePolicy.INSTANCE);
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (int i = 0; i < 2 * PAGES; i++) {
        String page = "page" + random.nextInt(PAGES);
        List<Made> claims = new ArrayList<>();
        for (int c = random.nextInt(6); c >= 0; c--) {
          claims.add(new Made(page, values(random), random.nextInt(3) > 0));
        }
        if (isWhole) {
          writer.updateDocuments(
              new Term("of", page), claims.stream().map(CountingTest::document).toList());
          pages.put(page, claims);
        } else {
          writer.addDocument(document(claims.getFirst()));
          pages.computeIfAbsent(page, p -> new ArrayList<>()).add(claims.getFirst());
        }
        if (i % 20 == 0) {
          writer.commit();
        }
      }
    }
  }

  private static Set<String> values(Random random) {
    Set<String> values = new TreeSet<>();
    for (int v = random.nextInt(4); v > 0; v--) {
      values.add("v" + random.nextInt(10));
    }
    return values;
  }

  private static Document document(Made claim) {
    Document document = new Document();
    document.add(new StringField("of", claim.page(), Field.Store.NO));
    document.add(new StringField("asked", claim.isAsked() ? "yes" : "no", Field.Store.NO));
    document.add(new SortedSetDocValuesField("page", new BytesRef(claim.page())));
    document.add(new SortedSetDocValuesField("site", new BytesRef(claim.site())));
    claim
        .values()
        .forEach(v -> document.add(new SortedSetDocValuesField("value", new BytesRef(v))));
    return document;
  }
}
