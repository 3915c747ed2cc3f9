package org.cellclaims.archive.warc;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.brotli.dec.BrotliInputStream;

/// Decompresses Brotli (RFC 7932). Damaged data ends as a file that is too short does.
final class Brotli extends FilterInputStream {
  Brotli(InputStream compressed) throws IOException {
    super(opened(compressed));
  }

  private static InputStream opened(InputStream compressed) throws IOException {
    try {
      return new BrotliInputStream(compressed);
    } catch (IOException e) {
      throw ended(e);
    }
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    try {
      return super.read(into, from, length);
    } catch (IOException e) {
      throw ended(e);
    }
  }

  private static EOFException ended(IOException cause) {
    EOFException end = new EOFException("Brotli data is damaged");
    end.initCause(cause);
    return end;
  }
}
