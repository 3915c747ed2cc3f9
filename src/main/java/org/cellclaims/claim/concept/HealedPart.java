package org.cellclaims.claim.concept;

import static java.util.Map.entry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cellclaims.claim.Claim;

/// What heals where a claim says only that tissue does: on a page about dead bone "stimulates
/// healing" speaks of the bone. Likewise the follicles of a page about the ovary grow no hair.
///
/// Only conditions of one tissue that has an outcome of its own are listed: a stroke or a worn
/// joint may heal in many ways.
final class HealedPart {
  private static final String TISSUE = "tissue-regeneration";
  private static final String HAIR = "hair-growth";

  private static final Map<String, String> HEALS = Map.ofEntries(
      entry("avascular-necrosis", "bone-healing"),
      entry("bone-fracture", "bone-healing"),
      entry("bone-or-craniofacial-defect", "bone-healing"),
      entry("rotator-cuff-tear", "tendon-or-muscle-healing"),
      entry("tendon-disorder", "tendon-or-muscle-healing"),
      entry("hair-loss", HAIR),
      entry("alopecia-areata", HAIR),
      entry("facial-ageing", "skin-quality"),
      entry("scar", "scar-reduction"),
      entry("chronic-wound", "wound-closure"),
      entry("burn", "wound-closure"),
      entry("premature-ovarian-failure", "ovarian-function"));

  private static final Map<String, String> GROWS_FOLLICLES = Map.of(
      "premature-ovarian-failure", "ovarian-function",
      "infertility", "ovarian-function",
      "polycystic-ovary-syndrome", "ovarian-function",
      "menopause-symptoms", "ovarian-function");

  private HealedPart() {}

  /// The outcomes of a claim with the healing of tissue named by the part that heals.
  ///
  /// @param conditions ids of the conditions of the claim
  /// @param found outcomes by id, in order; unchanged where the conditions name no one part
  /// @param isTissueNamed whether the claim says itself that tissue, cells or the body heal
  static Map<String, Claim.Value> named(
      Set<String> conditions, Map<String, Claim.Value> found, boolean isTissueNamed) {
    Map<String, Claim.Value> ofOvary = renamed(HAIR, GROWS_FOLLICLES, conditions, found);
    return isTissueNamed ? ofOvary : renamed(TISSUE, HEALS, conditions, ofOvary);
  }

  private static Map<String, Claim.Value> renamed(
      String outcome,
      Map<String, String> byCondition,
      Set<String> conditions,
      Map<String, Claim.Value> found) {
    List<String> parts = conditions.stream()
        .map(c -> byCondition.getOrDefault(c, outcome))
        .distinct()
        .toList();
    if (!found.containsKey(outcome) || parts.size() != 1 || parts.contains(outcome)) {
      return found;
    }
    Map<String, Claim.Value> named = new LinkedHashMap<>();
    found.forEach((id, value) -> {
      String as = id.equals(outcome) ? parts.getFirst() : id;
      named.putIfAbsent(as, new Claim.Value(value.facet(), as, value.scope(), value.span()));
    });
    return named;
  }
}
