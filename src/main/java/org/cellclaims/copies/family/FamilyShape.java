package org.cellclaims.copies.family;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.cellclaims.archive.Capture;
import org.cellclaims.index.PageEntry;
import org.cellclaims.reuse.Align;
import org.cellclaims.reuse.Change;
import org.cellclaims.text.Token;

/// Turns passages that are copies of each other into a family: members, wordings, time, direction.
///
/// @param align finds what wordings share
/// @param boilerplate tells what everybody has
record FamilyShape(Align align, Boilerplate boilerplate) {
  /// The changes that change a claim.
  static final Set<Change.Sort> DRIFT =
      Set.of(Change.Sort.NUMBER, Change.Sort.BOUND, Change.Sort.HEDGE, Change.Sort.NEGATION);
  private static final Comparator<Family.Member> BY_TIME = Comparator.comparing(
          Family.Member::firstSeen)
      .thenComparing(m -> m.page().site())
      .thenComparing(m -> m.page().url())
      .thenComparing(Family.Member::span);
  private static final int ID = 12;

  /// The family, empty where only one site carries the passages.
  ///
  /// @param passages all of them, or some of very many
  /// @param spread counted over all
  Optional<Family> of(List<Passage> passages, Spread spread) {
    if (spread.sites() < 2) {
      return Optional.empty();
    }
    Worded.Known known = new Worded.Known();
    Map<String, List<Passage>> byWording = new TreeMap<>();
    passages.forEach(p -> byWording
        .computeIfAbsent(p.page().url() + "\n" + known.of(p.text()).norm(), k -> new ArrayList<>())
        .add(p));
    Map<String, Integer> wordings = new LinkedHashMap<>();
    List<Family.Member> members = new ArrayList<>();
    byWording.values().stream().map(FamilyShape::member).sorted(BY_TIME).forEach(member -> {
      String norm = known.of(member.text()).norm();
      members.add(with(member, wordings.computeIfAbsent(norm, n -> wordings.size())));
    });
    return Optional.of(family(members, passages, spread, known, wordings));
  }

  private Family family(
      List<Family.Member> members,
      List<Passage> passages,
      Spread spread,
      Worded.Known known,
      Map<String, Integer> wordings) {
    Family.Member first = members.getFirst();
    Wordings compared = new Wordings(align, known);
    List<Family.Variant> variants = new Variants(compared).of(members, wordings.size());
    List<Family.Arrow> arrows = new Arrows(compared).of(members);
    String norm = wordings.keySet().iterator().next();
    return new Family(
        id(first, norm),
        first.text(),
        norm.split(" ", -1).length,
        claimWords(first, passages, known),
        spread.pages(),
        spread.sites(),
        (int) members.stream().filter(m -> m.variant() > 0).count(),
        boilerplate.of(first.text(), passages, spread),
        drift(variants),
        Arrows.says(arrows),
        arrows,
        members,
        variants);
  }

  private static List<Change.Sort> drift(List<Family.Variant> variants) {
    return variants.stream()
        .flatMap(v -> v.changes().stream())
        .map(Change::sort)
        .filter(DRIFT::contains)
        .distinct()
        .sorted()
        .toList();
  }

  /// How many words of the first member stand in claims of its page.
  private static int claimWords(Family.Member first, List<Passage> passages, Worded.Known known) {
    Passage passage = passages.stream()
        .filter(p -> p.page().equals(first.page()) && p.span().equals(first.span()))
        .findFirst()
        .orElseThrow();
    return (int) known.of(first.text()).tokens().stream()
        .filter(t -> t.kind() != Token.Kind.MARK)
        .map(t -> t.span().shift(first.span().start()))
        .filter(word -> passage.marks().stream().anyMatch(m -> m.span().overlaps(word)))
        .count();
  }

  private static String id(Family.Member first, String norm) {
    return Capture.digest((first.page().url() + "\n" + norm).getBytes(StandardCharsets.UTF_8))
        .substring(0, ID);
  }

  /// The address that has one wording, with the first and last capture of this wording.
  private static Family.Member member(List<Passage> same) {
    Passage newest = same.stream()
        .max(Comparator.comparing(Passage::newest).thenComparing(p -> p.page().id()))
        .orElseThrow();
    return new Family.Member(
        newest.page(),
        newest.span(),
        newest.text(),
        0,
        same.stream().map(Passage::first).min(Instant::compareTo).orElseThrow(),
        newest.newest(),
        "capture",
        newest.stated(),
        newest.header(),
        newest.marks().stream().map(PageEntry.Mark::id).toList());
  }

  private static Family.Member with(Family.Member m, int variant) {
    return new Family.Member(
        m.page(),
        m.span(),
        m.text(),
        variant,
        m.firstSeen(),
        m.lastSeen(),
        m.dated(),
        m.stated(),
        m.header(),
        m.claims());
  }
}
