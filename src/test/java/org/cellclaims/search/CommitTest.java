package org.cellclaims.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.cellclaims.index.ClaimIndex;
import org.cellclaims.index.Clinics;
import org.cellclaims.search.facet.Wanted;
import org.cellclaims.search.question.ClaimQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What readers see of a writer: commits, whole ones.
class CommitTest {
  @Test
  void aCommitIsSeenAndWhatWasNotCommittedIsGone(@TempDir Path folder) throws IOException {
    try (ClaimIndex index = ClaimIndex.open(folder, Clinics.VOCABULARY)) {
      index.replace(Clinics.few().getFirst());
      index.commit(1);
      index.replace(Clinics.few().getLast());
    }
    try (ClaimSearch after = ClaimSearch.open(folder, Clinics.VOCABULARY);
        ClaimIndex again = ClaimIndex.open(folder, Clinics.VOCABULARY)) {
      assertThat(after.answer(ClaimQuery.EVERYTHING, Wanted.NONE).counts().claims())
          .isEqualTo(5);
      assertThat(again.position()).isEqualTo(1);
    }
  }

  @Test
  void anOpenSearchSeesTheNextCommitByItself(@TempDir Path folder) throws Exception {
    try (ClaimIndex index = ClaimIndex.open(folder, Clinics.VOCABULARY);
        ClaimSearch open = ClaimSearch.open(folder, Clinics.VOCABULARY)) {
      assertThat(open.answer(ClaimQuery.EVERYTHING, Wanted.NONE).counts().claims())
          .isZero();
      replace(index, Clinics.few().getFirst());
      index.commit(1);
      long end = System.nanoTime() + 30_000_000_000L;
      while (open.position() == 0 && System.nanoTime() < end) {
        Thread.sleep(200);
      }
      assertThat(open.answer(ClaimQuery.EVERYTHING, Wanted.ALL).counts().claims())
          .isEqualTo(5);
    }
  }

  @Test
  void anAddressIsReplacedAsAWhole() throws IOException {
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    try (ClaimIndex index = ClaimIndex.open(directory, Clinics.VOCABULARY)) {
      Clinics.few().forEach(url -> replace(index, url));
      index.commit(1);
      try (ClaimSearch before = ClaimSearch.open(new Lent(directory), Clinics.VOCABULARY)) {
        Clinics.few().forEach(url -> replace(index, url));
        assertThat(before.answer(ClaimQuery.EVERYTHING, Wanted.NONE).counts().claims())
            .isEqualTo(8);
      }
      index.commit(2);
      try (ClaimSearch after = ClaimSearch.open(new Lent(directory), Clinics.VOCABULARY)) {
        assertThat(after.answer(ClaimQuery.EVERYTHING, Wanted.NONE).counts().claims())
            .isEqualTo(8);
        assertThat(after.stats().versions()).isEqualTo(3);
      }
    }
  }

  private static void replace(ClaimIndex index, org.cellclaims.index.UrlEntries url) {
    try {
      index.replace(url);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
