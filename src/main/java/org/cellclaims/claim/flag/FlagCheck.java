package org.cellclaims.claim.flag;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What must hold around a claim, beyond its own words, before a red flag stands. red-flags.tsv
/// names the checks of a flag.
public enum FlagCheck {
  /// Neither the claim nor its part of the page cites a study, and the claim has no reference
  /// mark.
  WITHOUT_STUDY,
  /// The part of the page tells of an own survey, registry or follow-up.
  WITH_SURVEY,
  /// The part of the page tells of no own survey, registry or follow-up.
  WITHOUT_SURVEY,
  /// The page gives no trial registration number.
  WITHOUT_TRIAL_NUMBER,
  /// The page gives no number of a registered treatment plan.
  WITHOUT_PLAN_NUMBER,
  /// The page states a price or invites booking.
  WITH_PRICE,
  /// The page does not say that it is for health professionals.
  NOT_FOR_PROFESSIONALS,
  /// It is not a transplant of blood stem cells for a disease of the blood.
  NOT_BLOOD_TRANSPLANT,
  /// A benefit for people is claimed in the same part of the page.
  WITH_BENEFIT,
  /// A benefit is asserted without hedge somewhere on the page.
  WITH_FIRM_BENEFIT,
  /// The part of the page does not say that its numbers come without a control group.
  WITHOUT_CAVEAT,
  /// The list that it belongs to names three or more conditions.
  MENU,
  /// With this claim the page offers treatment in five or more top groups of conditions.
  PANACEA,
  /// Where the part of the page names a risk, the flag gives way to the milder one whose id ends
  /// in `-disclosed`.
  LOWERED_BY_RISK;

  /// The name in red-flags.tsv: `without-study` for example.
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The check with this id, empty where there is none.
  public static Optional<FlagCheck> ofId(String id) {
    return Arrays.stream(values()).filter(c -> c.id().equals(id)).findFirst();
  }
}
