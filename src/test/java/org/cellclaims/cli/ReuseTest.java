package org.cellclaims.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The commands `align` and `reuse`.
class ReuseTest {
  private static final String SHARED = "Each dose holds two million living cells from screened"
      + " donors, and nine of ten families told us that their child slept better, ate more and"
      + " took part in lessons again within the first eight weeks after coming home from the"
      + " clinic, whatever the school had said before they left for treatment abroad.";

  @TempDir
  private Path folder;

  @Test
  void aLineNamesBothPlacesInCodePointsOfTheTextAsItIs() throws IOException {
    Path a = write("a/one.txt", "\uFEFF😀😀 Hello there.\r\n\r\n" + SHARED + "\r\nThe end.");
    write("b/two.txt", "Quite another start 😀. " + SHARED + " And so on.");
    Run run = Run.of("reuse", a.getParent(), "--against", folder.resolve("b"), "--format", "tsv");
    assertThat(run.err()).isEmpty();
    assertThat(run.lines())
        .containsExactly("one.txt\t20\t" + (SHARED.length() - 1) + "\ttwo.txt\t23\t"
            + (SHARED.length() - 1) + "\tverbatim");
    assertThat(run.code()).isZero();
  }

  @Test
  void aCorpusIsComparedWithItselfAndNoTextWithItself() throws IOException {
    write("a/one.txt", SHARED + " First.");
    write("a/two.txt", "Second. " + SHARED);
    write("a/three.txt", "Quite another text about something else that nobody has written.");
    Run run = Run.of("reuse", folder.resolve("a"));
    assertThat(run.lines()).singleElement().asString().startsWith("one.txt\t0\t");
  }

  @Test
  void aTextWithNulBytesIsComparedToo() throws IOException {
    write("a/one.txt", "x\0y. " + SHARED);
    write("b/two.txt", SHARED);
    assertThat(Run.of("reuse", folder.resolve("a"), "--against", folder.resolve("b"))
            .lines())
        .singleElement()
        .asString()
        .startsWith("one.txt\t5\t");
  }

  @Test
  void alignPrintsTheWordsThatChanged() throws IOException {
    Path a = write("one.txt", SHARED);
    Path b = write("two.txt", SHARED.replace("nine of ten", "all"));
    Run run = Run.of("align", a, b);
    assertThat(run.out()).contains("[-nine of ten-] {+all+}", "changed number: ");
    assertThat(Run.of("align", a, b, "--format", "tsv").lines())
        .singleElement()
        .asString()
        .startsWith("0\t" + (SHARED.length() - 1) + "\t0\t");
  }

  @Test
  void alignSaysThatNothingIsShared() throws IOException {
    Path a = write("one.txt", SHARED);
    Path b = write("two.txt", "Nothing of this kind.");
    assertThat(Run.of("align", a, b).out()).contains("no shared passage of ten or more words");
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}
