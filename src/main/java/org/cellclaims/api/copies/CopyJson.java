package org.cellclaims.api.copies;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cellclaims.api.claim.ClaimJson;
import org.cellclaims.copies.Network;
import org.cellclaims.copies.SiteShares;
import org.cellclaims.copies.Trace;
import org.cellclaims.copies.family.Families;
import org.cellclaims.copies.family.Family;
import org.cellclaims.copies.family.Timeline;
import org.cellclaims.copies.reworded.Reworded;
import org.cellclaims.index.PageRef;
import org.cellclaims.reuse.Change;
import org.cellclaims.reuse.Region;
import org.cellclaims.search.ClaimSearch;
import org.cellclaims.search.snapshot.SiteCountries;
import org.cellclaims.text.Span;
import org.cellclaims.vocabulary.Vocabulary;

/// Copies as the API gives them; src/docs/api.md says what each part means.
final class CopyJson {
  private CopyJson() {}

  /// A lookup.
  record TraceAnswer(
      String says,
      int words,
      String text,
      List<Hit> hits,
      int boilerplateOnly,
      List<ClaimJson> nearest,
      Optional<List<SameClaim>> reworded) {
    /// @param reworded claims that say the same in other words, where they are asked for
    /// @param isAll whether menus and notices are given too
    static TraceAnswer of(
        Trace trace, Optional<List<Reworded>> reworded, boolean isAll, ClaimSearch search)
        throws IOException {
      SiteCountries countries = search.countries(Optional.empty());
      return new TraceAnswer(
          trace.says(),
          trace.words(),
          trace.text(),
          Stream.concat(trace.hits().stream(), isAll ? trace.common().stream() : Stream.empty())
              .map(h -> Hit.of(h, trace.text(), isAll))
              .toList(),
          trace.common().size(),
          trace.nearest().stream()
              .map(c -> ClaimJson.of(c, List.of(), search.vocabulary(), countries))
              .toList(),
          reworded.map(all -> all.stream()
              .map(r -> SameClaim.of(r, trace.text(), search.vocabulary(), countries))
              .toList()));
    }
  }

  /// A claim that says the same as a sentence of the passage in other words.
  record SameClaim(
      Span span, String sentence, ClaimJson claim, List<String> agrees, List<String> words) {
    static SameClaim of(
        Reworded reworded, String passage, Vocabulary vocabulary, SiteCountries countries) {
      return new SameClaim(
          reworded.sentence(),
          reworded.sentence().in(passage),
          ClaimJson.of(reworded.claim(), List.of(), vocabulary, countries),
          reworded.agrees(),
          reworded.words());
    }
  }

  /// A page that carries some of a passage.
  record Hit(
      PageRef page,
      Instant firstSeen,
      Instant lastSeen,
      Instant wordingFirstSeen,
      Instant wordingLastSeen,
      double covered,
      int longest,
      List<Carried> regions) {
    static Hit of(Trace.Hit hit, String passage, boolean isAll) {
      return new Hit(
          hit.page(),
          hit.any().first(),
          hit.any().last(),
          hit.wording().first(),
          hit.wording().last(),
          hit.covered(),
          hit.longest(),
          hit.shared().stream()
              .filter(s -> isAll || s.boilerplate().isEmpty())
              .map(s -> new Carried(s.boilerplate(), Shared.of(s.region(), passage, hit.text())))
              .toList());
    }
  }

  /// A shared passage of a lookup.
  record Carried(
      Optional<String> boilerplate, @JsonUnwrapped Shared shared) {}

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
  record FamilyList(int total, List<Brief> families, Optional<String> note) {
    static FamilyList of(Families.Listed found) {
      return new FamilyList(
          found.total(), found.families().stream().map(Brief::of).toList(), found.note());
    }
  }

  /// A family without its members.
  record Brief(
      String id,
      String text,
      int words,
      int claimWords,
      int pages,
      int sites,
      int edited,
      Optional<String> boilerplate,
      boolean drifted,
      List<String> drift,
      String direction,
      List<Family.Arrow> arrows,
      Instant firstSeen,
      Instant lastSeen,
      List<String> siteNames,
      List<Difference> changes) {
    static Brief of(org.cellclaims.copies.family.Brief family) {
      return new Brief(
          family.id(),
          family.text(),
          family.words(),
          family.claimWords(),
          family.pages(),
          family.sites(),
          family.edited(),
          family.boilerplate(),
          !family.drift().isEmpty(),
          family.drift().stream().map(Change.Sort::id).toList(),
          family.direction(),
          family.arrows(),
          family.firstSeen(),
          family.lastSeen(),
          family.siteNames(),
          family.changes().stream().map(Difference::of).toList());
    }
  }

  /// A family; of more than 1,000 members the first, and how many are left out.
  record Full(
      Brief family,
      List<Family.Member> members,
      int omitted,
      List<Wording> variants,
      List<Timeline.Site> timeline,
      Optional<String> note) {
    private static final int MOST = 1_000;

    static Full of(Family family, Optional<String> note) {
      return new Full(
          Brief.of(org.cellclaims.copies.family.Brief.of(family)),
          family.members().stream().limit(MOST).toList(),
          Math.max(0, family.members().size() - MOST),
          family.variants().stream().limit(MOST).map(Wording::of).toList(),
          Timeline.of(family).stream().limit(MOST).toList(),
          note);
    }
  }

  /// A wording of a family.
  record Wording(
      String text,
      Optional<Integer> parent,
      double changed,
      List<Difference> changes,
      int members,
      List<String> sites,
      Instant firstSeen,
      Instant lastSeen) {
    static Wording of(Family.Variant variant) {
      return new Wording(
          variant.text(),
          variant.parent(),
          variant.changed(),
          variant.changes().stream().map(Difference::of).toList(),
          variant.members(),
          variant.sites(),
          variant.firstSeen(),
          variant.lastSeen());
    }
  }

  /// Two members held against each other.
  record Aligned(Family.Member a, Family.Member b, List<Shared> regions) {}

  /// The families of a site, by who took them from whom.
  record SiteCopies(
      String site,
      int total,
      List<Brief> borrowed,
      List<Brief> lent,
      List<Brief> shared,
      List<String> notes) {
    static SiteCopies of(SiteShares shares) {
      return new SiteCopies(
          shares.site(),
          shares.total(),
          shares.borrowed().stream().map(Brief::of).toList(),
          shares.lent().stream().map(Brief::of).toList(),
          shares.shared().stream().map(Brief::of).toList(),
          shares.notes());
    }
  }

  /// Sites and what they share.
  record Sites(List<Network.Site> sites, List<Network.Tie> ties, Optional<String> note) {}
}
