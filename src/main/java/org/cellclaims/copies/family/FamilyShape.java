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
  Optional<Family> of(List<Passage> passages) {
    Map<String, List<Passage>> byWording = new TreeMap<>();
    passages.forEach(p -> byWording
        .computeIfAbsent(p.page().url() + "\n" + p.norm(), k -> new ArrayList<>())
        .add(p));
    Map<String, Integer> wordings = new LinkedHashMap<>();
    List<Family.Member> members = new ArrayList<>();
    List<Map.Entry<Family.Member, String>> ordered = byWording.values().stream()
        .map(same -> Map.entry(member(same), same.getFirst().norm()))
        .sorted(Map.Entry.comparingByKey(BY_TIME))
        .toList();
    for (Map.Entry<Family.Member, String> one : ordered) {
      int number = wordings.computeIfAbsent(one.getValue(), n -> wordings.size());
      members.add(with(one.getKey(), number));
    }
    long sites = members.stream().map(m -> m.page().site()).distinct().count();
    return sites < 2 ? Optional.empty() : Optional.of(family(members, passages, wordings));
  }

  private Family family(
      List<Family.Member> members, List<Passage> passages, Map<String, Integer> wordings) {
    Family.Member first = members.getFirst();
    Wordings compared = new Wordings(align);
    List<Family.Variant> variants = new Variants(compared).of(members, wordings.size());
    List<Family.Arrow> arrows = new Arrows(compared).of(members);
    String norm = wordings.keySet().iterator().next();
    return new Family(
        Capture.digest((first.page().url() + "\n" + norm).getBytes(StandardCharsets.UTF_8))
            .substring(0, ID),
        first.text(),
        norm.split(" ", -1).length,
        (int) members.stream().map(m -> m.page().url()).distinct().count(),
        (int) members.stream().map(m -> m.page().site()).distinct().count(),
        (int) members.stream().filter(m -> m.variant() > 0).count(),
        boilerplate.of(members, passages),
        variants.stream()
            .flatMap(v -> v.changes().stream())
            .map(Change::sort)
            .filter(DRIFT::contains)
            .distinct()
            .sorted()
            .toList(),
        Arrows.says(arrows),
        arrows,
        members,
        variants);
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
        m.claims());
  }
}
