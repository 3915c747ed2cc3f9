package org.cellclaims.copies.family;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cellclaims.reuse.passage.Alignment;
import org.cellclaims.reuse.passage.Edit;

/// Says who took a passage from whom, only where the order in time is known and there is evidence
/// besides: the copy still names the other, or has the other's words with some left out.
///
/// @param wordings compares the wordings of the members
record Arrows(Wordings wordings) {
  static final String UNKNOWN = "shared, direction unknown";

  private static final int SHORTEST_NAME = 5;
  private static final int LEFT_OUT = 10;
  private static final int COMPARED = 40;
  private static final Duration APART = Duration.ofDays(1);

  /// A member with what is looked for in it, in small letters.
  ///
  /// @param text its text
  /// @param site its site
  /// @param name the site's name, by which others may still call it
  private record Told(Family.Member member, String text, String site, String name) {
    static Told of(Family.Member member) {
      String site = member.page().site().toLowerCase(Locale.ROOT);
      return new Told(
          member, member.text().toLowerCase(Locale.ROOT), site, site.split("[.-]", 2)[0]);
    }
  }

  /// The arrows, by the site that has it later and the site that had it.
  List<Family.Arrow> of(List<Family.Member> members) {
    Map<String, Family.Arrow> arrows = new TreeMap<>();
    List<Told> few = members.stream().limit(COMPARED).map(Told::of).toList();
    for (Told source : few) {
      for (Told copy : few) {
        if (isLater(source.member(), copy.member())) {
          evidence(source, copy)
              .ifPresent(e -> arrows.putIfAbsent(
                  copy.member().page().site() + "\t" + source.member().page().site(),
                  new Family.Arrow(
                      source.member().page().site(), copy.member().page().site(), e)));
        }
      }
    }
    return List.copyOf(arrows.values());
  }

  /// The same in one sentence.
  static String says(List<Family.Arrow> arrows) {
    return arrows.isEmpty()
        ? UNKNOWN
        : arrows.stream()
            .map(a -> a.to() + " has it from " + a.from() + ": " + a.evidence())
            .collect(Collectors.joining("; "));
  }

  private static boolean isLater(Family.Member source, Family.Member copy) {
    return !copy.page().site().equals(source.page().site())
        && !source.firstSeen().plus(APART).isAfter(copy.firstSeen());
  }

  private Optional<String> evidence(Told source, Told copy) {
    return leftover(source, copy)
        .or(() -> leftOut(source.member().variant(), copy.member().variant()))
        .map(e -> e + " and was first seen by us later" + unless(source.member(), copy.member()));
  }

  private static Optional<String> leftover(Told source, Told copy) {
    String name = source.name();
    boolean says = name.length() >= SHORTEST_NAME
        && copy.text().contains(name)
        && !copy.site().contains(name)
        && Pattern.compile("\\b" + Pattern.quote(name) + "\\b", Pattern.CASE_INSENSITIVE)
            .matcher(copy.member().text())
            .find();
    return says ? Optional.of("it still says \"" + name + "\"") : Optional.empty();
  }

  /// A wording with nothing of its own and some of the other's words left out.
  private Optional<String> leftOut(int source, int copy) {
    if (source == copy || !wordings.mayLack(source, copy, LEFT_OUT)) {
      return Optional.empty();
    }
    List<Alignment> regions = wordings.all(source, copy);
    if (regions.size() != 1 || !covers(regions.getFirst(), wordings.text(copy))) {
      return Optional.empty();
    }
    Alignment region = regions.getFirst();
    boolean onlyDrops = region.edits().stream()
        .allMatch(e -> e.kind() == Edit.Kind.SAME || e.kind() == Edit.Kind.DROPPED);
    return onlyDrops && region.words() - region.same() >= LEFT_OUT
        ? Optional.of(
            "it has the same words with " + (region.words() - region.same()) + " of them left out")
        : Optional.empty();
  }

  private static boolean covers(Alignment region, String copy) {
    return region.second().length() >= .95 * copy.length();
  }

  /// What speaks against it: dates that are not ours.
  private static String unless(Family.Member source, Family.Member copy) {
    Optional<String> page = copy.stated()
        .filter(s -> s.date().atStartOfDay(ZoneOffset.UTC).toInstant().isBefore(source.firstSeen()))
        .map(s -> ", though its page says \"" + s.words() + "\"");
    Optional<String> server = copy.header()
        .filter(h -> h.isBefore(source.firstSeen()))
        .map(h -> ", though its server says that the page was last changed on "
            + LocalDate.ofInstant(h, ZoneOffset.UTC));
    return page.orElse("") + server.orElse("");
  }
}
