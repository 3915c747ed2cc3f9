package org.cellclaims.cli.serve;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.cellclaims.cli.options.ConfigFolder;
import org.cellclaims.cli.run.Exit;
import org.cellclaims.cli.run.Stop;
import org.cellclaims.cli.site.DemoSite;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Serves the demonstration corpus as sites to crawl.
@Command(
    name = "demo-site",
    header = "Serves the demonstration corpus as web sites on this machine, to be crawled.",
    description =
        "Prints the command that crawls them. With --as-of the sites are as they were at the"
            + " end of that day: crawl them, start this again without it, and recrawl. Control-C ends it.",
    footer = {"  cellclaims demo-site --as-of 2024-01-31", "  cellclaims demo-site --port 8090"})
public final class DemoSiteCommand implements Callable<Integer> {
  private static final LocalDate EVER = LocalDate.of(9000, 1, 1);

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "Port (default: ${DEFAULT-VALUE}); 0 for any.")
  private int port = 7171;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "Serve the sites as they were at the end of this day, as 2024-01-31.")
  private Optional<LocalDate> asOf = Optional.empty();

  @Spec
  private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    Instant time = asOf.orElse(EVER).atTime(LocalTime.MAX).toInstant(ZoneOffset.UTC);
    PrintWriter out = spec.commandLine().getOut();
    try (Stop stop = Stop.listen();
        DemoSite site = DemoSite.start(ConfigFolder.home().resolve("corpus"), time, port)) {
      out.println(site.pages() + " pages are served: " + site.address());
      out.println("crawl them with");
      out.println("  cellclaims crawl " + site.address() + " --allow-loopback --delay 0");
      out.println("and when they changed, with");
      out.println("  cellclaims recrawl --all --allow-loopback --delay 0");
      out.println("Stop with Control-C.");
      out.flush();
      stop.await();
    } catch (java.net.BindException e) {
      throw new IOException("port " + port + " is taken; name another with --port", e);
    }
    return Exit.OK;
  }
}
