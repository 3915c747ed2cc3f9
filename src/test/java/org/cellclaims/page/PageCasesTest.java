package org.cellclaims.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Runs the tables of cases under `src/test/resources`: markup or text on one side, blocks on the
/// other.
class PageCasesTest {
  private static final Path CASES = Path.of("src/test/resources/org/cellclaims/page");

  /// One case of a file.
  private record Case(String name, String format, String page, String asked, String expected) {}

  @TestFactory
  List<DynamicTest> blocks() throws IOException {
    return tests("blocks.cases");
  }

  @TestFactory
  List<DynamicTest> regions() throws IOException {
    return tests("regions.cases");
  }

  @TestFactory
  List<DynamicTest> tables() throws IOException {
    return tests("tables.cases");
  }

  @TestFactory
  List<DynamicTest> plainText() throws IOException {
    return tests("plain.cases");
  }

  @TestFactory
  List<DynamicTest> titlesOfPlainText() throws IOException {
    return tests("titles.cases");
  }

  private static List<DynamicTest> tests(String file) throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Case c : cases(CASES.resolve(file))) {
      tests.add(DynamicTest.dynamicTest(c.name(), () -> {
        Page page = c.format().equals("html") ? Pages.html(c.page()) : Pages.text(c.page());
        String found = c.asked().equals("title")
            ? page.title() + "\n"
            : Pages.render(page, c.asked().equals("cells"));
        assertThat(found).isEqualTo(c.expected());
      }));
    }
    return tests;
  }

  private static List<Case> cases(Path file) throws IOException {
    List<Case> cases = new ArrayList<>();
    for (String part : Files.readString(file).split("(?m)^=== ")) {
      if (!part.isBlank()) {
        String[] pieces = part.split("(?m)^--- ", 3);
        cases.add(new Case(
            pieces[0].strip(), head(pieces[1]), body(pieces[1]), head(pieces[2]), body(pieces[2])));
      }
    }
    return cases;
  }

  private static String head(String piece) {
    return piece.substring(0, piece.indexOf('\n'));
  }

  private static String body(String piece) {
    return piece.substring(piece.indexOf('\n') + 1).stripTrailing() + "\n";
  }
}
