package org.cellclaims.vocabulary;

import java.util.List;
import java.util.Map;
import org.cellclaims.text.Token;

/// A page that a [Tagger] has read once: what it says of itself, and the concepts of its parts,
/// which cost no second reading. Immutable and thread-safe.
public final class Tagging {
  private final Tagger tagger;
  private final String text;
  private final List<Token> tokens;
  private final Reading reading;
  private final Map<Facet, Places> places;
  private final Topic topic;

  Tagging(
      Tagger tagger,
      String text,
      List<Token> tokens,
      Reading reading,
      Map<Facet, Places> places,
      Topic topic) {
    this.tagger = tagger;
    this.text = text;
    this.tokens = tokens;
    this.reading = reading;
    this.places = places;
    this.topic = topic;
  }

  /// What the page says of itself.
  public Topic topic() {
    return topic;
  }

  /// The concepts that a part of the page names, as [Tagger#mentions] gives them.
  ///
  /// @param part the tokens of the part
  public List<Mention> mentions(List<Token> part) {
    if (part.isEmpty()) {
      return List.of();
    }
    if (!Reading.isReadAlone(part) || !isOfPage(part)) {
      return tagger.mentions(text, part, topic);
    }
    int from = reading.firstAt(part.getFirst().start());
    int to = reading.firstAt(part.getLast().end());
    return tagger.mentions(reading.part(from, to), Places.part(places, from, to), topic);
  }

  /// Whether a part's tokens are tokens of the page, none of them cut.
  private boolean isOfPage(List<Token> part) {
    int first = Token.firstAt(tokens, part.getFirst().start());
    int last = first + part.size() - 1;
    return last < tokens.size()
        && tokens.get(first).equals(part.getFirst())
        && tokens.get(last).equals(part.getLast());
  }
}
