package org.cellclaims.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The project's own files, as the tests of its rules see them.
final class Project {
  static final Path ROOT = Path.of("").toAbsolutePath();
  static final Path MAIN = ROOT.resolve("src/main/java/org/cellclaims");
  private static final Set<String> MADE = Set.of(".git", "target", "data", ".idea");

  private Project() {}

  /// Every file under a folder of the project, sorted; what builds and runs make is left out.
  static List<Path> files(String folder) throws IOException {
    List<Path> found = new ArrayList<>();
    for (Path top : folder.isEmpty() ? topLevel() : List.of(ROOT.resolve(folder))) {
      try (Stream<Path> walk = Files.walk(top)) {
        walk.filter(Files::isRegularFile).forEach(found::add);
      }
    }
    return found.stream().sorted().toList();
  }

  /// Files of a folder whose name ends so.
  static List<Path> files(String folder, String ending) throws IOException {
    return files(folder).stream().filter(f -> f.toString().endsWith(ending)).toList();
  }

  /// Files and folders at the top, without what builds and runs make.
  static List<Path> topLevel() throws IOException {
    try (Stream<Path> top = Files.list(ROOT)) {
      return top.filter(p -> !MADE.contains(p.getFileName().toString()))
          .sorted()
          .toList();
    }
  }

  /// The packages of README's order line, left to right.
  static List<String> order() throws IOException {
    for (String line : Files.readAllLines(ROOT.resolve("README.md"))) {
      if (line.startsWith("`text` `")) {
        return matches("`([a-z]+)`", line);
      }
    }
    throw new AssertionError("README.md has no line of packages that begins with `text`");
  }

  /// Folders under the package root.
  static Set<String> packages() throws IOException {
    try (Stream<Path> folders = Files.list(MAIN)) {
      Set<String> names = new TreeSet<>();
      folders.filter(Files::isDirectory).forEach(f -> names.add(f.getFileName().toString()));
      return names;
    }
  }

  /// README and the documents, as one text.
  static String docs() throws IOException {
    StringBuilder all = new StringBuilder(Files.readString(ROOT.resolve("README.md")));
    for (Path file : files("src/docs", ".md")) {
      all.append('\n').append(Files.readString(file));
    }
    return all.toString();
  }

  /// The first group of every match.
  static List<String> matches(String pattern, String text) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    return matcher.results().map(m -> m.group(1)).toList();
  }

  /// A path as people write it, relative to the top.
  static String name(Path file) {
    return ROOT.relativize(file).toString().replace('\\', '/');
  }
}
