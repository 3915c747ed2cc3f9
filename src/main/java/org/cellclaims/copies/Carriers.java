package org.cellclaims.copies;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cellclaims.index.PageInBrief;
import org.cellclaims.reuse.Region;
import org.cellclaims.text.Span;
import org.cellclaims.text.Token;
import org.cellclaims.text.Tokens;

/// The page versions that carry some of a passage, gathered by address. Of use to one thread.
final class Carriers {
  private static final Comparator<Trace.Hit> LONGEST_FIRST = Comparator.comparingInt(
          Trace.Hit::longest)
      .thenComparingInt(Trace.Hit::same)
      .reversed()
      .thenComparing(h -> h.page().site())
      .thenComparing(h -> h.page().url());

  private final Map<String, List<Version>> byAddress = new LinkedHashMap<>();

  private record Version(PageInBrief page, List<Region> regions) {
    /// The words of the passage as this version has them, in normal form.
    List<String> wording() {
      String text = page.page().text();
      return regions.stream()
          .flatMap(r -> Tokens.of(text, r.second()).stream())
          .filter(t -> t.kind() != Token.Kind.MARK)
          .map(Token::norm)
          .toList();
    }

    int same() {
      return regions.stream().mapToInt(Region::same).sum();
    }

    List<Span> has() {
      return regions.stream().map(Region::first).toList();
    }
  }

  /// Adds a version that shares something.
  void add(PageInBrief page, List<Region> regions) {
    byAddress
        .computeIfAbsent(page.page().url(), url -> new ArrayList<>())
        .add(new Version(page, regions));
  }

  /// One version of each address, the longest run of words first.
  ///
  /// @param words how many words the passage has
  /// @param common tells menus and notices
  List<Trace.Hit> hits(int words, CommonText common) throws IOException {
    byAddress.values().stream()
        .map(Carriers::best)
        .forEach(best -> common.add(best.page(), best.has()));
    List<Trace.Hit> hits = new ArrayList<>();
    for (List<Version> versions : byAddress.values()) {
      hits.add(hit(versions, words, common));
    }
    hits.sort(LONGEST_FIRST);
    return hits;
  }

  private static Version best(List<Version> versions) {
    return versions.stream()
        .max(Comparator.comparingInt(Version::same).thenComparing(v -> v.page().newest()))
        .orElseThrow();
  }

  private static Trace.Hit hit(List<Version> versions, int words, CommonText common)
      throws IOException {
    Version best = best(versions);
    List<Trace.Shared> shared = new ArrayList<>();
    for (Region region : best.regions()) {
      shared.add(new Trace.Shared(region, common.label(best.page(), region)));
    }
    List<Region> telling =
        Trace.Hit.telling(shared).stream().map(Trace.Shared::region).toList();
    List<String> wording = best.wording();
    return new Trace.Hit(
        best.page().ref(),
        best.page().page().text(),
        seen(versions.stream().filter(v -> v.wording().equals(wording)).toList()),
        seen(versions),
        Math.min(1, (double) telling.stream().mapToInt(Region::same).sum() / words),
        telling.stream().mapToInt(Region::longest).max().orElse(0),
        shared);
  }

  private static Trace.Seen seen(List<Version> versions) {
    return new Trace.Seen(
        versions.stream()
            .map(v -> v.page().captures().getFirst())
            .min(Comparator.naturalOrder())
            .orElseThrow(),
        versions.stream()
            .map(v -> v.page().newest())
            .max(Comparator.naturalOrder())
            .orElseThrow());
  }
}
