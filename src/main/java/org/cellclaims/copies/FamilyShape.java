package org.cellclaims.copies;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cellclaims.archive.Capture;
import org.cellclaims.index.PageEntry;
import org.cellclaims.reuse.Align;
import org.cellclaims.reuse.Change;
import org.cellclaims.reuse.Region;
import org.cellclaims.text.Span;
import org.cellclaims.text.Token;
import org.cellclaims.text.Tokens;

/// Turns passages that are copies of each other into a family: members, wordings, time, direction.
///
/// @param align finds what wordings share
/// @param sitePages how many addresses each site has
record FamilyShape(Align align, Map<String, Integer> sitePages) {
  private static final Set<Change.Sort> DRIFT =
      Set.of(Change.Sort.NUMBER, Change.Sort.BOUND, Change.Sort.HEDGE, Change.Sort.NEGATION);
  private static final Comparator<Family.Member> BY_TIME = Comparator.comparing(
          Family.Member::firstSeen)
      .thenComparing(m -> m.page().site())
      .thenComparing(m -> m.page().url())
      .thenComparing(Family.Member::span);
  private static final int COMPARED = 40;

  /// A passage of a page version.
  record Passage(PageEntry entry, Span span) {
    String text() {
      return entry.page().quote(span);
    }

    String norm() {
      return Tokens.of(entry.page().text(), span).stream()
          .filter(t -> t.kind() != Token.Kind.MARK)
          .map(Token::norm)
          .collect(Collectors.joining(" "));
    }
  }

  /// The family, empty where only one site carries the passages.
  Optional<Family> of(List<Passage> passages) {
    Map<String, List<Passage>> byWording = new TreeMap<>();
    passages.forEach(p -> byWording
        .computeIfAbsent(p.entry().page().url() + "\n" + p.norm(), k -> new ArrayList<>())
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
    List<Family.Variant> variants = variants(members, wordings.size());
    String norm = wordings.keySet().iterator().next();
    return new Family(
        Capture.digest((first.page().url() + "\n" + norm)
                .getBytes(java.nio.charset.StandardCharsets.UTF_8))
            .substring(0, 12),
        first.text(),
        norm.split(" ", -1).length,
        (int) members.stream().map(m -> m.page().url()).distinct().count(),
        (int) members.stream().map(m -> m.page().site()).distinct().count(),
        (int) members.stream().filter(m -> m.variant() > 0).count(),
        Boilerplate.of(members, passages, sitePages),
        variants.stream()
            .flatMap(v -> v.changes().stream())
            .anyMatch(c -> DRIFT.contains(c.sort())),
        direction(members),
        members,
        variants);
  }

  private static Family.Member member(List<Passage> same) {
    Passage newest = same.stream()
        .max(Comparator.comparing((Passage p) -> p.entry().newest())
            .thenComparing(p -> p.entry().page().id()))
        .orElseThrow();
    return new Family.Member(
        newest.entry().ref(),
        newest.span(),
        newest.text(),
        0,
        same.stream()
            .map(p -> p.entry().captures().getFirst())
            .min(Comparator.naturalOrder())
            .orElseThrow(),
        newest.entry().newest(),
        "capture",
        newest.entry().marks().stream()
            .filter(m -> m.span().overlaps(newest.span()))
            .map(PageEntry.Mark::id)
            .toList());
  }

  private static Family.Member with(Family.Member m, int variant) {
    return new Family.Member(
        m.page(), m.span(), m.text(), variant, m.firstSeen(), m.lastSeen(), m.dated(), m.claims());
  }

  private List<Family.Variant> variants(List<Family.Member> members, int count) {
    List<Family.Variant> variants = new ArrayList<>();
    for (int v = 0; v < count; v++) {
      int number = v;
      List<Family.Member> having =
          members.stream().filter(m -> m.variant() == number).toList();
      variants.add(variant(having.getFirst().text(), having.size(), variants));
    }
    return variants;
  }

  /// A wording under the one seen before that is most like it; only the first 40 are tried.
  private Family.Variant variant(String text, int members, List<Family.Variant> before) {
    Optional<Integer> parent = Optional.empty();
    Optional<Region> nearest = Optional.empty();
    for (int i = 0; i < Math.min(COMPARED, before.size()); i++) {
      Optional<Region> region = align.regions(before.get(i).text(), text).stream()
          .max(Comparator.comparingInt(Region::same));
      if (region.isPresent()
          && (nearest.isEmpty() || region.get().same() > nearest.get().same())) {
        nearest = region;
        parent = Optional.of(i);
      }
    }
    return new Family.Variant(
        text,
        parent,
        nearest.map(Region::changed).orElse(0.0),
        nearest.map(Region::changes).orElse(List.of()),
        members);
  }

  /// Says who took it only where the order in time is known and the copy still names the other.
  private static String direction(List<Family.Member> members) {
    Set<String> said = new HashSet<>();
    for (Family.Member source : members) {
      String name = source.page().site().split("[.-]", 2)[0].toLowerCase(Locale.ROOT);
      for (Family.Member copy : members) {
        if (name.length() > 4
            && !copy.page().site().equals(source.page().site())
            && source.firstSeen().isBefore(copy.firstSeen())
            && copy.text().toLowerCase(Locale.ROOT).contains(name)) {
          said.add(copy.page().site() + " has it from " + source.page().site()
              + ": it still says \"" + name + "\" and was first seen by us later");
        }
      }
    }
    return said.isEmpty()
        ? "shared, direction unknown"
        : said.stream().sorted().collect(Collectors.joining("; "));
  }
}
