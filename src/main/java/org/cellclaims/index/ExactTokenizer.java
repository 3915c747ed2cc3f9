package org.cellclaims.index;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.cellclaims.text.Span;
import org.cellclaims.text.Token;
import org.cellclaims.text.Tokens;

/// Tokens as they are written: words, numbers with their separators, and the signs that belong to
/// numbers.
///
/// A word with capitals is found in two ways, as it is written and in its normal form, at one
/// position. Scripts without spaces give one token a character.
final class ExactTokenizer extends Tokenizer {
  private static final String SIGNS = "%‰$€£¥₹<>≤≥±";

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
  private final Deque<Written> ahead = new ArrayDeque<>();
  private final boolean isQuestion;
  private int end;

  /// @param isQuestion whether a question is cut, of which each word is meant one way only: as it
  /// is
  /// written where it has capitals, else in normal form
  ExactTokenizer(boolean isQuestion) {
    this.isQuestion = isQuestion;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    StringWriter text = new StringWriter();
    input.transferTo(text);
    String all = text.toString();
    end = all.length();
    ahead.clear();
    Tokens.of(all).forEach(token -> split(all, token).forEach(s -> add(all, s)));
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    Written next = ahead.poll();
    if (next == null) {
      return false;
    }
    term.setEmpty().append(Fields.term(next.text()));
    offset.setOffset(
        correctOffset(next.span().start()), correctOffset(next.span().end()));
    step.setPositionIncrement(next.step());
    return true;
  }

  @Override
  public void end() throws IOException {
    super.end();
    offset.setOffset(correctOffset(end), correctOffset(end));
  }

  private void add(String all, Span span) {
    String written = span.in(all).replace('’', '\'').replace('‘', '\'');
    boolean hasCapitals = written.chars().anyMatch(Character::isUpperCase);
    if (!hasCapitals || !isQuestion) {
      ahead.add(new Written(Tokens.normal(written), span, 1));
    }
    if (hasCapitals) {
      ahead.add(new Written(written, span, isQuestion ? 1 : 0));
    }
  }

  private static List<Span> split(String all, Token token) {
    return switch (token.kind()) {
      case WORD ->
        hasSpaces(all, token.span()) ? List.of(token.span()) : characters(all, token.span());
      case NUMBER -> List.of(token.span());
      case MARK -> SIGNS.contains(token.span().in(all)) ? List.of(token.span()) : List.of();
    };
  }

  private static boolean hasSpaces(String all, Span span) {
    return span.in(all).codePoints().noneMatch(ExactTokenizer::isUnspaced);
  }

  private static boolean isUnspaced(int point) {
    return point > 0x0E00
        && switch (Character.UnicodeScript.of(point)) {
          case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
          default -> false;
        };
  }

  private static List<Span> characters(String all, Span span) {
    List<Span> found = new ArrayList<>();
    for (int at = span.start(); at < span.end(); ) {
      int next = Math.min(span.end(), all.offsetByCodePoints(at, 1));
      found.add(new Span(at, next));
      at = next;
    }
    return found;
  }

  private record Written(String text, Span span, int step) {}
}
