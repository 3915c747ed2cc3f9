package org.cellclaims.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cellclaims.copies.Family;
import org.cellclaims.copies.Network;
import org.cellclaims.copies.Trace;
import org.cellclaims.index.PageRef;
import org.cellclaims.reuse.Change;
import org.cellclaims.reuse.Region;
import org.cellclaims.search.ClaimSearch;
import org.cellclaims.text.Span;

/// Copies as the API gives them; src/docs/api.md says what each part means.
final class CopyJson {
  private CopyJson() {}

  /// A lookup.
  record TraceAnswer(String says, int words, String text, List<Hit> hits, List<ClaimJson> nearest) {
    static TraceAnswer of(Trace trace, ClaimSearch search) {
      return new TraceAnswer(
          trace.says(),
          trace.words(),
          trace.text(),
          trace.hits().stream().map(h -> Hit.of(h, trace.text())).toList(),
          trace.nearest().stream()
              .map(c -> ClaimJson.of(c, List.of(), search.vocabulary()))
              .toList());
    }
  }

  /// A page that carries some of a passage.
  record Hit(
      PageRef page,
      Instant firstSeen,
      Instant lastSeen,
      double covered,
      int longest,
      List<Shared> regions) {
    static Hit of(Trace.Hit hit, String passage) {
      return new Hit(
          hit.page(),
          hit.firstSeen(),
          hit.lastSeen(),
          hit.covered(),
          hit.longest(),
          hit.regions().stream().map(r -> Shared.of(r, passage, hit.text())).toList());
    }
  }

  /// A shared passage, word by word.
  record Shared(
      String tier,
      Span first,
      Span second,
      int words,
      int same,
      int longest,
      double changed,
      List<Step> edits,
      List<Difference> changes) {
    static Shared of(Region region, String one, String other) {
      return new Shared(
          region.tier().id(),
          region.first(),
          region.second(),
          region.words(),
          region.same(),
          region.longest(),
          region.changed(),
          region.edits().stream()
              .map(e -> new Step(
                  e.kind().id(), e.first().in(one), e.second().in(other), e.first(), e.second()))
              .toList(),
          region.changes().stream().map(Difference::of).toList());
    }
  }

  /// One step of the edit.
  record Step(String kind, String before, String after, Span first, Span second) {}

  /// A change that matters.
  record Difference(
      String sort,
      Optional<String> before,
      Optional<String> after,
      Optional<Span> first,
      Optional<Span> second) {
    static Difference of(Change change) {
      return new Difference(
          change.sort().id(), change.before(), change.after(), change.first(), change.second());
    }
  }

  /// A list of families.
  record FamilyList(int total, List<Brief> families) {}

  /// A family without its members.
  record Brief(
      String id,
      String text,
      int words,
      int pages,
      int sites,
      int edited,
      Optional<String> boilerplate,
      boolean drifted,
      Instant firstSeen,
      List<Difference> changes) {
    static Brief of(Family family) {
      return new Brief(
          family.id(),
          family.text(),
          family.words(),
          family.pages(),
          family.sites(),
          family.edited(),
          family.boilerplate(),
          family.drifted(),
          family.members().getFirst().firstSeen(),
          family.variants().stream()
              .flatMap(v -> v.changes().stream())
              .map(Difference::of)
              .toList());
    }
  }

  /// A family.
  record Full(Brief family, String direction, List<Family.Member> members, List<Wording> variants) {
    static Full of(Family family) {
      return new Full(
          Brief.of(family),
          family.direction(),
          family.members(),
          family.variants().stream().map(Wording::of).toList());
    }
  }

  /// A wording of a family.
  record Wording(
      String text,
      Optional<Integer> parent,
      double changed,
      List<Difference> changes,
      int members) {
    static Wording of(Family.Variant variant) {
      return new Wording(
          variant.text(),
          variant.parent(),
          variant.changed(),
          variant.changes().stream().map(Difference::of).toList(),
          variant.members());
    }
  }

  /// Two members held against each other.
  record Aligned(Family.Member a, Family.Member b, List<Shared> regions) {}

  /// The families of a site: those first seen by us elsewhere, here, and on the same day.
  record SiteCopies(String site, List<Brief> borrowed, List<Brief> lent, String note) {}

  /// Sites and what they share.
  record Sites(List<Network.Site> sites, List<Network.Tie> ties) {}
}
