package org.cellclaims.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// The program as a process of its own, with both outputs in one stream, which is read as it comes
/// so that the process never waits for a reader.
///
/// @param process the process
/// @param lines what it has written and nobody has asked for; nothing stands for its end
public record Child(Process process, BlockingQueue<Optional<String>> lines)
    implements AutoCloseable {
  private static final long LONGEST_MINUTES = 5;

  /// Starts a command line.
  public static Child start(Object... words) throws IOException {
    List<String> command = new ArrayList<>(List.of(
        ProcessHandle.current().info().command().orElse("java"),
        "-cp",
        System.getProperty("java.class.path"),
        Main.class.getName()));
    List.of(words).forEach(word -> command.add(word.toString()));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    Child child = new Child(process, new LinkedBlockingQueue<>());
    Thread.ofPlatform().daemon().start(child::read);
    return child;
  }

  private void read() {
    try (BufferedReader out = new BufferedReader(
        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      out.lines().forEach(line -> lines.add(Optional.of(line)));
    } catch (IOException | UncheckedIOException e) {
      lines.add(Optional.of("the output broke off: " + e.getMessage()));
    } finally {
      lines.add(Optional.empty());
    }
  }

  /// Reads on until a line holds these words, and gives all lines so far; all there are where
  /// none does. Fails where the process says nothing for five minutes.
  public String until(String words) {
    StringBuilder read = new StringBuilder();
    Optional<String> line = next(read);
    while (line.isPresent()) {
      read.append(line.get()).append('\n');
      if (line.get().contains(words)) {
        return read.toString();
      }
      line = next(read);
    }
    lines.add(line);
    return read.toString();
  }

  private Optional<String> next(StringBuilder read) {
    try {
      Optional<String> line = lines.poll(LONGEST_MINUTES, TimeUnit.MINUTES);
      if (line == null) {
        throw new AssertionError("the process says nothing more after: " + read);
      }
      return line;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while the process had said: " + read, e);
    }
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
