package org.cellclaims.copies.family;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cellclaims.reuse.Align;
import org.cellclaims.reuse.passage.Alignment;
import org.cellclaims.text.Token;
import org.cellclaims.text.Tokens;

/// The words of some texts, to tell soon that one text cannot be the other with words left out. Of
/// use to one thread.
final class WordSets {
  private static final double ALL_BUT = .1;

  private final Map<String, Words> known = new HashMap<>();

  private final Map<String, Integer> numbers = new HashMap<>();
  private final Wordings wordings;

  WordSets(Align align) {
    this.wordings = new Wordings(align);
  }

  private record Words(List<String> all, Set<String> distinct) {}

  /// The passages that two texts share.
  List<Alignment> shared(String one, String other) {
    int first = numbers.computeIfAbsent(one, wordings::add);
    return wordings.all(first, numbers.computeIfAbsent(other, wordings::add));
  }

  /// Whether a text may have nearly all of the words of a shorter one.
  boolean mayHold(String longer, String shorter) {
    Words of = words(longer);
    Words part = words(shorter);
    long foreign = part.all().stream().filter(w -> !of.distinct().contains(w)).count();
    return foreign <= ALL_BUT * part.all().size()
        && of.all().size() > (1 - ALL_BUT) * part.all().size();
  }

  private Words words(String text) {
    return known.computeIfAbsent(text, t -> {
      List<String> all = Tokens.of(t).stream()
          .filter(token -> token.kind() != Token.Kind.MARK)
          .map(Token::norm)
          .toList();
      return new Words(all, all.stream().collect(Collectors.toUnmodifiableSet()));
    });
  }
}
