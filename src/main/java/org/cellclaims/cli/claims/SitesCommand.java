package org.cellclaims.cli.claims;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cellclaims.archive.store.Archive;
import org.cellclaims.cli.options.Folders;
import org.cellclaims.cli.options.TsvFormat;
import org.cellclaims.cli.run.ClosedPipe;
import org.cellclaims.cli.run.Exit;
import org.cellclaims.page.country.SiteCountry;
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
      "The country is what came with the captures, else what index-config/sites.tsv says, else what"
          + " addresses, telephone numbers or the ending of the domain tell, in this order; several"
          + " countries stand there where as many are told. What points elsewhere follows 'also'.",
      "",
      "With --hints: rows for index-config/sites.tsv of sites that share a telephone number, a street"
          + " address, a mail address, an analytics id or an owner's name, for somebody to check and"
          + " copy. Sites that stand in the file already are left out where all of a group do."
    },
    footer = {"  cellclaims sites --data clinics", "  cellclaims sites --hints --data clinics"})
public final class SitesCommand implements Callable<Integer> {
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
    SiteCountry country = seen.evidence().country(site, operator);
    return TsvFormat.TSV.line(
        site,
        operator.map(Sites.Operator::id).orElse(""),
        country.codes(),
        Stream.of(
                Stream.of(country.how()),
                country.also().stream().map(also -> "also " + also),
                operator.stream().map(o -> "operator: " + o.known()))
            .flatMap(Function.identity())
            .collect(Collectors.joining("; ")),
        seen.pages());
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
    SiteCountry country = Optional.ofNullable(survey.sites().get(site))
        .map(seen -> seen.evidence().country(site, known.of(site)))
        .orElse(SiteCountry.UNKNOWN);
    String code = country.countries().size() == 1 ? country.codes() : "";
    String shared = hint.shared().stream().limit(5).collect(Collectors.joining(", "));
    return TsvFormat.TSV.line(site, id, name, code, "hint, to be checked: shares " + shared);
  }

  private static String id(String site) {
    return site.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
  }
}
