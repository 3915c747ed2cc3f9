package org.cellclaims.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The program as a process of its own, with both outputs in one stream.
///
/// @param process the process
/// @param out what it writes
public record Child(Process process, BufferedReader out) implements AutoCloseable {
  /// Starts a command line.
  public static Child start(Object... words) throws IOException {
    List<String> command = new ArrayList<>(List.of(
        ProcessHandle.current().info().command().orElse("java"),
        "-cp",
        System.getProperty("java.class.path"),
        Main.class.getName()));
    List.of(words).forEach(word -> command.add(word.toString()));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    return new Child(
        process,
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)));
  }

  /// Reads on until a line holds these words, and gives all lines so far; all there are where
  /// none does.
  public String until(String words) throws IOException {
    StringBuilder read = new StringBuilder();
    String line = out.readLine();
    while (line != null) {
      read.append(line).append('\n');
      if (line.contains(words)) {
        break;
      }
      line = out.readLine();
    }
    return read.toString();
  }

  /// Asks it to end as Control-C does, and waits.
  ///
  /// @return whether it ended within half a minute
  public boolean ends() throws InterruptedException {
    process.destroy();
    return process.waitFor(30, TimeUnit.SECONDS);
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
