package org.cellclaims.claim.weigh;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cellclaims.page.Block;
import org.cellclaims.rule.Features;
import org.cellclaims.weight.ClueNumbers;
import org.cellclaims.weight.ClueWords;
import org.cellclaims.weight.Clues;

/// What one place beside a unit can say of it, as numbered clues: the features and words of the
/// unit that stands there, or that none does.
final class PlaceTable {
  private static final List<String> TOLD =
      List.of("kind=", "topic=", "has:", "certainty=", "source=", "lead:kind=");
  private static final Set<String> TOLD_WHOLE =
      Set.of("claim=no", "about", "background", "told", "excludes", "is:question");
  private final FeatureClues features;
  private final ClueWords.Group words;
  private final Map<Block.Kind, Integer> kinds = new EnumMap<>(Block.Kind.class);
  private final int sameBlock;
  private final int none;

  PlaceTable(String place, ClueNumbers numbers, List<String> featureNames, ClueWords words) {
    this.features = new FeatureClues(numbers, place, featureNames, PlaceTable::isTold);
    this.words = words.group(place + "-word");
    for (Block.Kind kind : Block.Kind.values()) {
      kinds.put(kind, numbers.of(place, kind.toString()));
    }
    this.sameBlock = numbers.of(place, "same-block");
    this.none = numbers.of(place, "none");
  }

  private static boolean isTold(String feature) {
    if (TOLD_WHOLE.contains(feature)) {
      return true;
    }
    for (String start : TOLD) {
      if (feature.startsWith(start)) {
        return true;
      }
    }
    return false;
  }

  /// Gives the features of the unit that stands there.
  void features(Features there, Clues clues) {
    features.give(there, clues);
  }

  /// Gives its words.
  void words(int[] stems, Clues clues) {
    for (int stem : stems) {
      clues.add(words.of(stem));
    }
  }

  /// Gives the sort of its block, or that it stands in the same.
  void block(Block.Kind kind, boolean isSame, Clues clues) {
    clues.add(isSame ? sameBlock : kinds.getOrDefault(kind, -1));
  }

  /// Gives that no unit stands there.
  void none(Clues clues) {
    clues.add(none);
  }
}
