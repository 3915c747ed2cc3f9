package org.cellclaims.index;

import java.io.IOException;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.util.BytesRef;

/// Reads entries back out of the index.
public final class StoredEntries {
  private static final Set<String> ONLY_JSON = Set.of(Fields.JSON);

  private final StoredFields stored;

  /// Reads from `reader`; of use to one thread.
  public StoredEntries(IndexReader reader) throws IOException {
    this.stored = reader.storedFields();
  }

  /// The claim in a document.
  public ClaimEntry claim(int document) throws IOException {
    return read(document, ClaimEntry.class);
  }

  /// The words of the claim in a document, without what is coded of it.
  public ClaimInBrief brief(int document) throws IOException {
    return read(document, ClaimInBrief.class);
  }

  /// The page version in a document.
  public PageEntry page(int document) throws IOException {
    return read(document, PageEntry.class);
  }

  private <T extends Record> T read(int number, Class<T> type) throws IOException {
    return read(stored, number, type);
  }

  /// The entry in a document.
  static <T extends Record> T read(StoredFields stored, int number, Class<T> type)
      throws IOException {
    Document document = stored.document(number, ONLY_JSON);
    BytesRef json = document.getBinaryValue(Fields.JSON);
    if (json == null) {
      throw new IOException("document " + number + " of the index holds no entry; run reindex");
    }
    return EntryJson.read(json.bytes, json.offset, json.length, type);
  }
}
