package org.cellclaims.cli.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Starts the server as a process of its own on an existing index and measures how long it takes to
/// its first answer, and the memory that it then has.
///
/// @param data data folder with an index
/// @param config folder of index-config
/// @param rounds how often it is started; the median counts
record ServerBench(Path data, Path config, int rounds) {
  private static final double KILOBYTES_IN_MB = 1000;

  /// Both figures; none where the program does not run from its jar.
  List<Figure> run() throws IOException {
    List<String> command = command();
    if (command.isEmpty()) {
      return List.of();
    }
    double[] seconds = new double[rounds];
    double[] memory = new double[rounds];
    for (int i = 0; i < rounds; i++) {
      start(command, i, seconds, memory);
    }
    return List.of(
        new Figure(
            "server ready on an existing index",
            String.format(Locale.ROOT, "%.2f s", Clock.median(seconds)),
            "wall time from starting java to the first answer"),
        new Figure(
            "memory of that server",
            String.format(Locale.ROOT, "%.0f MB", Clock.median(memory)),
            "resident at its highest, heap and everything else"));
  }

  private void start(List<String> command, int round, double[] seconds, double[] memory)
      throws IOException {
    long begin = System.nanoTime();
    Process server = new ProcessBuilder(command)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
    try (BufferedReader out = new BufferedReader(
        new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8))) {
      String line = Optional.ofNullable(out.readLine()).orElse("");
      String address = line.substring(line.lastIndexOf(' ') + 1);
      ask(URI.create(address + "/api/claims?q=patients&facets=all"));
      seconds[round] = (System.nanoTime() - begin) / 1e9;
      memory[round] = residentMegabytes(server.pid());
    } finally {
      end(server);
    }
  }

  private static void ask(URI address) throws IOException {
    try (var answer = address.toURL().openStream()) {
      answer.readAllBytes();
    }
  }

  private static void end(Process server) {
    server.destroy();
    try {
      if (!server.waitFor(10, TimeUnit.SECONDS)) {
        server.destroyForcibly();
      }
    } catch (InterruptedException e) {
      server.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  /// The command line of this process, with `serve` for `bench`.
  private List<String> command() {
    Optional<String> java = ProcessHandle.current().info().command();
    String jar = ManagementFactory.getRuntimeMXBean().getClassPath();
    if (java.isEmpty() || !jar.endsWith(".jar")) {
      return List.of();
    }
    List<String> command = new ArrayList<>(List.of(java.get()));
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(List.of("-jar", jar, "serve", "--port", "0"));
    command.addAll(List.of("--data", data.toString(), "--config", config.toString()));
    return command;
  }

  /// From Linux' own book-keeping; not a number elsewhere.
  private static double residentMegabytes(long pid) throws IOException {
    Path status = Path.of("/proc", Long.toString(pid), "status");
    if (!Files.exists(status)) {
      return Double.NaN;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / KILOBYTES_IN_MB)
        .findFirst()
        .orElse(Double.NaN);
  }
}
