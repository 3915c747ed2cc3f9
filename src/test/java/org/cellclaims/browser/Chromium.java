package org.cellclaims.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Assumptions;

/// The browser of the machine, started once and driven by Playwright; nothing is downloaded.
final class Chromium {
  private static final List<Path> PLACES =
      List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/google-chrome"));
  private static final List<String> FLAGS = List.of(
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--disable-dev-shm-usage",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync");
  private static Optional<Browser> running = Optional.empty();

  private Chromium() {}

  /// The running browser. Where the machine has none the test is skipped and says so; on the
  /// build machine (`CI=true`) that is a failure.
  static synchronized Browser get() {
    if (running.isEmpty()) {
      running = Optional.of(start());
    }
    return running.get();
  }

  /// Uses another browser that runs beside this one, for a thread of its own.
  static boolean another(Consumer<Browser> use) {
    try (Playwright playwright = playwright()) {
      use.accept(launch(playwright, program().orElseThrow()));
      return true;
    }
  }

  private static Optional<Path> program() {
    return PLACES.stream().filter(Files::isExecutable).findFirst();
  }

  private static Browser start() {
    Optional<Path> program = program();
    boolean canDrive = Chromium.class.getResource("/driver") != null;
    if (program.isEmpty() || !canDrive) {
      String why = "browser tests need /usr/bin/chromium: apt-get install chromium";
      if ("true".equals(System.getenv("CI"))) {
        throw new AssertionError(why);
      }
      System.err.println("skipped: " + why);
      Assumptions.abort(why);
    }
    Runtime.getRuntime().addShutdownHook(new Thread(Chromium::stop));
    return launch(playwright(), program.orElseThrow());
  }

  private static Playwright playwright() {
    return Playwright.create(
        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
  }

  private static Browser launch(Playwright playwright, Path program) {
    return playwright
        .chromium()
        .launch(new BrowserType.LaunchOptions().setExecutablePath(program).setArgs(FLAGS));
  }

  // The driver and all it started; asking it to close would wait for an answer.
  private static void stop() {
    ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
  }
}
