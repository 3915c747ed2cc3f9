package org.cellclaims.cli.ingest;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.store.LockObtainFailedException;
import org.cellclaims.cli.options.Folders;
import org.cellclaims.copies.family.FamilyStore;
import org.cellclaims.copies.family.FamilyUpdate;
import org.cellclaims.copies.family.Notices;
import org.cellclaims.quantity.Quantities;
import org.cellclaims.reuse.Align;
import org.cellclaims.reuse.Meaning;
import org.cellclaims.search.ClaimSearch;
import org.cellclaims.vocabulary.Tagger;
import org.cellclaims.vocabulary.Vocabulary;

/// Brings the families of copies up to date with the index, after pages were taken in.
public final class CopyFamilies {
  private CopyFamilies() {}

  /// As [#update(Folders, Vocabulary, boolean)] where nobody else is at it.
  public static void catchUp(Folders folders, Vocabulary vocabulary) throws IOException {
    try {
      update(folders, vocabulary, false);
    } catch (LockObtainFailedException e) {
      // an ingest in another process brings them up to date; until then answers say so
    }
  }

  /// Works out what the index holds and the families lack.
  ///
  /// @param isAnew whether to take nothing over from the families of before
  public static void update(Folders folders, Vocabulary vocabulary, boolean isAnew)
      throws IOException {
    try (ClaimSearch search = ClaimSearch.open(folders.index(), vocabulary);
        FamilyStore store = FamilyStore.open(folders.families())) {
      update(folders.config(), vocabulary).run(search, store, isAnew);
    }
  }

  /// What works families out.
  ///
  /// @param config folder of index-config
  public static FamilyUpdate update(Path config, Vocabulary vocabulary) throws IOException {
    Align align = new Align(new Meaning(new Tagger(vocabulary), Quantities.load(config)));
    return new FamilyUpdate(align, Notices.load(config));
  }
}
