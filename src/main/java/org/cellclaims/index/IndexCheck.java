package org.cellclaims.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Bits;
import org.cellclaims.archive.Capture;
import org.cellclaims.archive.Entry;
import org.cellclaims.archive.store.Archive;
import org.cellclaims.page.PageException;

/// Compares an archive with its index: every capture has its page, every quote stands where the
/// claim says.
public final class IndexCheck {
  private static final int MOST = 1_000;

  private final Archive archive;
  private final UrlReading.PageSource reader;
  private final List<String> differences = new ArrayList<>();
  private final TreeMap<String, Integer> captures = new TreeMap<>();
  private long unreadable;
  private long pages;
  private long claims;

  private IndexCheck(Archive archive, UrlReading.PageSource reader) {
    this.archive = archive;
    this.reader = reader;
  }

  /// Compares.
  ///
  /// @param reader tells captures that are no text from those that the index lacks
  /// @throws IOException if archive or index cannot be opened
  public static CheckReport of(Archive archive, Path index, UrlReading.PageSource reader)
      throws IOException {
    try (Directory directory = FSDirectory.open(index)) {
      if (!DirectoryReader.indexExists(directory)) {
        return new CheckReport(
            archive.position(),
            0,
            0,
            0,
            List.of("there is no index in " + index + "; run reindex"));
      }
      try (DirectoryReader reading = DirectoryReader.open(directory)) {
        return new IndexCheck(archive, reader).compare(reading);
      }
    }
  }

  private CheckReport compare(DirectoryReader reading) throws IOException {
    long position = ClaimIndex.position(reading.getIndexCommit().getUserData());
    if (position != archive.position()) {
      differ("the index stands at capture " + position + " of " + archive.position()
          + "; run ingest to go on");
    }
    StoredEntries stored = new StoredEntries(reading);
    each(reading, Fields.PAGE, document -> page(stored.page(document)));
    each(reading, Fields.CLAIM, document -> claim(stored, reading, stored.claim(document)));
    for (Entry entry : archive.entries()) {
      if (!entry.isGone()) {
        capture(entry);
      }
    }
    captures.forEach((page, count) -> differ("the index has " + count + " captures of " + page
        + " that the archive lacks; run reindex"));
    return new CheckReport(archive.position(), unreadable, pages, claims, differences);
  }

  private void page(PageEntry entry) {
    pages++;
    captures.merge(
        key(entry.page().url(), entry.page().sha256()), entry.captures().size(), Integer::sum);
    for (PageEntry.Mark mark : entry.marks()) {
      if (mark.span().end() > entry.page().text().length()) {
        differ("claim " + mark.id() + " ends behind the text of " + entry.page().url()
            + "; run reindex");
      }
    }
  }

  private void claim(StoredEntries stored, DirectoryReader reading, ClaimEntry entry)
      throws IOException {
    claims++;
    List<PageEntry> found = new ArrayList<>();
    documents(reading, new Term(Fields.ID, entry.page().id()), d -> found.add(stored.page(d)));
    String name = "claim " + entry.claim().id() + " of " + entry.page().url();
    if (found.isEmpty()) {
      differ(
          name + " names page version " + entry.page().id() + ", which is not there; run reindex");
    } else if (entry.claim().span().end() > found.getFirst().page().text().length()
        || !found
            .getFirst()
            .page()
            .quote(entry.claim().span())
            .equals(entry.claim().text())) {
      differ(name + ": its quote is not what stands at " + entry.claim().span() + "; run reindex");
    }
  }

  private void capture(Entry entry) throws IOException {
    String key = key(entry.url(), entry.sha256());
    Integer left = captures.get(key);
    if (left == null) {
      if (isReadable(entry)) {
        differ("the index lacks " + key + " of " + entry.time() + "; run ingest or reindex");
      } else {
        unreadable++;
      }
    } else if (left == 1) {
      captures.remove(key);
    } else {
      captures.put(key, left - 1);
    }
  }

  private boolean isReadable(Entry entry) throws IOException {
    Capture capture =
        archive.read(entry).orElseThrow(() -> new IOException("the archive lacks " + entry));
    try {
      reader.read(capture);
      return true;
    } catch (PageException e) {
      return false;
    }
  }

  private void differ(String difference) {
    if (differences.size() < MOST) {
      differences.add(difference);
    }
  }

  private static String key(String url, String sha256) {
    return url + " (" + sha256 + ")";
  }

  private interface Visit {
    void to(int document) throws IOException;
  }

  private static void each(DirectoryReader reading, String type, Visit visit) throws IOException {
    documents(reading, new Term(Fields.TYPE, type), visit);
  }

  private static void documents(DirectoryReader reading, Term term, Visit visit)
      throws IOException {
    for (LeafReaderContext leaf : reading.leaves()) {
      PostingsEnum found = leaf.reader().postings(term, PostingsEnum.NONE);
      Bits live = leaf.reader().getLiveDocs();
      while (found != null && found.nextDoc() != PostingsEnum.NO_MORE_DOCS) {
        if (live == null || live.get(found.docID())) {
          visit.to(leaf.docBase + found.docID());
        }
      }
    }
  }
}
