package org.cellclaims.cli.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
    MadeClaims made = new MadeClaims(vocabulary, new MadeWords(text()), SEED);
    try (ClaimIndex index = ClaimIndex.anew(unfinished, vocabulary)) {
      for (int page = 0; page < MadeClaims.pages(size); page++) {
        index.replace(made.page(page));
      }
      index.commit(1);
    }
    Files.move(unfinished, folder);
  }

  private String text() throws IOException {
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
