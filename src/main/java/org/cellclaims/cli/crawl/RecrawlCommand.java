package org.cellclaims.cli.crawl;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SortedSet;
import java.util.concurrent.Callable;
import org.cellclaims.cli.options.Folders;
import org.cellclaims.cli.run.Exit;
import org.cellclaims.crawl.Plan;
import org.cellclaims.crawl.frontier.Frontier;
import org.cellclaims.crawl.frontier.Ledger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Visits pages again.
@Command(
    name = "recrawl",
    header = "Visits crawled pages again when they are due.",
    description = {
      "Each page is due by how often it was found changed: between a day and 180 days after the last"
          + " visit, 14 days after the first. Servers are asked for what changed since; what did not is"
          + " archived as a revisit. New links are followed. Nothing runs unless you start it.",
      "",
      "Without --due or --all it lists what is due."
    },
    footer = {
      "  cellclaims recrawl",
      "  cellclaims recrawl --due --contact you@university.example",
      "  cellclaims recrawl --all --allow-loopback --delay 0"
    })
public final class RecrawlCommand implements Callable<Integer> {
  private static final int SHOWN = 50;
  private static final Duration EVER = Duration.ofDays(36_500);

  @Option(names = "--due", description = "Visit the pages that are due.")
  private boolean due;

  @Option(names = "--all", description = "Visit all pages now, due or not.")
  private boolean all;

  @Mixin
  private CrawlSettings settings = new CrawlSettings();

  @Mixin
  private Folders folders = new Folders();

  @Spec
  private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    if (!Files.exists(Crawling.frontier(folders))) {
      throw new IllegalArgumentException(
          folders.data() + ": nothing was crawled here yet; begin with 'cellclaims crawl ADDRESS'");
    }
    PrintWriter out = spec.commandLine().getOut();
    Instant now = Clock.systemUTC().instant();
    try (Frontier frontier = Frontier.open(Crawling.frontier(folders))) {
      Plan plan = Plan.of(frontier)
          .orElseThrow(() -> new IllegalArgumentException(
              folders.data() + ": nothing was crawled here yet; begin with 'cellclaims crawl'"));
      if (!due && !all) {
        return list(frontier.ledger(), now, out);
      }
      int pages = Plan.revisit(frontier, all ? now.plus(EVER) : now, now);
      if (pages == 0) {
        out.println("nothing is due");
        return Exit.OK;
      }
      return new Crawling(folders, out, spec.commandLine().getErr())
          .run(frontier, plan, settings.options(plan), sites -> changed(sites, now, out));
    }
  }

  /// How to read what changed, site by site where something did.
  private void changed(SortedSet<String> sites, Instant start, PrintWriter out) {
    Instant before = start.truncatedTo(ChronoUnit.SECONDS).minusSeconds(1);
    sites.stream()
        .limit(SHOWN)
        .forEach(site -> out.println("read what changed with 'cellclaims changes " + site
            + " --since " + before + " --data " + folders.data() + "'"));
  }

  private static int list(Ledger ledger, Instant now, PrintWriter out) throws IOException {
    List<Ledger.Due> pages = ledger.due(now, SHOWN);
    pages.forEach(page -> out.println("due since " + page.due() + "  " + page.url()));
    if (pages.isEmpty()) {
      out.println(ledger
          .nextDue()
          .map(next -> "nothing is due before " + next)
          .orElse("no page was captured yet"));
    } else {
      out.println("visit them with 'cellclaims recrawl --due'");
    }
    out.flush();
    return Exit.OK;
  }
}
