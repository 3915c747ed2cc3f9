package org.cellclaims.archive.folder;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cellclaims.archive.Problem;

/// A folder to be read, or the folder of a single file.
///
/// @param folder absolute
/// @param single the only file to read, empty for all
/// @param manifests what is read so far
public record Root(Path folder, Optional<Path> single, Map<Path, Optional<Manifest>> manifests) {
  private static final int DEPTH = 64;
  private static final List<String> PAGE_ENDINGS = List.of(".html", ".htm", ".xhtml");

  /// What browsers add to a page's name for the folder of its images and scripts.
  private static final List<String> COMPANIONS =
      List.of("_files", "-files", "_file", "-Dateien", "_archivos", "_fichiers", "_bestanden");

  /// A folder to be read with all below it, or the folder of a single file.
  public static Root of(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    if (Files.isDirectory(absolute)) {
      return new Root(absolute, Optional.empty(), new HashMap<>());
    }
    Path parent = Optional.ofNullable(absolute.getParent()).orElse(absolute);
    return new Root(parent, Optional.of(absolute), new HashMap<>());
  }

  /// The files to read, sorted by name, the files of a folder before its folders.
  public List<Path> files(Tally tally) {
    if (single.isPresent()) {
      return List.of(single.get());
    }
    List<Path> found = new ArrayList<>();
    walk(folder, found, tally, 0);
    return found;
  }

  private void walk(Path from, List<Path> found, Tally tally, int depth) {
    if (depth > DEPTH) {
      tally.problem(Problem.of(name(from), "deeper than " + DEPTH + " folders", "move it up"));
      return;
    }
    manifest(from, tally).ifPresent(manifest -> manifest.checkFiles(tally));
    List<Path> folders = new ArrayList<>();
    for (Path path : sorted(from, tally)) {
      if (isLeftOut(path, tally)) {
        continue;
      }
      if (Files.isDirectory(path)) {
        folders.add(path);
      } else {
        found.add(path);
      }
    }
    for (Path below : folders) {
      walk(below, found, tally, depth + 1);
    }
  }

  private List<Path> sorted(Path from, Tally tally) {
    List<Path> paths = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(from)) {
      stream.forEach(paths::add);
    } catch (IOException | DirectoryIteratorException e) {
      tally.problem(
          Problem.of(name(from), "the folder cannot be read (" + e + ")", "allow reading it"));
    }
    paths.sort(java.util.Comparator.comparing(Root::lastName));
    return paths;
  }

  private boolean isLeftOut(Path path, Tally tally) {
    String name = lastName(path);
    String upper = name.toUpperCase(Locale.ROOT);
    if (name.startsWith(".") || name.equals(Manifest.NAME) || upper.matches("README(\\..{1,8})?")) {
      return true;
    }
    if (Files.isSymbolicLink(path) && leadsOut(path)) {
      tally.skip("symbolic links");
      return true;
    }
    if (isCompanion(path)) {
      tally.skip("folders with the images and scripts of a saved page");
      return true;
    }
    return false;
  }

  /// True for links to folders, which could lead in circles, and to files outside.
  private boolean leadsOut(Path link) {
    try {
      return Files.isDirectory(link) || !link.toRealPath().startsWith(folder.toRealPath());
    } catch (IOException e) {
      return true; // leads nowhere
    }
  }

  private static boolean isCompanion(Path path) {
    String name = lastName(path);
    return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)
        && COMPANIONS.stream()
            .filter(name::endsWith)
            .map(end -> name.substring(0, name.length() - end.length()))
            .anyMatch(page -> PAGE_ENDINGS.stream().anyMatch(e -> exists(path, page + e)));
  }

  private static boolean exists(Path beside, String name) {
    return !name.startsWith(".") && Files.exists(beside.resolveSibling(name));
  }

  /// The name of a file relative to the folder, with slashes.
  public String name(Path file) {
    String relative = folder.relativize(file).toString().replace('\\', '/');
    return relative.isEmpty() ? lastName(folder) : relative;
  }

  /// The name of the folder itself.
  public String folderName() {
    return lastName(folder);
  }

  /// What the nearest manifest that knows the file says of it.
  public Optional<Manifest.Row> row(Path file, Tally tally) {
    for (Path at = file.getParent(); at != null && at.startsWith(folder); at = at.getParent()) {
      Optional<Manifest.Row> row = manifest(at, tally).flatMap(m -> m.row(file));
      if (row.isPresent()) {
        return row;
      }
    }
    return Optional.empty();
  }

  private Optional<Manifest> manifest(Path at, Tally tally) {
    Optional<Manifest> known = manifests.get(at);
    if (known == null) {
      Path file = at.resolve(Manifest.NAME);
      known = Files.isRegularFile(file)
          ? Optional.of(Manifest.read(file, name(file), tally))
          : Optional.empty();
      manifests.put(at, known);
    }
    return known;
  }

  private static String lastName(Path path) {
    return path.getFileName() == null ? "files" : path.getFileName().toString();
  }

  /// The ending of a file's name with its dot in lower case, `none` if it has none.
  public static String extension(Path file) {
    String name = lastName(file);
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "none" : name.substring(dot).toLowerCase(Locale.ROOT);
  }
}
