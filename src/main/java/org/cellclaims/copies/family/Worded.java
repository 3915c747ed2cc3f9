package org.cellclaims.copies.family;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cellclaims.text.Token;
import org.cellclaims.text.Tokens;

/// The words of a passage.
///
/// @param tokens all its tokens
/// @param norm the words in normal form, without marks; two passages with one norm say the same
record Worded(List<Token> tokens, String norm) {
  /// Reads a passage.
  static Worded of(String text) {
    List<Token> tokens = Tokens.of(text);
    return new Worded(
        tokens,
        tokens.stream()
            .filter(t -> t.kind() != Token.Kind.MARK)
            .map(Token::norm)
            .collect(Collectors.joining(" ")));
  }

  /// The passages of a family: equal ones are read once, up to a thousand different ones. Of
  /// use to one thread.
  static final class Known {
    private static final int MOST = 1_000;

    private final Map<String, Worded> known = new HashMap<>();

    /// The words of a passage.
    Worded of(String text) {
      return known.size() < MOST
          ? known.computeIfAbsent(text, Worded::of)
          : Optional.ofNullable(known.get(text)).orElseGet(() -> Worded.of(text));
    }
  }
}
