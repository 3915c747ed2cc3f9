package org.cellclaims.api.view;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cellclaims.api.answer.Route;
import org.cellclaims.api.answer.RouteGroup;
import org.cellclaims.archive.store.Archive;
import org.cellclaims.page.Page;
import org.cellclaims.page.site.SiteHints;
import org.cellclaims.page.site.SiteSurvey;
import org.cellclaims.search.ClaimSearch;
import org.cellclaims.search.view.Table;

/// Which sites may be of one operator.
public final class SiteHintRoutes implements RouteGroup {
  /// Short addresses first, this takes seconds and finds what sites show on their first pages.
  private static final int MOST_PAGES = 20_000;

  private final ClaimSearch search;
  private final Optional<Path> archive;
  private long position = -1;
  private Hints known = new Hints(List.of(), false);

  /// @param archive folder of the WARC files; where it is not at hand nothing is known
  public SiteHintRoutes(ClaimSearch search, Optional<Path> archive) {
    this.search = search;
    this.archive = archive;
  }

  /// Groups of sites.
  ///
  /// @param hints by their first sites
  /// @param isComplete whether all pages were read for it
  private record Hints(List<Group> hints, boolean isComplete) {
    Table table() {
      List<List<String>> rows = new ArrayList<>();
      for (int i = 0; i < hints.size(); i++) {
        for (String site : hints.get(i).sites()) {
          String number = Integer.toString(i + 1);
          rows.add(List.of(number, site, String.join("; ", hints.get(i).shared())));
        }
      }
      return new Table(List.of("group", "site", "shared"), rows);
    }
  }

  /// @param sites two or more
  /// @param shared what any two of them share
  private record Group(List<String> sites, List<String> shared) {
    static Group of(SiteHints.Hint hint) {
      return new Group(List.copyOf(hint.sites()), hint.shared());
    }
  }

  @Override
  public List<Route> routes() {
    return Route.twins(
        "/api/sites/hints",
        "Lists sites that may be of one operator",
        ctx -> hints(),
        Hints::table);
  }

  /// Read once for each state of the archive.
  private synchronized Hints hints() throws IOException {
    if (archive.filter(Files::isDirectory).isEmpty()) {
      return known;
    }
    try (Archive files = Archive.openReadOnly(archive.get())) {
      if (position != files.position()) {
        SiteSurvey survey = SiteSurvey.of(files, this::isShown, MOST_PAGES);
        known = new Hints(survey.hints().stream().map(Group::of).toList(), survey.isComplete());
        position = files.position();
      }
      return known;
    }
  }

  /// False for pages whose owners ask not to be shown, and for those that are not indexed yet.
  private boolean isShown(Page page) {
    try {
      return !search.versions(page.url()).isEmpty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
