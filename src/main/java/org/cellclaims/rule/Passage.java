package org.cellclaims.rule;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.cellclaims.quantity.Quantity;
import org.cellclaims.text.Span;
import org.cellclaims.text.Token;
import org.cellclaims.vocabulary.Mention;

/// A stretch of text as rules see it: tokens, and on them the word classes, concepts and quantities
/// they belong to.
///
/// At most [#LIMIT] tokens are looked at, so that no sentence can make a rule run long.
public final class Passage {
  /// Tokens beyond this number are not seen by rules; real sentences stay far below.
  public static final int LIMIT = 400;

  /// No token.
  static final int[] NOWHERE = {};

  private static final Mark[] UNMARKED = {};

  private final List<Token> tokens;
  private final Symbols.Word[] words;
  private final Mark[][] marks;
  private final BitSet present;
  private final BitSet candidates;
  private final int patternsKnown;

  /// A symbol that covers the tokens from where it is listed up to `end`.
  private record Mark(int symbol, int end) {}

  Passage(Symbols symbols, List<Token> all, List<Mention> mentions, List<Quantity> quantities) {
    tokens = List.copyOf(all.subList(0, Math.min(LIMIT, all.size())));
    words = new Symbols.Word[tokens.size()];
    marks = new Mark[tokens.size()][];
    present = new BitSet(symbols.size());
    for (int at = 0; at < words.length; at++) {
      words[at] = symbols.of(tokens.get(at));
      marks[at] = UNMARKED;
      for (int symbol : words[at].symbols()) {
        present.set(symbol);
      }
    }
    markPhrases();
    for (Mention mention : mentions) {
      mark(symbols.of(mention.concept()), mention.span());
    }
    for (Quantity quantity : quantities) {
      mark(symbols.ofUnit(quantity.unit()), quantity.span());
    }
    candidates = symbols.keys().candidates(present);
    patternsKnown = symbols.keys().next();
  }

  /// The tokens that rules see, at most [#LIMIT].
  public List<Token> tokens() {
    return tokens;
  }

  /// The first symbol from `number` on that some of its words belong to, -1 where none follows.
  public int nextSymbol(int number) {
    return present.nextSetBit(number);
  }

  /// The stretch of text from token `first` up to and without token `end`.
  Span span(int first, int end) {
    if (tokens.isEmpty()) {
      return new Span(0, 0);
    }
    int start = tokens.get(Math.min(first, tokens.size() - 1)).start();
    return end <= first
        ? new Span(start, start)
        : new Span(start, tokens.get(end - 1).end());
  }

  /// The stretch of text of all its tokens.
  Span whole() {
    return span(0, tokens.size());
  }

  boolean hasAny(AnyOf wanted) {
    return wanted.isIn(present);
  }

  /// The symbols that stand in it; not to be changed by the caller.
  BitSet present() {
    return present;
  }

  /// The numbers of the patterns that may fit it; not to be changed by the caller.
  BitSet candidates() {
    return candidates;
  }

  /// Whether the pattern with this number may fit it; one that is younger than the passage may.
  boolean mayFit(int pattern) {
    return pattern >= patternsKnown || candidates.get(pattern);
  }

  /// Whether a symbol of `wanted` begins at this token.
  boolean begins(int at, BitSet wanted) {
    if (isWord(at, wanted)) {
      return true;
    }
    for (Mark mark : marks[at]) {
      if (wanted.get(mark.symbol)) {
        return true;
      }
    }
    return false;
  }

  private boolean isWord(int at, BitSet wanted) {
    for (int symbol : words[at].symbols()) {
      if (wanted.get(symbol)) {
        return true;
      }
    }
    return false;
  }

  /// Where a symbol of `wanted` ends if it begins at this token: token numbers, longest first,
  /// each once.
  int[] ends(int at, BitSet wanted) {
    boolean isWord = isWord(at, wanted);
    Mark[] here = marks[at];
    if (here.length == 0) {
      return isWord ? new int[] {at + 1} : NOWHERE;
    }
    int[] found = new int[here.length + 1];
    int count = 0;
    if (isWord) {
      found[count++] = at + 1;
    }
    for (Mark mark : here) {
      if (wanted.get(mark.symbol)) {
        count = insert(found, count, mark.end);
      }
    }
    return count == 0 ? NOWHERE : Arrays.copyOf(found, count);
  }

  /// Puts an end before those that are smaller, once.
  private static int insert(int[] ends, int count, int end) {
    int place = count;
    while (place > 0 && ends[place - 1] < end) {
      place--;
    }
    if (place > 0 && ends[place - 1] == end) {
      return count;
    }
    System.arraycopy(ends, place, ends, place + 1, count - place);
    ends[place] = end;
    return count + 1;
  }

  private void markPhrases() {
    for (int at = 0; at < words.length - 1; at++) {
      Phrases phrases = words[at].phrases();
      if (phrases.isEmpty()) {
        continue;
      }
      for (Phrases.Phrase phrase : phrases.before(tokens.get(at + 1).norm())) {
        if (stands(phrase, at)) {
          mark(phrase.symbol(), at, at + phrase.length());
        }
      }
    }
  }

  private boolean stands(Phrases.Phrase phrase, int at) {
    if (at + phrase.length() > words.length) {
      return false;
    }
    for (int i = 1; i < phrase.length(); i++) {
      if (!phrase.fits(i, tokens.get(at + i).norm())) {
        return false;
      }
    }
    return true;
  }

  private void mark(int[] symbols, Span span) {
    if (symbols.length == 0) {
      return;
    }
    int first = Token.firstAt(tokens, span.start());
    int end = Token.firstAt(tokens, span.end());
    if (first < end) {
      for (int symbol : symbols) {
        mark(symbol, first, end);
      }
    }
  }

  private void mark(int symbol, int at, int end) {
    marks[at] = Arrays.copyOf(marks[at], marks[at].length + 1);
    marks[at][marks[at].length - 1] = new Mark(symbol, end);
    present.set(symbol);
  }
}
