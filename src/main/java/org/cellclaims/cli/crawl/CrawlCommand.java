package org.cellclaims.cli.crawl;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.cellclaims.cli.options.Folders;
import org.cellclaims.crawl.Plan;
import org.cellclaims.crawl.frontier.Frontier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Fetches sites politely.
@Command(
    name = "crawl",
    header = "Fetches sites politely, archives their pages and indexes their claims.",
    description = {
      "Starts at the seeds and follows links, those that lead to treatments first. Obeys robots.txt,"
          + " asks one page at a time of each server with a pause between, and goes to public"
          + " addresses only. What it knows stands in DATA/crawl.db: a crawl that was stopped or"
          + " killed goes on with --resume and fetches no page twice.",
      "",
      "Ends with what it has of each site. Addresses that failed are listed."
    },
    footer = {
      "  cellclaims crawl https://clinic.example/ --contact you@university.example --dry-run",
      "  cellclaims crawl https://clinic.example/en/ --scope path --contact you@university.example",
      "  cellclaims crawl --resume --contact you@university.example",
      "  cellclaims crawl http://demo.localhost:7171/ --allow-loopback --delay 0"
    })
public final class CrawlCommand implements Callable<Integer> {
  @Parameters(paramLabel = "SEED", arity = "0..*", description = "Web addresses to start from.")
  private List<String> seeds = List.of();

  @Option(
      names = "--scope",
      paramLabel = "SCOPE",
      description = "site: the seeds' domains; path: the seeds' folders; list: the seeds alone"
          + " (default: ${DEFAULT-VALUE}).")
  private String scope = "site";

  @Option(names = "--resume", description = "Go on with the last crawl of this data folder.")
  private boolean resume;

  @Option(
      names = "--anew",
      description = "Begin a new crawl though addresses of the last one still wait.")
  private boolean anew;

  @Option(
      names = "--dry-run",
      description = "Say what would be fetched and what would not, and why; read robots.txt only.")
  private boolean dryRun;

  @Option(
      names = "--with-links",
      description = "With --dry-run: read sitemaps and the addresses named too, and say the same of"
          + " every address that they lead to. Nothing is kept.")
  private boolean withLinks;

  @Mixin
  private CrawlSettings settings = new CrawlSettings();

  @Mixin
  private Folders folders = new Folders();

  @Spec
  private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    Crawling crawling =
        new Crawling(folders, spec.commandLine().getOut(), spec.commandLine().getErr());
    if (resume == !seeds.isEmpty()) {
      throw new IllegalArgumentException(
          "name addresses to start from, or --resume to go on with the last crawl, not both");
    }
    if (withLinks && !dryRun) {
      throw new IllegalArgumentException("--with-links belongs to --dry-run");
    }
    if (dryRun && !resume) {
      Plan plan = Plan.of(scope, seeds);
      return crawling.rehearse(plan, settings.options(plan), withLinks);
    }
    Plan fresh = Plan.of(scope, seeds);
    if (!resume) {
      settings.options(fresh); // what is wrong with it is told before anything is begun
    }
    try (Frontier frontier = Frontier.open(Crawling.frontier(folders))) {
      Plan plan = resume ? last(frontier) : begun(frontier, fresh);
      return crawling.run(frontier, plan, settings.options(plan), coverage -> {});
    }
  }

  private Plan last(Frontier frontier) throws IOException {
    return Plan.of(frontier)
        .orElseThrow(() -> new IllegalArgumentException(
            folders.data() + ": nothing was crawled here yet; name addresses to start from"));
  }

  private Plan begun(Frontier frontier, Plan plan) throws IOException {
    long waiting = frontier.ledger().waiting();
    if (waiting > 0 && !anew) {
      throw new IllegalArgumentException(waiting
          + " addresses of the last crawl still wait; go on with --resume, or drop them with"
          + " --anew");
    }
    plan.begin(frontier, Clock.systemUTC().instant());
    return plan;
  }
}
