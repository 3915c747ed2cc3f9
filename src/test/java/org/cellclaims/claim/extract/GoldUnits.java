package org.cellclaims.claim.extract;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cellclaims.archive.Capture;
import org.cellclaims.archive.source.Sources;
import org.cellclaims.claim.CodedClaim;
import org.cellclaims.claim.GoldScorer;
import org.cellclaims.claim.GoldSet;
import org.cellclaims.claim.unit.Unit;
import org.cellclaims.page.Page;
import org.cellclaims.page.PageException;
import org.cellclaims.page.read.PageReader;

/// The units of a page of a gold set, each with the coded claim that it is, where it is one.
///
/// @param page the page as read
/// @param coder what read its units
/// @param units all its units in order
/// @param coded for each unit its claim; those share at least half of their characters
public record GoldUnits(
    Page page, PageCoder coder, List<Unit> units, List<Optional<CodedClaim>> coded) {
  private static final double LEAST_OVERLAP = 0.5;

  private record Place(int start, int end) {
    double overlap(Place other) {
      int shared = Math.min(end, other.end) - Math.max(start, other.start);
      int union = Math.max(end, other.end) - Math.min(start, other.start);
      return start < 0 || other.start < 0 ? 0 : Math.max(0, shared) / (double) union;
    }
  }

  private record Pair(double overlap, int claim, int unit) {}

  /// The pages of a set in order of their names.
  public static List<GoldUnits> of(GoldSet set, ClaimExtractor extractor) throws IOException {
    List<GoldUnits> found = new ArrayList<>();
    Map<String, String> texts = set.texts();
    List<CodedClaim> claims = set.claims();
    for (Page page : pages(set)) {
      String file = String.valueOf(Path.of(page.file()).getFileName());
      String text = texts.get(file);
      if (text != null && page.language().equals("en")) {
        List<CodedClaim> own =
            claims.stream().filter(c -> c.page().equals(file)).toList();
        found.add(of(page, GoldScorer.squeeze(text), own, extractor));
      }
    }
    return found;
  }

  /// The pages of a set in order of their names.
  public static List<Page> pages(GoldSet set) throws IOException {
    List<Page> pages = new ArrayList<>();
    PageReader reader = new PageReader();
    Sources.read(List.of(set.pages()), capture -> pages.add(read(reader, capture)), problem -> {});
    pages.sort(Comparator.comparing(Page::file));
    return pages;
  }

  private static Page read(PageReader reader, Capture capture) {
    try {
      return reader.read(capture);
    } catch (PageException e) {
      throw new IllegalStateException(e);
    }
  }

  private static GoldUnits of(
      Page page, String text, List<CodedClaim> claims, ClaimExtractor extractor) {
    PageCoder coder = extractor.coder(page);
    List<Unit> units = coder.units();
    List<Place> right = places(text, claims.stream().map(CodedClaim::quote).toList());
    List<Place> read =
        places(text, units.stream().map(u -> page.quote(u.span())).toList());
    List<Pair> pairs = new ArrayList<>();
    for (int c = 0; c < right.size(); c++) {
      for (int u = 0; u < read.size(); u++) {
        double overlap = right.get(c).overlap(read.get(u));
        if (overlap >= LEAST_OVERLAP) {
          pairs.add(new Pair(overlap, c, u));
        }
      }
    }
    pairs.sort(Comparator.comparingDouble(Pair::overlap)
        .reversed()
        .thenComparingInt(Pair::claim)
        .thenComparingInt(Pair::unit));
    List<Optional<CodedClaim>> coded =
        new ArrayList<>(Collections.nCopies(units.size(), Optional.empty()));
    Set<Integer> used = new HashSet<>();
    for (Pair pair : pairs) {
      if (coded.get(pair.unit()).isEmpty() && used.add(pair.claim())) {
        coded.set(pair.unit(), Optional.of(claims.get(pair.claim())));
      }
    }
    return new GoldUnits(page, coder, units, coded);
  }

  /// Repeated quotes take successive places.
  private static List<Place> places(String text, List<String> quotes) {
    List<Place> places = new ArrayList<>();
    Map<String, Integer> used = new HashMap<>();
    for (String quote : quotes) {
      String bare = GoldScorer.squeeze(quote);
      int next = text.indexOf(bare, used.getOrDefault(bare, 0));
      int at = bare.isEmpty() ? -1 : next >= 0 ? next : text.indexOf(bare);
      used.put(bare, at + 1);
      places.add(new Place(at, at + bare.length()));
    }
    return places;
  }
}
