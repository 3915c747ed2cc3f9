package org.cellclaims.claim.unit;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cellclaims.claim.Certainty;
import org.cellclaims.claim.Kind;
import org.cellclaims.claim.Source;

/// What a unit's features say of it: kinds, certainty and source.
///
/// @param kinds the kinds given by rules, possibly none
/// @param certainty the certainty given by rules, asserted where none
/// @param source the source given by rules, general where none
public record Coding(Set<Kind> kinds, Certainty certainty, Source source) {
  /// All features that a coding has, and that of no claim.
  public static final List<String> FEATURES = Stream.of(
          Kind.ALL.stream().map(Kind::feature),
          Certainty.ALL.stream().map(Certainty::feature),
          Source.ALL.stream().map(Source::feature),
          Stream.of("claim=no"))
      .flatMap(features -> features)
      .toList();

  public Coding {
    kinds = Kind.inOrder(kinds);
  }

  /// Reads the features `kind=`, `certainty=` and `source=`; `claim=no` empties the kinds.
  public static Coding of(Set<String> features) {
    EnumSet<Kind> kinds = EnumSet.noneOf(Kind.class);
    if (!features.contains("claim=no")) {
      for (Kind kind : Kind.ALL) {
        if (features.contains(kind.feature())) {
          kinds.add(kind);
        }
      }
    }
    return new Coding(kinds, certainty(features), source(features));
  }

  /// Whether it makes the unit a claim: it has some kind.
  public boolean isClaim() {
    return !kinds.isEmpty();
  }

  /// The coding as features, in the order of the coding guide.
  public List<String> features() {
    List<String> features = new ArrayList<>();
    for (Kind kind : Kind.ALL) {
      if (kinds.contains(kind)) {
        features.add(kind.feature());
      }
    }
    features.add(certainty.feature());
    features.add(source.feature());
    return features;
  }

  /// Whether a feature is part of a coding.
  public static boolean isPart(String feature) {
    return feature.startsWith("kind=")
        || feature.startsWith("certainty=")
        || feature.startsWith("source=")
        || feature.equals("claim=no");
  }

  /// Puts the coding in the place of what rules had given.
  public void replace(Set<String> features) {
    features.removeIf(Coding::isPart);
    features.addAll(features());
    if (kinds.isEmpty()) {
      features.add("claim=no");
    }
  }

  private static Certainty certainty(Set<String> features) {
    return first(features, "certainty=negated", Certainty.NEGATED)
        .or(() -> first(features, "certainty=hedged", Certainty.HEDGED))
        .orElse(Certainty.ASSERTED);
  }

  private static Source source(Set<String> features) {
    return first(features, "source=patient", Source.PATIENT)
        .or(() -> first(features, "source=study", Source.STUDY))
        .or(() -> first(features, "source=own", Source.OWN))
        .orElse(Source.GENERAL);
  }

  private static <T> Optional<T> first(Set<String> features, String feature, T value) {
    return features.contains(feature) ? Optional.of(value) : Optional.empty();
  }
}
