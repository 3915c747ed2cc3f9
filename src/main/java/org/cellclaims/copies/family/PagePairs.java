package org.cellclaims.copies.family;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.cellclaims.reuse.family.GramPasses;
import org.cellclaims.reuse.family.Groups;
import org.cellclaims.reuse.family.Links;
import org.cellclaims.reuse.passage.RowAligner;
import org.cellclaims.text.Span;

/// Finds the passages that page versions of different sites share.
///
/// The hashes of the index link versions; of two linked ones only those passages are compared that
/// are not known as copies through others, so that a family of any size costs its members and not
/// its pairs. Of use to one thread.
final class PagePairs {
  private final PageTable pages;
  private final PageWords words;
  private final RowAligner aligner = new RowAligner();

  PagePairs(IndexReader reader, PageTable pages) {
    this.pages = pages;
    this.words = new PageWords(reader);
  }

  /// Passages that are copies of each other, as places in page versions.
  Groups groups() throws IOException {
    Groups groups = new Groups(pages.size());
    try (Links links = new Links(pages.sites())) {
      new GramPasses().link(words.all(pages::number, pages.size()), links);
      links.each(link -> compare(link.one(), link.other(), groups));
    }
    return groups;
  }

  private void compare(int one, int other, Groups groups) throws IOException {
    RowAligner.Copies copies = new RowAligner.Copies() {
      @Override
      public boolean areKnown(Span first, Span second) {
        return groups.areJoined(new Groups.Place(one, first), new Groups.Place(other, second));
      }

      @Override
      public void take(Span first, Span second) {
        groups.join(new Groups.Place(one, first), new Groups.Place(other, second));
      }
    };
    aligner.align(words.of(pages.document(one)), words.of(pages.document(other)), copies);
  }
}
