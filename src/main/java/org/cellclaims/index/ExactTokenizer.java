package org.cellclaims.index;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.ArrayUtil;
import org.cellclaims.text.Span;
import org.cellclaims.text.Token;
import org.cellclaims.text.Tokens;

/// Tokens as they are written: words, numbers with their separators, and the signs that belong to
/// numbers.
///
/// A word with capitals is found in two ways, as it is written and in its normal form, at one
/// position. Scripts without spaces give one token a character.
final class ExactTokenizer extends Tokenizer {
  private static final int FIRST_BUFFER = 1024;
  private static final String SIGNS = "%‰$€£¥₹<>≤≥±";

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
  private final Deque<Written> ahead = new ArrayDeque<>();
  private final boolean isQuestion;
  private char[] buffer = new char[FIRST_BUFFER];
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
    String all = read();
    end = all.length();
    ahead.clear();
    for (Token token : Tokens.of(all)) {
      if (token.kind() == Token.Kind.WORD && hasUnspaced(all, token)) {
        characters(all, token.span()).forEach(s -> add(s.in(all), Tokens.normal(s.in(all)), s));
      } else if (token.kind() != Token.Kind.MARK || SIGNS.contains(token.span().in(all))) {
        add(token.span().in(all), token.norm(), token.span());
      }
    }
  }

  /// All of the input; a buffer of our own is kept from text to text.
  private String read() throws IOException {
    int length = 0;
    for (int more = input.read(buffer);
        more >= 0;
        more = input.read(buffer, length, room(length))) {
      length += more;
      buffer = ArrayUtil.grow(buffer, length + 1);
    }
    return new String(buffer, 0, length);
  }

  private int room(int length) {
    return buffer.length - length;
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

  /// @param normal its normal form
  private void add(String word, String normal, Span span) {
    boolean hasCapitals = hasCapitals(word);
    if (!hasCapitals || !isQuestion) {
      ahead.add(new Written(normal, span, 1));
    }
    if (hasCapitals) {
      String written = word.replace('’', '\'').replace('‘', '\'');
      ahead.add(new Written(written, span, isQuestion ? 1 : 0));
    }
  }

  private static boolean hasCapitals(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (Character.isUpperCase(word.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasUnspaced(String all, Token token) {
    for (int i = token.start(); i < token.end(); i++) {
      if (isUnspaced(all.codePointAt(i))) {
        return true;
      }
    }
    return false;
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
