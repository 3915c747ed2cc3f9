package org.cellclaims.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cellclaims.page.Block;
import org.cellclaims.page.Page;

/// What stands around a unit, as features with the place in front.
///
/// `section:` from the nearest heading, `under:` from any heading above, `lead:` from the lead-in,
/// `columns:` from the
/// header row of a table, `before:` from the unit before it under the same heading, `page:` from
/// title and top heading.
final class Surroundings {
  private final Map<String, Map<String, String>> asked = new HashMap<>();

  private final Page page;
  private final Set<String> ofPage = new HashSet<>();
  private final Map<Integer, Unit> lastOfBlock = new HashMap<>();
  private final Set<Integer> openers = new HashSet<>();
  private Optional<Unit> previous = Optional.empty();

  /// @param features the features that rules ask for: only these are handed on
  Surroundings(Page page, Set<String> features) {
    this.page = page;
    for (String feature : features) {
      int colon = feature.indexOf(':');
      if (colon > 0) {
        asked
            .computeIfAbsent(feature.substring(0, colon), p -> new HashMap<>())
            .put(feature.substring(colon + 1), feature);
      }
    }
    page.blocks().forEach(b -> b.leadIn().ifPresent(openers::add));
  }

  /// Adds features that hold for every unit of the page.
  void page(Set<String> features) {
    place("page", features, ofPage);
  }

  /// Takes note of a unit that has been read.
  void passed(Unit unit) {
    lastOfBlock.put(unit.block(), unit);
    previous = Optional.of(unit);
    place("after", unit.features(), ofPage);
  }

  /// The unit that introduces a block: the last one of its lead-in.
  Optional<Unit> leadIn(Block block) {
    return block.leadIn().isPresent()
        ? Optional.ofNullable(lastOfBlock.get(block.leadIn().getAsInt()))
        : Optional.empty();
  }

  /// The header row of the table that a row belongs to.
  Optional<Unit> headerRow(int row) {
    if (page.blocks().get(row).kind() != Block.Kind.ROW) {
      return Optional.empty();
    }
    int at = row;
    while (at > 0 && page.blocks().get(at).kind() == Block.Kind.ROW) {
      at--;
    }
    return page.blocks().get(at).kind() == Block.Kind.HEADER_ROW
        ? Optional.ofNullable(lastOfBlock.get(at))
        : Optional.empty();
  }

  /// The units that lend a row or item their meaning: the header row of its table, then its
  /// lead-in.
  List<Unit> introducers(Block block, Unit unit) {
    if (block.kind() != Block.Kind.ROW && block.kind() != Block.Kind.ITEM) {
      return List.of();
    }
    List<Unit> found = new ArrayList<>();
    headerRow(unit.block()).ifPresent(found::add);
    leadIn(block).ifPresent(found::add);
    return found;
  }

  /// The headings above a block as units, nearest first.
  List<Unit> headings(Block block) {
    List<Unit> above = new ArrayList<>();
    block
        .headings()
        .reversed()
        .forEach(i -> Optional.ofNullable(lastOfBlock.get(i)).ifPresent(above::add));
    return above;
  }

  /// The unit read before, where it stands under the same heading.
  Optional<Unit> before(Block block) {
    return previous.filter(u -> page.blocks().get(u.block()).headings().equals(block.headings())
        || block.nearestHeading().filter(h -> h == u.block()).isPresent());
  }

  /// All features that the surroundings of a block give.
  Set<String> of(int number) {
    Block block = page.blocks().get(number);
    Set<String> found = new HashSet<>(ofPage);
    List<Unit> above = headings(block);
    section(above).ifPresent(h -> place("section", h.features(), found));
    above.forEach(h -> place("under", h.features(), found));
    leadIn(block).ifPresent(lead -> {
      place("lead", lead.features(), found);
      lead.features().stream().filter(f -> f.startsWith("lead:")).forEach(found::add);
    });
    headerRow(number).ifPresent(header -> place("columns", header.features(), found));
    before(block).ifPresent(unit -> place("before", unit.features(), found));
    if (openers.contains(number)) {
      found.add("is:opener");
    }
    return found;
  }

  /// The nearest heading that says what its part is about, else the nearest of all.
  private static Optional<Unit> section(List<Unit> above) {
    return above.stream()
        .filter(h -> h.features().stream().anyMatch(f -> f.startsWith("topic=")))
        .findFirst()
        .or(() -> above.stream().findFirst());
  }

  private void place(String place, Set<String> features, Set<String> found) {
    Map<String, String> wanted = asked.getOrDefault(place, Map.of());
    for (String feature : features) {
      Optional.ofNullable(wanted.get(feature)).ifPresent(found::add);
    }
  }
}
