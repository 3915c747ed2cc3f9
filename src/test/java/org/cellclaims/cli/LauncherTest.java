package org.cellclaims.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherTest {
  @TempDir
  private Path temp;

  @BeforeEach
  void onlyWhereThereIsAShell() {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "no /bin/sh: skipped");
  }

  @Test
  void theJdkOfJavaHomeIsTakenIfItIsNewEnough() throws IOException, InterruptedException {
    Path jdk = jdk("21.0.4");
    assertThat(foundWith(Project.ROOT.resolve("cellclaims"), jdk)).isEqualTo(jdk.toString());
  }

  @Test
  void anOlderJdkIsPassedOver() throws IOException, InterruptedException {
    for (String old : new String[] {"17.0.15", "1.8.0_392"}) {
      Path jdk = jdk(old);
      assertThat(foundWith(Project.ROOT.resolve("cellclaims"), jdk))
          .isNotEmpty()
          .isNotEqualTo(jdk.toString());
    }
  }

  @Test
  void itWorksThroughALinkFromAnotherFolder() throws IOException, InterruptedException {
    Path jdk = jdk("25");
    Path link =
        Files.createSymbolicLink(temp.resolve("linked"), Project.ROOT.resolve("cellclaims"));
    assertThat(foundWith(link, jdk)).isEqualTo(jdk.toString());
  }

  @Test
  void itIsPlainShell() throws IOException {
    String text = Files.readString(Project.ROOT.resolve("cellclaims"));
    assertThat(text).startsWith("#!/bin/sh\n").doesNotContain("[[").doesNotContain("local ");
    assertThat(Project.ROOT.resolve("cellclaims")).isExecutable();
    assertThat(Project.ROOT.resolve(".ci/run")).isExecutable();
  }

  private Path jdk(String version) throws IOException {
    Path jdk = Files.createDirectories(temp.resolve("jdk-" + version));
    Files.createDirectory(jdk.resolve("bin"));
    for (String tool : new String[] {"java", "javac"}) {
      Path program = Files.writeString(jdk.resolve("bin").resolve(tool), "#!/bin/sh\n");
      assertThat(program.toFile().setExecutable(true)).isTrue();
    }
    Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    return jdk;
  }

  private String foundWith(Path launcher, Path jdk) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(launcher.toString(), "--find-jdk")
        .directory(temp.toFile())
        .redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", jdk.toString());
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said.strip();
  }
}
