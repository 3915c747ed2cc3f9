package org.cellclaims.page.site;

import java.io.IOException;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.cellclaims.archive.Capture;
import org.cellclaims.archive.Entry;
import org.cellclaims.archive.store.Archive;
import org.cellclaims.page.Page;
import org.cellclaims.page.PageException;
import org.cellclaims.page.country.CountrySigns;
import org.cellclaims.page.country.SiteEvidence;
import org.cellclaims.page.read.PageReader;

/// What the newest pages of an archive show of the sites they stand on.
///
/// @param sites by name
/// @param hints sites that may be of one operator
/// @param isComplete whether all pages were read
public record SiteSurvey(
    SortedMap<String, Seen> sites, List<SiteHints.Hint> hints, boolean isComplete) {
  public SiteSurvey {
    sites = Collections.unmodifiableSortedMap(new TreeMap<>(sites));
    hints = List.copyOf(hints);
  }

  /// What the archive shows of a site.
  ///
  /// @param evidence what its pages show of its country
  public record Seen(SiteEvidence evidence) {
    /// How many of its pages were read.
    public long pages() {
      return evidence.pages();
    }
  }

  /// Reads the newest capture of each address, short addresses first: that is where sites say who
  /// they are.
  ///
  /// @param isMeant which pages may be told of
  /// @param most so many pages are read, the others left out
  public static SiteSurvey of(Archive archive, Predicate<Page> isMeant, int most)
      throws IOException {
    List<String> urls = archive.urls().stream()
        .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
        .toList();
    SortedMap<String, Seen> sites = new TreeMap<>();
    SiteHints hints = new SiteHints();
    for (String url : urls.subList(0, Math.min(most, urls.size()))) {
      Optional<Capture> capture = newest(archive, url);
      Optional<Page> page = capture.flatMap(SiteSurvey::read).filter(isMeant);
      if (page.isPresent()) {
        String site = page.get().site();
        sites
            .computeIfAbsent(site, s -> new Seen(new SiteEvidence()))
            .evidence()
            .add(CountrySigns.of(capture.orElseThrow(), page.get()));
        hints.add(site, Traces.of(capture.orElseThrow(), page.get()));
      }
    }
    return new SiteSurvey(sites, hints.hints(), urls.size() <= most);
  }

  private static Optional<Capture> newest(Archive archive, String url) throws IOException {
    Optional<Entry> newest =
        archive.entries(url).stream().filter(e -> !e.isGone()).reduce((a, b) -> b);
    return newest.isEmpty() ? Optional.empty() : archive.read(newest.get());
  }

  private static Optional<Page> read(Capture capture) {
    try {
      return Optional.of(new PageReader().read(capture));
    } catch (PageException e) {
      return Optional.empty(); // no text: nothing to learn from it, and ingest has told
    }
  }
}
