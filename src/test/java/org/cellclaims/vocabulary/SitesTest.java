package org.cellclaims.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SitesTest {
  private static final String HEADER = "# about\nsite\toperator\tname\tcountry\tknown\n";

  @TempDir
  private Path folder;

  private Sites sites(String rows) throws IOException {
    Files.writeString(folder.resolve(Sites.FILE), HEADER + rows.replace('|', '\t'));
    return Sites.load(folder);
  }

  @Test
  void withoutTheFileNothingIsKnown() throws IOException {
    assertThat(Sites.load(folder).of("a.example")).isEmpty();
  }

  @Test
  void sitesWithTheSameIdHaveOneOperator() throws IOException {
    Sites sites = sites("a.example|ab|A and B|US|one telephone number\n\n"
        + "B.example|ab|A and B||imprint of both\n");
    assertThat(sites.of("A.example").orElseThrow().country()).contains("US");
    assertThat(sites.of("b.example"))
        .contains(new Sites.Operator("ab", "A and B", Optional.empty(), "imprint of both"));
    assertThat(sites.of("c.example")).isEmpty();
  }

  @Test
  void theSitesOfTheDemonstrationCorpusThatAreOneOperatorAreJoined() throws IOException {
    Sites sites = Vocabulary.load(Path.of("index-config")).sites();
    assertThat(sites.of("ocotillo-vitality.example"))
        .isPresent()
        .isEqualTo(sites.of("tumbleweedjoint.example"));
    assertThat(sites.of("neuvida.example")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "a.example|a|A|US;                             there are 4 columns",
        "|a|A|US|x;                                    no site",
        "a.example|A b|A|US|x;                         operator 'A b' is no id",
        "a.example|a||US|x;                            no name",
        "a.example|a|A|UK|x;                           'UK' is no country",
        "a.example|a|A|US|;                            nothing says how this is known",
      })
  void aWrongLineIsNamedWithTheWayOut(String row, String message) {
    assertThatThrownBy(() -> sites("ok.example|ok|Ok|AT|x\n" + row))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("sites.tsv:4: ")
        .hasMessageContaining(message)
        .hasMessageContainingAll("write");
  }

  @Test
  void aSiteTwiceAndAnOperatorWithTwoNamesAreRefused() {
    assertThatThrownBy(() -> sites("a.example|a|A|US|x\nA.example|a|A|US|x"))
        .hasMessageContaining("sites.tsv:4: 'a.example' stands in line 3 already");
    assertThatThrownBy(() -> sites("a.example|a|A|US|x\nb.example|a|B|US|x"))
        .hasMessageContaining("sites.tsv:4: operator 'a' is called 'A' above");
  }

  @Test
  void aFileWithoutColumnNamesIsRefused() throws IOException {
    Files.writeString(folder.resolve(Sites.FILE), "a.example\ta\tA\tUS\tx\n");
    assertThatThrownBy(() -> Sites.load(folder)).hasMessageContaining("must name the columns");
  }
}
