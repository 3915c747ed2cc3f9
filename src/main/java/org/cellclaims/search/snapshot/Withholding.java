package org.cellclaims.search.snapshot;

import java.io.IOException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FilterDirectoryReader;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.cellclaims.index.Fields;
import org.jspecify.annotations.Nullable;

/// An index without the pages and claims of addresses whose owners ask not to be shown: to every
/// reader they look deleted, so that no answer, count or copy can hold them.
final class Withholding extends FilterDirectoryReader {
  Withholding(DirectoryReader whole) throws IOException {
    super(whole, new SubReaderWrapper() {
      @Override
      public LeafReader wrap(LeafReader reader) {
        return Part.of(reader);
      }
    });
  }

  /// Whether any segment holds what is withheld.
  boolean isAny() {
    return leaves().stream().anyMatch(leaf -> leaf.reader() instanceof Part);
  }

  @Override
  protected DirectoryReader doWrapDirectoryReader(DirectoryReader newer) throws IOException {
    return new Withholding(newer);
  }

  @Override
  public CacheHelper getReaderCacheHelper() {
    return in.getReaderCacheHelper();
  }

  /// One segment.
  private static final class Part extends FilterLeafReader {
    private final Bits shown;
    private final int count;

    private Part(LeafReader in, FixedBitSet shown) {
      super(in);
      this.shown = shown;
      this.count = shown.cardinality();
    }

    static LeafReader of(LeafReader reader) {
      try {
        NumericDocValues withheld = reader.getNumericDocValues(Fields.WITHHELD);
        return withheld == null ? reader : new Part(reader, shown(reader, withheld));
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }

    private static FixedBitSet shown(LeafReader reader, NumericDocValues withheld)
        throws IOException {
      FixedBitSet shown = new FixedBitSet(reader.maxDoc());
      Bits live = reader.getLiveDocs();
      for (int i = 0; i < reader.maxDoc(); i++) {
        if (live == null || live.get(i)) {
          shown.set(i);
        }
      }
      for (int i = withheld.nextDoc(); i != DocIdSetIterator.NO_MORE_DOCS; i = withheld.nextDoc()) {
        shown.clear(i);
      }
      return shown;
    }

    @Override
    public Bits getLiveDocs() {
      return shown;
    }

    @Override
    public int numDocs() {
      return count;
    }

    @Override
    public CacheHelper getCoreCacheHelper() {
      return in.getCoreCacheHelper();
    }

    @Override
    public @Nullable CacheHelper getReaderCacheHelper() {
      return null;
    }
  }
}
