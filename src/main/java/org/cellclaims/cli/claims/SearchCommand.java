package org.cellclaims.cli.claims;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.cellclaims.api.claim.Export;
import org.cellclaims.cli.options.Folders;
import org.cellclaims.cli.options.NoindexOption;
import org.cellclaims.cli.run.ClosedPipe;
import org.cellclaims.cli.run.Exit;
import org.cellclaims.search.ClaimSearch;
import org.cellclaims.search.facet.Wanted;
import org.cellclaims.search.question.ClaimQuery;
import org.cellclaims.search.read.QueryParams;
import org.cellclaims.vocabulary.Vocabulary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Asks the index one question.
@Command(
    name = "search",
    abbreviateSynopsis = true,
    sortOptions = false,
    header = "Finds claims.",
    description = {
      "A sentence such as '85%% of cerebral palsy patients improve' is read as a claim: number,"
          + " condition, outcome, route, cells. Other words are joined by AND and found in any"
          + " inflection; \"...\" finds words as they are written, \"...\"~5 near each other; improv*"
          + " finds beginnings; NOT or - leaves out; OR between two words means either; parentheses"
          + " group; condition:autism percent:80..90 name a field. Several values of one filter mean"
          + " either, different filters mean both.",
      "",
      "Every filter has a twin that leaves its values out: --not-kind, --not-condition, ..."
    },
    footer = {
      "  cellclaims search spasticity --condition cerebral-palsy",
      "  cellclaims search --kind efficacy --percent 75..90 --sort value",
      "  cellclaims search 'improv* -placebo' --cell-type umbilical-cord --format csv",
      "  cellclaims search --condition autism --facets kind,site --limit 0"
    })
public final class SearchCommand implements Callable<Integer> {
  /// How hits are written.
  enum Format {
    TEXT,
    JSONL,
    CSV;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Parameters(paramLabel = "QUERY", arity = "0..*", description = "Free text.")
  private List<String> words = List.of();

  @Option(
      names = "--facets",
      paramLabel = "KEY",
      split = ",",
      description = "Also count the values of these filters; 'all' for every filter.")
  private List<String> facets = new ArrayList<>();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text, jsonl or csv (default: ${DEFAULT-VALUE}); csv holds every claim found.")
  private Format format = Format.TEXT;

  @Mixin
  private NoindexOption noindex = new NoindexOption();

  @Mixin
  private Folders folders = new Folders();

  @Spec
  private CommandSpec spec = CommandSpec.create();

  /// The command with one option for every parameter of a search.
  public static CommandSpec command() {
    CommandSpec command = CommandSpec.forAnnotatedObject(new SearchCommand());
    SearchOptions.add(command);
    return command;
  }

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Vocabulary vocabulary = Vocabulary.load(folders.config());
    ClaimQuery question = new QueryParams(vocabulary).read(params());
    Wanted counted = Wanted.of(facets);
    folders.requireIndex();
    try (ClaimSearch search = ClaimSearch.open(folders.index(), vocabulary, noindex.choice())) {
      switch (format) {
        case TEXT -> new AnswerText(vocabulary, out).write(search.answer(question, counted));
        case JSONL -> Export.jsonLines(search.answer(question, counted), vocabulary, out);
        case CSV -> Export.csv(search, question, out);
      }
    }
    ClosedPipe.check(out);
    return Exit.OK;
  }

  private Map<String, List<String>> params() {
    Map<String, List<String>> params = SearchOptions.params(spec);
    params.put("q", List.of(String.join(" ", words)));
    return params;
  }
}
