package org.cellclaims.cli.copies;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.cellclaims.archive.Capture;
import org.cellclaims.archive.Problem;
import org.cellclaims.archive.source.Sources;
import org.cellclaims.page.PageException;
import org.cellclaims.page.read.PageReader;
import org.cellclaims.reuse.Corpus;

/// Reads files as texts to compare: a .txt file as it is, a page as its text.
final class TextFiles {
  private TextFiles() {}

  /// The texts of files and folders, each named by its file relative to the folder given.
  ///
  /// @param problems hears of what cannot be read; the rest goes on
  /// @throws IllegalArgumentException if a path does not exist
  static List<Corpus.Text> read(List<Path> paths, Consumer<Problem> problems) throws IOException {
    List<Corpus.Text> texts = new ArrayList<>();
    PageReader reader = new PageReader();
    Sources.read(
        paths,
        capture -> {
          if (!isPlain(capture.origin().file())) {
            page(capture, reader, texts, problems);
          }
        },
        problem -> {
          if (!isPlain(problem.file())) {
            problems.accept(problem);
          }
        });
    for (Path path : paths) {
      plain(path, texts);
    }
    return texts;
  }

  /// The one text of a file.
  ///
  /// @throws IllegalArgumentException if the path is no readable file
  static Corpus.Text one(Path path, Consumer<Problem> problems) throws IOException {
    List<Corpus.Text> texts = read(List.of(path), problems);
    if (texts.size() != 1) {
      throw new IllegalArgumentException(
          path + " holds " + texts.size() + " readable texts; give one .txt or .html file");
    }
    return texts.getFirst();
  }

  private static boolean isPlain(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(".txt");
  }

  private static void page(
      Capture capture, PageReader reader, List<Corpus.Text> texts, Consumer<Problem> problems) {
    try {
      texts.add(new Corpus.Text(capture.origin().file(), reader.read(capture).text()));
    } catch (PageException e) {
      problems.accept(Problem.of(
          capture.origin().file(), String.valueOf(e.getMessage()), "left out; the rest goes on"));
    }
  }

  /// Text files are compared whatever they hold: control characters are not worth losing a text.
  private static void plain(Path root, List<Corpus.Text> texts) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(root)) {
      files = walk.filter(Files::isRegularFile)
          .filter(f -> isText(f, root))
          .sorted()
          .toList();
    }
    for (Path file : files) {
      String relative = root.relativize(file).toString().replace('\\', '/');
      String name = relative.isEmpty() ? file.getFileName() + "" : relative;
      texts.add(
          new Corpus.Text(name, new String(Files.readAllBytes(file), StandardCharsets.UTF_8)));
    }
  }

  private static boolean isText(Path file, Path root) {
    String name = String.valueOf(file.getFileName());
    return isPlain(name)
        && (file.equals(root) || (!name.startsWith(".") && !name.equalsIgnoreCase("README.txt")));
  }
}
