package org.cellclaims.copies.family;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.IndexReader;
import org.cellclaims.archive.Capture;
import org.cellclaims.index.ClaimIndex;
import org.cellclaims.reuse.Align;
import org.cellclaims.search.ClaimSearch;

/// Works out the families of the newest state of the index, after an ingest.
///
/// What two page versions share is remembered, for a version never changes, and so is a family none
/// of whose members changed: a new capture costs its own pairs. The outcome depends on the index
/// alone, so that `reindex` gives the same.
///
/// @param align finds what wordings share
/// @param notices tells text that everybody has
public record FamilyUpdate(Align align, Notices notices) {
  /// Names the form in which families are kept; another one makes those of before out of date.
  private static final String FORM = "-d";

  /// Brings the families up to date.
  ///
  /// @param isAnew whether to take nothing over from those of before
  /// @return whether there was anything to do
  public boolean run(ClaimSearch search, FamilyStore store, boolean isAnew) throws IOException {
    return search.with(searcher -> {
      DirectoryReader reader = (DirectoryReader) searcher.getIndexReader();
      String state = state(reader);
      if (!isAnew && state.equals(store.state())) {
        return false;
      }
      try (StoreWriter writer = new StoreWriter(store.directory(), isAnew)) {
        write(reader, writer);
        writer.commit(state);
      }
      return true;
    });
  }

  /// Finds the families of the newest state without working out their wordings, times and
  /// directions, and keeps nothing: what grows with the pages, to be measured.
  ///
  /// @return how many groups of copies there are
  public int find(ClaimSearch search) throws IOException {
    return search.with(searcher -> {
      int[] groups = {0};
      IndexReader reader = searcher.getIndexReader();
      new PagePairs(reader, new PageTable(reader)).groups().each(group -> groups[0]++);
      return groups[0];
    });
  }

  /// Names a state of the index, and the form in which families are kept.
  static String state(DirectoryReader reader) throws IOException {
    IndexCommit commit = reader.getIndexCommit();
    return ClaimIndex.position(commit.getUserData()) + "." + commit.getGeneration() + FORM;
  }

  private void write(IndexReader reader, StoreWriter writer) throws IOException {
    PageTable pages = new PageTable(reader);
    FamilyShape shape = new FamilyShape(align, new Boilerplate(notices));
    Passages passages = new Passages(reader, pages, (family, spread) -> {
      String members = members(family, spread);
      Optional<Family> known = writer.family(members);
      Optional<Family> described = known.isPresent() ? known : shape.of(family, spread);
      if (described.isPresent()) {
        writer.add(described.get(), members);
      }
    });
    new PagePairs(reader, pages).groups().each(passages::add);
    passages.flush();
  }

  /// Stands for all that a family is made of, and for the form in which it is kept.
  private static String members(List<Passage> passages, Spread spread) {
    StringBuilder all = new StringBuilder(FORM).append(spread);
    passages.forEach(p -> all.append(p.page().id())
        .append(' ')
        .append(p.span())
        .append(p.first())
        .append(p.newest())
        .append(p.header())
        .append(p.marks())
        .append('\n'));
    return Capture.digest(all.toString().getBytes(StandardCharsets.UTF_8));
  }
}
