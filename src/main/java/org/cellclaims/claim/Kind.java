package org.cellclaims.claim;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What a claim asserts. The words of the coding guide, in its order.
public enum Kind {
  EFFICACY("patients, symptoms or functions improve"),
  REVERSAL("damage or disease is cured, reversed, repaired, restored, or its root cause removed"),
  MECHANISM("what the cells do in the body"),
  SAFETY("it is safe: risk is denied, minimised or compared away"),
  RISK("a harm is named as possible"),
  TIME_COURSE("when effects appear, peak or end; that they last"),
  TRACK_RECORD("how many patients were treated, since when, by whom"),
  EVIDENCE("a study, trial, publication, survey or report is invoked"),
  COMPARISON("better, worse or other than another treatment, route, cell type, dose or provider"),
  PROTOCOL("what is given: cells, dose, route, schedule, stay, companion therapies"),
  INDICATION("a condition is offered or listed as treated, with no result stated"),
  ELIGIBILITY("who is, or is not, suited, accepted or likely to respond"),
  PRICE("cost, discount, financing, refund"),
  TESTIMONIAL("one named or described patient's story or words"),
  LEGITIMACY("accreditation, laboratory standard, registration, patent, award, standing"),
  REGULATORY("what an authority has or has not allowed, or why none is needed"),
  DISCLAIMER("no guarantee, results vary, unproven, experimental, not a cure"),
  PRESSURE("urgency, last hope, fear of surgery or drugs, scarcity");

  /// All kinds, in the order of the codebook.
  public static final List<Kind> ALL = List.of(values());

  private final String meaning;
  private final String id = name().toLowerCase(Locale.ROOT).replace('_', '-');
  private final String feature = "kind=".concat(id).intern();

  Kind(String meaning) {
    this.meaning = meaning;
  }

  /// What the text says when it is of this kind.
  public String meaning() {
    return meaning;
  }

  /// The name in JSON and in index-config: `time-course` for example.
  public String id() {
    return id;
  }

  /// The feature that rules give, and the decision of weights: `kind=time-course`.
  public String feature() {
    return feature;
  }

  /// Some kinds, read-only, in the order of the codebook wherever they are written.
  public static Set<Kind> inOrder(Set<Kind> kinds) {
    Set<Kind> inOrder = EnumSet.noneOf(Kind.class);
    inOrder.addAll(kinds);
    return Collections.unmodifiableSet(inOrder);
  }

  /// The kind with this id, empty where there is none.
  public static Optional<Kind> ofId(String id) {
    return Arrays.stream(values()).filter(k -> k.id().equals(id)).findFirst();
  }
}
