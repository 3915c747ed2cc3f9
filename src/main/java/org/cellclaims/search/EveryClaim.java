package org.cellclaims.search;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.cellclaims.index.StoredRuns;
import org.cellclaims.search.count.Marked;
import org.cellclaims.search.find.Plan;

/// Every claim of a question, whatever its size: read and worked on by a few threads, a part each,
/// and handed on in order. No more than a few parts are in memory.
///
/// @param searcher one state of the index
/// @param form the form in which claims are read
/// @param work what is done with a part, on any thread
/// @param out takes what came of it, in the order of the parts, on the caller's thread
public record EveryClaim<E extends Record, T>(
    IndexSearcher searcher, Class<E> form, Work<E, T> work, Out<T> out) {
  private static final int AT_ONCE = 50_000;
  private static final int PART = 256;
  private static final int MOST_THREADS = 4;

  /// What is done with a part.
  @FunctionalInterface
  public interface Work<E, T> {
    /// Does it.
    T of(List<E> part) throws IOException;
  }

  /// Takes what came of a part.
  @FunctionalInterface
  public interface Out<T> {
    /// Takes it.
    void take(T part) throws IOException;
  }

  /// Works on the claims.
  ///
  /// @param found finds them
  /// @param plan ranks them
  void run(Marked found, Plan plan, Sort order) throws IOException {
    int threads = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, MOST_THREADS);
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      Queue<Future<T>> ahead = new ArrayDeque<>();
      ScoreDoc[] some;
      FieldDoc after = null;
      do {
        var best = new TopFieldCollectorManager(order, AT_ONCE, after, 1);
        some = searcher.search(plan.ranking(found.query()), best).scoreDocs;
        for (int from = 0; from < some.length; from += PART) {
          ScoreDoc[] part = Arrays.copyOfRange(some, from, Math.min(some.length, from + PART));
          ahead.add(pool.submit(() -> work.of(read(part))));
          takeAllBut(2 * threads, ahead);
        }
        after = some.length == 0 ? null : (FieldDoc) some[some.length - 1];
      } while (some.length == AT_ONCE);
      takeAllBut(0, ahead);
    } finally {
      pool.shutdownNow();
      pool.close();
    }
  }

  private void takeAllBut(int most, Queue<Future<T>> ahead) throws IOException {
    while (ahead.size() > most) {
      out.take(done(ahead.remove()));
    }
  }

  private List<E> read(ScoreDoc[] part) throws IOException {
    int[] documents = Arrays.stream(part).mapToInt(hit -> hit.doc).toArray();
    return StoredRuns.read(searcher.getIndexReader(), documents, form);
  }

  private static <T> T done(Future<T> part) throws IOException {
    try {
      return part.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException io
          ? io
          : new IOException("claims could not be read: " + e.getCause(), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("stopped while claims were read", e);
    }
  }
}
