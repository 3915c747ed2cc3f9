package org.cellclaims.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangesTest {
  @TempDir
  private static Path data;

  @BeforeAll
  static void ingest() {
    Path clinic = Project.ROOT.resolve("corpus");
    assertThat(Run.of("ingest", clinic, "--data", data).code()).isZero();
  }

  private static Run changes(Object... more) {
    return Run.of(java.util.stream.Stream.concat(
            java.util.stream.Stream.of("changes", "neuvida.example", "--data", data),
            java.util.stream.Stream.of(more))
        .toArray());
  }

  @Test
  void whatWasSoftenedAndMovedIsCitedWithBothCapturesAndTheirDigests() {
    String said = changes("--since", "2023-12-31").out();
    assertThat(said)
        .containsPattern("neuvida.example, up to 2023-12-31T23:59:59.*1 moved.*softened")
        .containsPattern("captured 2023-04-11T09:30:00Z, SHA-256 [0-9a-f]{64}\\), later “")
        .containsPattern("softened: .*no longer says 214, ≥ 85 %")
        .contains("https://neuvida.example/cerebral-palsy/ and later"
            + " https://neuvida.example/patient-outcomes/: “");
  }

  @Test
  void csvHoldsEveryClaimWithItsCitation() {
    Run run = changes("--since", "2023-12-31", "--format", "csv");
    List<NamedCsvRecord> rows =
        CsvReader.builder().ofNamedCsvRecord(run.out()).stream().toList();
    assertThat(rows).extracting(r -> r.getField("change")).contains("kept", "moved");
    assertThat(rows)
        .extracting(r -> r.getField("citation"))
        .allSatisfy(c -> assertThat(c).contains("SHA-256 ").contains("Our reading: "));
  }

  @Test
  void whatIsNoDateAndASiteThatWasNeverCapturedAreNamed() {
    assertThat(changes("--since", "soon").err()).contains("--since 'soon' is no date");
    assertThat(Run.of("changes", "x.example", "--since", "2023-12-31", "--data", data)
            .err())
        .contains("nothing was captured of x.example");
  }
}
