package org.cellclaims.quantity;

import java.util.List;
import org.cellclaims.text.Span;
import org.cellclaims.text.Token;
import org.cellclaims.text.Tokens;

/// The tokens of one stretch of text, with the questions that the grammar asks about them. Indexes
/// outside the stretch are answered as white space.
final class Tape {
  private final String text;
  private final List<Token> tokens;

  Tape(String text, List<Token> tokens) {
    this.text = text;
    this.tokens = tokens;
  }

  Tape(String text, Span within) {
    this(text, Tokens.of(text, within));
  }

  int size() {
    return tokens.size();
  }

  Token token(int at) {
    return tokens.get(at);
  }

  /// Normal form of a token, empty outside the stretch.
  String norm(int at) {
    return at >= 0 && at < tokens.size() ? tokens.get(at).norm() : "";
  }

  boolean is(int at, String form) {
    return norm(at).equals(form);
  }

  boolean isWord(int at) {
    return isKind(at, Token.Kind.WORD);
  }

  boolean isNumber(int at) {
    return isKind(at, Token.Kind.NUMBER);
  }

  boolean isMark(int at) {
    return isKind(at, Token.Kind.MARK);
  }

  /// Whether no white space stands between a token and the one before it.
  boolean isGlued(int at) {
    return at > 0
        && at < tokens.size()
        && tokens.get(at - 1).end() == tokens.get(at).start();
  }

  boolean isDash(int at) {
    String norm = norm(at);
    return norm.length() == 1 && "-–—‒−‐‑".contains(norm);
  }

  /// Whether the words' first letters are capitals, and all of a short word's.
  boolean isCapital(int from, int to) {
    for (int i = from; i < to; i++) {
      char first = text.charAt(tokens.get(i).start());
      if (Character.isLetter(first) && !Character.isUpperCase(first)) {
        return false;
      }
    }
    return true;
  }

  /// Normal forms of tokens `from` to `to`, half open, with spaces between them.
  String joined(int from, int to) {
    if (to == from + 1) {
      return norm(from);
    }
    StringBuilder words = new StringBuilder(norm(from));
    for (int i = from + 1; i < to; i++) {
      words.append(' ').append(norm(i));
    }
    return words.toString();
  }

  /// The words as the text has them.
  String raw(int at) {
    return tokens.get(at).span().in(text);
  }

  /// Text under tokens `from` to `to`, half open.
  Span span(int from, int to) {
    return tokens.get(from).span().cover(tokens.get(to - 1).span());
  }

  String text(Span span) {
    return span.in(text);
  }

  private boolean isKind(int at, Token.Kind kind) {
    return at >= 0 && at < tokens.size() && tokens.get(at).kind() == kind;
  }
}
