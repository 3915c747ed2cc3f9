package org.cellclaims.cli.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.cellclaims.index.ClaimIndex;
import org.cellclaims.search.ClaimSearch;
import org.cellclaims.vocabulary.Vocabulary;
import org.jsoup.Jsoup;

/// Measures search on many made-up claims, and how it grows with their number.
///
/// @param corpus pages whose words are the most frequent ones
/// @param vocabulary the concepts
/// @param work folder of the indexes; one that stands there already is used again
public record ManyClaims(Path corpus, Vocabulary vocabulary, Path work) {
  private static final int THREADS = 4;
  private static final long SEED = 20_261_128;

  /// Measures with so many claims, and with a tenth and a hundredth of them.
  public List<Figure> run(int claims) throws IOException {
    List<Figure> figures = new ArrayList<>();
    for (int size : List.of(claims / 100, claims / 10, claims)) {
      Path folder = work.resolve("made-" + size);
      if (!Files.isDirectory(folder)) {
        make(folder, size);
      }
      try (ClaimSearch search = ClaimSearch.open(folder, vocabulary)) {
        figures.addAll(new ManyQuestions(search).run(size));
      }
    }
    return figures;
  }

  private void make(Path folder, int size) throws IOException {
    Path unfinished = work.resolve("unfinished-" + size);
    MadeClaims made = new MadeClaims(vocabulary, new MadeWords(text(corpus)), SEED);
    try (ClaimIndex index = ClaimIndex.anew(unfinished, vocabulary)) {
      fill(index, made, MadeClaims.pages(size));
      index.commit(1);
    }
    Files.move(unfinished, folder);
  }

  /// Takes the pages in on several threads.
  private static void fill(ClaimIndex index, MadeClaims made, int pages) throws IOException {
    AtomicInteger next = new AtomicInteger();
    Callable<Boolean> filling = () -> {
      for (int page = next.getAndIncrement(); page < pages; page = next.getAndIncrement()) {
        index.replace(made.page(page));
      }
      return true;
    };
    try (ExecutorService pool = Executors.newFixedThreadPool(THREADS)) {
      for (Future<Boolean> done : pool.invokeAll(Collections.nCopies(THREADS, filling))) {
        done.get();
      }
    } catch (ExecutionException e) {
      throw new IOException("made-up claims could not be indexed: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("stopped while indexing made-up claims", e);
    }
  }

  /// The words of the HTML pages of a folder.
  static String text(Path corpus) throws IOException {
    StringBuilder text = new StringBuilder();
    try (Stream<Path> files = Files.walk(corpus)) {
      for (Path file :
          files.filter(f -> f.toString().endsWith(".html")).sorted().toList()) {
        String html = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        text.append(Jsoup.parse(html).text()).append('\n');
      }
    }
    return text.toString();
  }
}
