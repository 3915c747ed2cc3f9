package org.cellclaims.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.junit.jupiter.api.Test;

/// Entries of many documents are those of each one.
class StoredRunsTest {
  private static final int ALL = 10_000;

  @Test
  void inARunAndInNoOrderTheyAreThoseOfEachDocument() throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(Clinics.index(Clinics.many(30, 20, 5)))) {
      List<Integer> documents = claims(reader);
      assertThat(documents).hasSizeGreaterThan(100);
      isAsOneByOne(reader, documents);
      Collections.shuffle(documents, new Random(7));
      isAsOneByOne(reader, documents);
      isAsOneByOne(reader, documents.subList(0, 9));
      isAsOneByOne(reader, List.of());
    }
  }

  @Test
  void aRowHoldsWhatItsClaimHolds() throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(Clinics.index(Clinics.few()))) {
      int[] documents = claims(reader).stream().mapToInt(d -> d).toArray();
      List<ClaimEntry> entries = StoredRuns.read(reader, documents, ClaimEntry.class);
      List<ClaimRow> rows = StoredRuns.read(reader, documents, ClaimRow.class);
      for (int i = 0; i < documents.length; i++) {
        assertThat(rows.get(i).claim())
            .usingRecursiveComparison()
            .ignoringCollectionOrderInFields("kinds")
            .isEqualTo(entries.get(i).claim());
        assertThat(rows.get(i).firstSeen()).isEqualTo(entries.get(i).firstSeen().toString());
        assertThat(rows.get(i).lastSeen()).isEqualTo(entries.get(i).lastSeen().toString());
        assertThat(rows.get(i).page().capturedAt())
            .isEqualTo(entries.get(i).page().capturedAt().toString());
      }
    }
  }

  private static void isAsOneByOne(DirectoryReader reader, List<Integer> documents)
      throws IOException {
    StoredEntries stored = new StoredEntries(reader);
    List<ClaimEntry> each = new ArrayList<>();
    for (int document : documents) {
      each.add(stored.claim(document));
    }
    assertThat(StoredRuns.read(
            reader, documents.stream().mapToInt(d -> d).toArray(), ClaimEntry.class))
        .isEqualTo(each);
  }

  private static List<Integer> claims(DirectoryReader reader) throws IOException {
    List<Integer> documents = new ArrayList<>();
    TermQuery claims = new TermQuery(new Term(Fields.TYPE, Fields.CLAIM));
    for (ScoreDoc hit : new IndexSearcher(reader).search(claims, ALL).scoreDocs) {
      documents.add(hit.doc);
    }
    return documents;
  }
}
