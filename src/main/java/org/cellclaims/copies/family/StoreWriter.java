package org.cellclaims.copies.family;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.cellclaims.index.EntryJson;

/// Writes the families of one state of the index, and takes over from those of the state before
/// the families with the same members. Readers see the old ones until [#commit(String)].
final class StoreWriter implements AutoCloseable {
  static final String MEMBERS = "members";
  static final String FAMILY = "family";
  static final String BRIEF = "brief";
  static final String ID = "id";
  static final String CLAIM = "claim";
  static final String SITE = "site";
  static final String DRIFT = "drift";
  static final String SHOWN = "shown";
  static final String SITES = "sites";
  static final String PAGES = "pages";
  static final String WORDS = "words";
  static final String CLAIM_WORDS = "claim-words";
  static final String ORDER = "order";
  static final String STATE = "index-state";

  private final Optional<DirectoryReader> old;
  private final IndexWriter writer;

  /// Begins.
  ///
  /// @param isAnew whether nothing is taken over
  StoreWriter(Directory directory, boolean isAnew) throws IOException {
    this.old = isAnew || !DirectoryReader.indexExists(directory)
        ? Optional.empty()
        : Optional.of(DirectoryReader.open(directory));
    this.writer = new IndexWriter(
        directory,
        new IndexWriterConfig()
            .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
            .setCommitOnClose(false));
  }

  /// The family that these members made before.
  Optional<Family> family(String members) throws IOException {
    if (old.isEmpty()) {
      return Optional.empty();
    }
    IndexSearcher searcher = new IndexSearcher(old.get());
    ScoreDoc[] found = searcher.search(new TermQuery(new Term(MEMBERS, members)), 1).scoreDocs;
    return found.length == 0
        ? Optional.empty()
        : Optional.of(
            FamilyStore.read(searcher.storedFields().document(found[0].doc), FAMILY, Family.class));
  }

  /// Takes a family.
  ///
  /// @param members stands for its members and what is known of them
  void add(Family family, String members) throws IOException {
    Document document = new Document();
    document.add(new StringField(ID, family.id(), StringField.Store.NO));
    document.add(new StringField(MEMBERS, members, StringField.Store.NO));
    family.members().stream()
        .map(m -> m.page().site())
        .distinct()
        .forEach(s -> document.add(new StringField(SITE, s, StringField.Store.NO)));
    family.members().stream()
        .flatMap(m -> m.claims().stream())
        .distinct()
        .forEach(c -> document.add(new StringField(CLAIM, c, StringField.Store.NO)));
    family.drift().forEach(d -> document.add(new StringField(DRIFT, d.id(), StringField.Store.NO)));
    document.add(new StringField(
        SHOWN, String.valueOf(family.boilerplate().isEmpty()), StringField.Store.NO));
    document.add(new NumericDocValuesField(SITES, family.sites()));
    document.add(new NumericDocValuesField(PAGES, family.pages()));
    document.add(new NumericDocValuesField(WORDS, family.words()));
    document.add(new NumericDocValuesField(CLAIM_WORDS, family.claimWords()));
    document.add(new SortedDocValuesField(ORDER, new BytesRef(family.id())));
    document.add(new StoredField(FAMILY, EntryJson.bytes(family)));
    document.add(new BinaryDocValuesField(BRIEF, brief(family)));
    writer.updateDocument(new Term(ID, family.id()), document);
  }

  // Apart from the whole family: what is stored is packed, and would be unpacked with it.
  private static BytesRef brief(Family family) {
    return new BytesRef(EntryJson.bytes(Brief.of(family)));
  }

  /// Makes all of it visible.
  ///
  /// @param state which state of the index it was worked out from
  void commit(String state) throws IOException {
    writer.setLiveCommitData(Map.of(STATE, state).entrySet());
    writer.commit();
  }

  @Override
  public void close() throws IOException {
    try (writer) {
      if (old.isPresent()) {
        old.get().close();
      }
    }
  }
}
