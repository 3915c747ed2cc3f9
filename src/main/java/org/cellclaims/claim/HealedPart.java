package org.cellclaims.claim;

import static java.util.Map.entry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What heals where a claim says only that tissue does: on a page about dead bone "stimulates
/// healing" speaks of the bone.
///
/// Only conditions of one tissue that has an outcome of its own are listed: a stroke or a worn
/// joint may heal in many ways, and pages on tendons mean the tissue around them as well.
final class HealedPart {
  private static final String TISSUE = "tissue-regeneration";

  private static final Map<String, String> BY_CONDITION = Map.ofEntries(
      entry("avascular-necrosis", "bone-healing"),
      entry("bone-fracture", "bone-healing"),
      entry("bone-or-craniofacial-defect", "bone-healing"),
      entry("hair-loss", "hair-growth"),
      entry("alopecia-areata", "hair-growth"),
      entry("facial-ageing", "skin-quality"),
      entry("scar", "scar-reduction"),
      entry("chronic-wound", "wound-closure"),
      entry("burn", "wound-closure"),
      entry("premature-ovarian-failure", "ovarian-function"));

  private HealedPart() {}

  /// The outcomes of a claim with the healing of tissue named by the part that heals.
  ///
  /// @param conditions ids of the conditions of the claim
  /// @param found outcomes by id, in order; unchanged where the conditions name no one part
  static Map<String, Claim.Value> named(Set<String> conditions, Map<String, Claim.Value> found) {
    List<String> parts = conditions.stream()
        .map(c -> BY_CONDITION.getOrDefault(c, TISSUE))
        .distinct()
        .toList();
    if (!found.containsKey(TISSUE) || parts.size() != 1 || parts.contains(TISSUE)) {
      return found;
    }
    String part = parts.getFirst();
    Map<String, Claim.Value> named = new LinkedHashMap<>();
    found.forEach((id, value) -> {
      String as = id.equals(TISSUE) ? part : id;
      named.putIfAbsent(as, new Claim.Value(value.facet(), as, value.scope(), value.span()));
    });
    return named;
  }

  /// The ids of the values of a claim.
  static Set<String> ids(List<Claim.Value> values) {
    return values.stream().map(Claim.Value::concept).collect(Collectors.toSet());
  }
}
