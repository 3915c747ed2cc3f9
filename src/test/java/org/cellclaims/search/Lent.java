package org.cellclaims.search;

import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.FilterDirectory;

/// A directory that stays open.
final class Lent extends FilterDirectory {
  Lent(ByteBuffersDirectory directory) {
    super(directory);
  }

  @Override
  public void close() {}
}
