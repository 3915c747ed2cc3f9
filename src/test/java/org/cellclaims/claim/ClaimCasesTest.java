package org.cellclaims.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Replays src/test/cases/claims: each file is a wrong answer that was met once. README.md there
/// says how to write one.
class ClaimCasesTest {
  static List<Path> cases() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/test/cases/claims"))) {
      return files.filter(f -> f.toString().endsWith(".case")).sorted().toList();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void theWrongAnswerDoesNotComeBack(Path file) throws IOException {
    List<String> parts = List.of(Files.readString(file).split("(?m)^---\\R", -1));
    assertThat(parts).as("%s: why, page and expectations, apart by ---", file).hasSize(3);
    List<Claim> claims = Pages.EXTRACTOR.extract(Pages.text(parts.get(1)));
    parts.get(2).lines().filter(l -> !l.isBlank()).forEach(line -> check(file, line, claims));
  }

  private static void check(Path file, String line, List<Claim> claims) {
    String start = line.substring(line.indexOf(' ') + 1).replaceFirst(" => .*", "");
    List<Claim> found = claims.stream().filter(c -> c.text().startsWith(start)).toList();
    if (line.startsWith("none ")) {
      assertThat(found).as("%s: no claim begins '%s'", file, start).isEmpty();
      return;
    }
    assertThat(found).as("%s: a claim begins '%s'", file, start).isNotEmpty();
    Claim claim = found.getFirst();
    String codes = codes(claim);
    for (String wanted : line.substring(line.indexOf(" => ") + 4).split(" ", -1)) {
      assertThat(codes.contains(" " + wanted.replaceFirst("^!", "") + " "))
          .as("%s: '%s' of%s", file, wanted, codes)
          .isEqualTo(!wanted.startsWith("!"));
    }
  }

  private static String codes(Claim claim) {
    StringBuilder codes =
        new StringBuilder(" " + claim.certainty().id() + " " + claim.source().id() + " ");
    claim.kinds().forEach(k -> codes.append(k.id()).append(' '));
    claim.values().stream()
        .filter(v -> v.scope().compareTo(Scope.LEAD_IN) <= 0
            || v.facet() == org.cellclaims.vocabulary.Facet.CONDITION)
        .forEach(v -> codes.append(v.concept()).append(' '));
    return codes.toString();
  }
}
