package org.cellclaims.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.cellclaims.vocabulary.Vocabulary;

/// The index, opened for writing. One process writes at a time; any number read beside it.
///
/// Nothing is visible to readers, and nothing survives a crash, before [#commit(long)]; a commit
/// carries the position in the archive up to which it is complete. Thread-safe.
public final class ClaimIndex implements AutoCloseable {
  private static final String POSITION = "archive-position";
  private static final int BUFFER_MB = 64;

  private final Directory directory;
  private final IndexWriter writer;
  private final Documents documents;

  private ClaimIndex(Directory directory, IndexWriter writer, Vocabulary vocabulary) {
    this.directory = directory;
    this.writer = writer;
    this.documents = new Documents(vocabulary);
  }

  /// Opens the index in a folder, or makes an empty one.
  ///
  /// @throws IOException if another process is writing to it, or it is damaged
  public static ClaimIndex open(Path folder, Vocabulary vocabulary) throws IOException {
    Files.createDirectories(folder);
    return open(FSDirectory.open(folder), vocabulary);
  }

  /// As [#open(Path, Vocabulary)] for a directory in memory.
  public static ClaimIndex open(Directory directory, Vocabulary vocabulary) throws IOException {
    ClaimIndex index = open(directory, vocabulary, OpenMode.CREATE_OR_APPEND);
    if (index.position() == 0) {
      index.commit(0);
    }
    return index;
  }

  /// Begins an empty index in a folder, whatever stands there. Readers see the old one until the
  /// first commit.
  public static ClaimIndex anew(Path folder, Vocabulary vocabulary) throws IOException {
    Files.createDirectories(folder);
    ClaimIndex index = open(FSDirectory.open(folder), vocabulary, OpenMode.CREATE);
    index.writer.setLiveCommitData(Map.of(POSITION, "0").entrySet());
    return index;
  }

  private static ClaimIndex open(Directory directory, Vocabulary vocabulary, OpenMode mode)
      throws IOException {
    IndexWriterConfig config = new IndexWriterConfig(Analysis.ofPages())
        .setOpenMode(mode)
        .setCommitOnClose(false)
        .setRAMBufferSizeMB(BUFFER_MB);
    try {
      return new ClaimIndex(directory, new IndexWriter(directory, config), vocabulary);
    } catch (LockObtainFailedException e) {
      throw new IOException(
          "another process is writing to the index in " + directory + "; wait for it to end", e);
    } catch (CorruptIndexException | IndexFormatTooOldException | IndexFormatTooNewException e) {
      throw new IOException("the index in " + directory + " cannot be read; run reindex", e);
    }
  }

  /// Replaces everything that the index holds of an address, as one change.
  public void replace(UrlEntries url) throws IOException {
    Term address = new Term(Fields.ADDRESS, Fields.term(url.url()));
    var entries = documents.of(url);
    if (entries.isEmpty()) { // an update without documents would upset Lucene's count of its memory
      writer.deleteDocuments(address);
    } else {
      writer.updateDocuments(address, entries);
    }
  }

  /// Makes all changes durable and visible.
  ///
  /// @param position the place in the archive up to which the index is complete
  public void commit(long position) throws IOException {
    writer.setLiveCommitData(Map.of(POSITION, Long.toString(position)).entrySet());
    writer.commit();
  }

  /// The position of the last commit, 0 for a new index.
  public long position() {
    for (Map.Entry<String, String> entry : writer.getLiveCommitData()) {
      if (entry.getKey().equals(POSITION)) {
        return Long.parseLong(entry.getValue());
      }
    }
    return 0;
  }

  /// The position that a commit carries, 0 where it has none.
  public static long position(Map<String, String> commit) {
    return Long.parseLong(commit.getOrDefault(POSITION, "0"));
  }

  /// Closes the index; what was not committed is gone.
  @Override
  public void close() throws IOException {
    try (directory) {
      writer.rollback();
    }
  }
}
