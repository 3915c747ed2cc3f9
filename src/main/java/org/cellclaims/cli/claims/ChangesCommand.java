package org.cellclaims.cli.claims;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.cellclaims.api.history.ChangesCsv;
import org.cellclaims.cli.options.Folders;
import org.cellclaims.cli.options.Moments;
import org.cellclaims.cli.options.NoindexOption;
import org.cellclaims.cli.run.ClosedPipe;
import org.cellclaims.cli.run.Exit;
import org.cellclaims.history.Change;
import org.cellclaims.history.ClaimChange;
import org.cellclaims.history.SiteHistory;
import org.cellclaims.search.ClaimSearch;
import org.cellclaims.vocabulary.Vocabulary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Says what sites changed after a day.
@Command(
    name = "changes",
    header =
        "Says what sites changed after a day: claims removed, softened, hardened, moved, added.",
    description = {
      "Compares the last capture of each page up to that day with the last one after it. Each change"
          + " comes with its citation: both wordings, the captures and the digests of their bytes."
          + " Claims kept word for word are counted; csv lists them too."
    },
    footer = {
      "  cellclaims changes neuvida.example --since 2023-12-31",
      "  cellclaims changes tumbleweedjoint.example ocotillo-vitality.example --since 2024-05-14"
          + " --format csv"
    })
public final class ChangesCommand implements Callable<Integer> {
  /// How the changes are written.
  enum Format {
    /// For people.
    TEXT,
    /// One row a change.
    CSV;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Parameters(paramLabel = "SITE", arity = "1..*", description = "Sites of one provider.")
  private List<String> sites = List.of();

  @Option(
      names = "--since",
      paramLabel = "DATE",
      required = true,
      description = "The day of the letter (UTC, its end), or a moment as 2024-05-14T09:30:00Z.")
  private String since = "";

  @Option(
      names = "--until",
      paramLabel = "DATE",
      description = "Captures up to here are the state after; now where it is left out.")
  private Optional<String> until = Optional.empty();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text or csv (default: ${DEFAULT-VALUE}).")
  private Format format = Format.TEXT;

  @Mixin
  private NoindexOption noindex = new NoindexOption();

  @Mixin
  private Folders folders = new Folders();

  @Spec
  private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    Instant from = Moments.end("--since", since);
    Instant to = until
        .map(text -> Moments.end("--until", text))
        .orElseGet(() -> Clock.systemUTC().instant());
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("--until must not be before --since");
    }
    PrintWriter out = spec.commandLine().getOut();
    Vocabulary vocabulary = Vocabulary.load(folders.config());
    folders.requireIndex();
    try (ClaimSearch search = ClaimSearch.open(folders.index(), vocabulary, noindex.choice())) {
      SiteHistory history = SiteHistory.of(search, sites, from, to);
      if (history.pages().isEmpty()) {
        throw new IllegalArgumentException("nothing was captured of " + String.join(", ", sites)
            + "; 'cellclaims stats' lists the sites");
      }
      switch (format) {
        case TEXT -> text(history, out);
        case CSV -> ChangesCsv.write(history, out);
      }
    }
    ClosedPipe.check(out);
    return Exit.OK;
  }

  private static void text(SiteHistory history, PrintWriter out) {
    Map<Change, List<ClaimChange>> groups = history.changes().stream()
        .collect(Collectors.groupingBy(
            ClaimChange::first, () -> new EnumMap<>(Change.class), Collectors.toList()));
    String counts = groups.entrySet().stream()
        .map(group -> group.getValue().size() + " " + group.getKey().label())
        .collect(Collectors.joining(", "));
    out.println(String.join(", ", history.sites()) + ", up to " + history.date() + " and since: "
        + (counts.isEmpty() ? "no claims" : counts));
    groups.forEach((change, found) -> {
      if (change != Change.KEPT) {
        found.forEach(one -> out.println(history.citation(one)));
      }
    });
  }
}
