package org.cellclaims.reuse;

import java.util.List;
import org.cellclaims.reuse.passage.Aligner;
import org.cellclaims.reuse.passage.Alignment;
import org.cellclaims.reuse.passage.Reading;
import org.cellclaims.reuse.passage.Tier;
import org.cellclaims.reuse.passage.Words;
import org.cellclaims.text.Span;
import org.cellclaims.text.Token;

/// Holds one text against another: what they share, how it was edited, and which edits change what
/// is claimed. Thread-safe.
///
/// @param meaning finds the words that matter
public record Align(Meaning meaning) {

  /// The passages that two texts share, by place in the first; empty where they share none of ten
  /// or more words.
  public List<Region> regions(String first, String second) {
    Words words = new Words();
    Aligner.Ready one = Aligner.Ready.of(Reading.of(first, words));
    Aligner.Ready other = Aligner.Ready.of(Reading.of(second, words));
    return new Aligner(words)
        .align(one, other).stream().map(a -> region(first, second, a)).toList();
  }

  /// A text with its words that matter, found once however often it is compared.
  ///
  /// @param text the text
  /// @param marks its words that matter, by place
  public record Marked(String text, List<Mark> marks) {
    public Marked {
      marks = List.copyOf(marks);
    }

    private List<Mark> in(Span span) {
      return marks.stream()
          .filter(m -> m.span().start() >= span.start() && m.span().end() <= span.end())
          .toList();
    }
  }

  /// A text with its words that matter.
  ///
  /// @param tokens all tokens of the text
  public Marked marked(String text, List<Token> tokens) {
    return new Marked(text, meaning.marks(text, new Span(0, text.length()), tokens));
  }

  /// A passage of two texts with the changes that matter.
  public Region region(Marked first, Marked second, Alignment found) {
    Changes changes = new Changes(first.text(), second.text(), found.shared());
    return region(found, changes.of(first.in(found.first()), second.in(found.second())));
  }

  private Region region(String first, String second, Alignment found) {
    return region(found, changes(first, second, found));
  }

  private static Region region(Alignment found, List<Change> changes) {
    return new Region(
        found.tier(),
        found.first(),
        found.second(),
        found.words(),
        found.same(),
        found.longest(),
        found.changed(),
        found.edits(),
        changes);
  }

  /// Of a passage that is shared word for word only signs can differ.
  private List<Change> changes(String first, String second, Alignment found) {
    Changes changes = new Changes(first, second, found.shared());
    return found.tier() == Tier.VERBATIM && changes.isAlikeInSigns()
        ? List.of()
        : changes.of(meaning.marks(first, found.first()), meaning.marks(second, found.second()));
  }
}
