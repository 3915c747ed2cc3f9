package org.cellclaims.cli.claims;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.cellclaims.archive.Archive;
import org.cellclaims.cli.options.Folders;
import org.cellclaims.cli.options.TsvFormat;
import org.cellclaims.cli.run.ClosedPipe;
import org.cellclaims.cli.run.Exit;
import org.cellclaims.page.site.SiteHints;
import org.cellclaims.page.site.SiteSurvey;
import org.cellclaims.vocabulary.Sites;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Lists the sites of an archive, and who may run them.
@Command(
    name = "sites",
    header = "Lists sites with operator and country, or hints at sites of one operator.",
    description = {
      "One site a line, columns apart by tabs: site, operator, country, how both are known, pages.",
      "",
      "With --hints: rows for index-config/sites.tsv of sites that share a telephone number, a street"
          + " address, a mail address, an analytics id or an owner's name, for somebody to check and"
          + " copy. Sites that stand in the file already are left out where all of a group do."
    },
    footer = {"  cellclaims sites --data clinics", "  cellclaims sites --hints --data clinics"})
public final class SitesCommand implements Callable<Integer> {
  /// Endings that anybody may register, whatever their letters stand for.
  private static final Set<String> OPEN =
      Set.of("ai", "bz", "cc", "co", "fm", "gg", "io", "la", "me", "tv", "to", "ws", "eu", "su");

  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  @Option(names = "--hints", description = "Print rows for index-config/sites.tsv.")
  private boolean wantsHints;

  @Mixin
  private Folders folders = new Folders();

  @Spec
  private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    folders.requireArchive();
    Sites known = Sites.load(folders.config());
    SiteSurvey survey;
    try (Archive archive = Archive.openReadOnly(folders.archive())) {
      survey = SiteSurvey.of(archive, page -> true, Integer.MAX_VALUE);
    }
    if (wantsHints) {
      rows(survey, known).forEach(out::println);
    } else {
      survey.sites().forEach((site, seen) -> out.println(line(site, seen, known)));
    }
    ClosedPipe.check(out);
    return Exit.OK;
  }

  private static String line(String site, SiteSurvey.Seen seen, Sites known) {
    Optional<Sites.Operator> operator = known.of(site);
    Optional<String> ending = ending(site);
    String country = seen.stated()
        .or(() -> operator.flatMap(Sites.Operator::country))
        .or(() -> ending)
        .orElse("");
    String how = seen.stated().isPresent()
        ? "country stated with the captures"
        : operator.flatMap(Sites.Operator::country).isPresent()
            ? "country by " + Sites.FILE
            : ending.isPresent()
                ? "country inferred from the ending of the domain"
                : "country not known";
    return TsvFormat.TSV.line(
        site,
        operator.map(Sites.Operator::id).orElse(""),
        country,
        operator.map(o -> how + "; operator: " + o.known()).orElse(how),
        seen.pages());
  }

  private static Optional<String> ending(String site) {
    String ending = site.substring(site.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    String country = ending.equals("uk") ? "GB" : ending.toUpperCase(Locale.ROOT);
    return !OPEN.contains(ending) && COUNTRIES.contains(country)
        ? Optional.of(country)
        : Optional.empty();
  }

  private static List<String> rows(SiteSurvey survey, Sites known) {
    return survey.hints().stream()
        .filter(hint -> hint.sites().stream().anyMatch(site -> known.of(site).isEmpty())
            || hint.sites().stream()
                    .map(site -> known.of(site).orElseThrow().id())
                    .distinct()
                    .count()
                > 1)
        .flatMap(hint -> hint.sites().stream().map(site -> row(hint, site, known, survey)))
        .toList();
  }

  private static String row(SiteHints.Hint hint, String site, Sites known, SiteSurvey survey) {
    Optional<Sites.Operator> operator =
        hint.sites().stream().flatMap(s -> known.of(s).stream()).findFirst();
    String first = hint.sites().first();
    String id = operator.map(Sites.Operator::id).orElseGet(() -> id(first));
    String name = operator.map(Sites.Operator::name).orElse(first);
    String country = Optional.ofNullable(survey.sites().get(site))
        .flatMap(SiteSurvey.Seen::stated)
        .orElse("");
    String shared = hint.shared().stream().limit(5).collect(Collectors.joining(", "));
    return TsvFormat.TSV.line(site, id, name, country, "hint, to be checked: shares " + shared);
  }

  private static String id(String site) {
    return site.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
  }
}
