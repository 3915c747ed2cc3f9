package org.cellclaims.rule;

import java.util.Optional;
import java.util.Set;

/// A sentence that a rule must fit or must not fit.
///
/// @param place file and line, for messages
/// @param isMatch whether the rule must fit
/// @param features features that hold for the example; empty where only the words are tested
/// @param text the sentence, without brackets
/// @param expected the words that the rule must see: what stood in `[brackets]`
record Example(
    String place,
    boolean isMatch,
    Optional<Set<String>> features,
    String text,
    Optional<String> expected) {

  /// Reads `{feature, feature} Words before [the words] and after.`
  static Example of(String place, boolean isMatch, String written) {
    String rest = written.strip();
    Optional<Set<String>> features = Optional.empty();
    if (rest.startsWith("{")) {
      int close = rest.indexOf('}');
      if (close < 0) {
        throw new IllegalArgumentException(
            place + ": '{' is not closed; write {feature, feature} before the sentence");
      }
      features = Optional.of(Set.of(rest.substring(1, close).strip().split("\\s*,\\s*")));
      rest = rest.substring(close + 1).strip();
    }
    int open = rest.indexOf('[');
    int close = rest.indexOf(']', open + 1);
    if ((open < 0) != (close < 0)) {
      throw new IllegalArgumentException(
          place + ": '[' and ']' do not match; write the words that the rule sees in [brackets]");
    }
    if (open < 0) {
      return new Example(place, isMatch, features, rest, Optional.empty());
    }
    String seen = rest.substring(open + 1, close);
    return new Example(
        place,
        isMatch,
        features,
        rest.substring(0, open) + seen + rest.substring(close + 1),
        Optional.of(seen));
  }
}
