package org.cellclaims.vocabulary;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.cellclaims.text.Span;
import org.cellclaims.text.Token;
import org.cellclaims.text.Tokens;

/// A text as the tagger reads it: its words and marks, without hyphens within words, possessive
/// endings and signs of trade marks.
final class Reading {
  private static final String HYPHENS = "-‐‑–−\u00AD";
  private final String text;
  private final Token[] tokens;
  private final Words.Word[] words;
  private final BitSet paragraphs;
  private final BitSet breaks;

  /// Which of the tokens and words are its own: so many from here on.
  private final int before;

  private final int size;

  private Reading(String text, Token[] tokens, Words.Word[] words) {
    this.text = text;
    this.tokens = tokens;
    this.words = words;
    this.before = 0;
    this.size = tokens.length;
    this.paragraphs = new BitSet(size);
    this.breaks = new BitSet(size);
    for (int at = 0; at < size; at++) {
      boolean paragraph = at == 0 || linesBefore(at) > 1;
      if (paragraph) {
        paragraphs.set(at);
      }
      if (paragraph || endsSentence(at)) {
        breaks.set(at);
      }
    }
  }

  private Reading(Reading whole, int from, int to) {
    this.text = whole.text;
    this.tokens = whole.tokens;
    this.words = whole.words;
    this.before = whole.before + from;
    this.size = to - from;
    this.paragraphs = whole.paragraphs;
    this.breaks = whole.breaks;
  }

  /// The words from one up to another as a text of their own.
  Reading part(int from, int to) {
    return new Reading(this, from, to);
  }

  /// Whether tokens are read the same alone as among others: a hyphen at either end is not.
  static boolean isReadAlone(List<Token> tokens) {
    return tokens.isEmpty() || !(isHyphen(tokens.getFirst()) || isHyphen(tokens.getLast()));
  }

  private static boolean isHyphen(Token token) {
    return token.kind() == Token.Kind.MARK
        && !token.norm().isEmpty()
        && HYPHENS.indexOf(token.norm().charAt(0)) >= 0;
  }

  /// Reads a stretch of a text.
  static Reading of(String text, Span within, Words words) {
    return of(text, Tokens.of(text, within), words);
  }

  /// Reads the tokens of a stretch of a text.
  static Reading of(String text, List<Token> tokens, Words words) {
    Token[] kept = significant(text, tokens).toArray(Token[]::new);
    Words.Word[] read = new Words.Word[kept.length];
    for (int at = 0; at < kept.length; at++) {
      read[at] = words.read(kept[at]);
    }
    return new Reading(text, kept, read);
  }

  /// The normal forms of the words and marks of a form.
  static List<String> norms(String form) {
    return significant(form, Tokens.of(form)).stream().map(Token::norm).toList();
  }

  private static List<Token> significant(String text, List<Token> tokens) {
    List<Token> kept = new ArrayList<>(tokens.size());
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      boolean dropped =
          token.kind() == Token.Kind.MARK ? isSilent(tokens, i) : isEnding(text, token);
      if (!dropped) {
        kept.add(token);
      }
    }
    return kept;
  }

  private static boolean isEnding(String text, Token token) {
    if (token.norm().equals("'s") || token.norm().isEmpty()) {
      return true;
    }
    int at = token.start();
    return token.norm().equals("s") && at > 0 && "`′‘\"".indexOf(text.charAt(at - 1)) >= 0;
  }

  private static boolean isSilent(List<Token> tokens, int i) {
    Token token = tokens.get(i);
    if (token.norm().isEmpty()) {
      return true;
    }
    return switch (token.norm().charAt(0)) {
      case '-', '‐', '‑', '–', '−', '­' -> joins(tokens, i);
      case '\'', '`', '′', '‘', '’', '®', '™', '©' -> true;
      default -> false;
    };
  }

  /// A hyphen joins when it touches the word before or behind it and no other mark.
  private static boolean joins(List<Token> tokens, int i) {
    Token here = tokens.get(i);
    boolean before = i > 0
        && tokens.get(i - 1).end() == here.start()
        && tokens.get(i - 1).kind() != Token.Kind.MARK;
    boolean behind = i + 1 < tokens.size()
        && tokens.get(i + 1).start() == here.end()
        && tokens.get(i + 1).kind() != Token.Kind.MARK;
    return before && (behind || i + 1 < tokens.size());
  }

  /// Number of words and marks.
  int size() {
    return size;
  }

  private Token token(int at) {
    return tokens[before + at];
  }

  /// Number of the first word that starts at or behind a place of the text.
  int firstAt(int place) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (token(middle).start() < place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /// The normal form of a word or mark, empty outside the text.
  String norm(int at) {
    return at < 0 || at >= size ? "" : token(at).norm();
  }

  /// The word as forms know it.
  Words.Word word(int at) {
    return at < 0 || at >= size ? Words.UNKNOWN : words[before + at];
  }

  /// The word's characters, empty outside the text.
  String written(int at) {
    return at < 0 || at >= size ? "" : token(at).span().in(text);
  }

  /// Whether this is a mark, not a word or number.
  boolean isMark(int at) {
    return at >= 0 && at < size && token(at).kind() == Token.Kind.MARK;
  }

  /// Whether a sentence or paragraph ends between the word before and this one.
  boolean isBreak(int at) {
    return at <= 0 || at >= size || breaks.get(before + at);
  }

  /// Whether an empty line stands between the word before and this one.
  boolean isParagraph(int at) {
    return at <= 0 || at >= size || paragraphs.get(before + at);
  }

  private boolean endsSentence(int at) {
    return switch (norm(at - 1)) {
      case "!", "?", ";" -> true;
      case "." -> Character.isUpperCase(text.codePointAt(token(at).start()));
      default -> false;
    };
  }

  private int linesBefore(int at) {
    int lines = 0;
    for (int i = token(at - 1).end(); i < token(at).start(); i++) {
      if (text.charAt(i) == '\n') {
        lines++;
      }
    }
    return lines;
  }

  /// Whether this word has a capital among its first two letters.
  boolean isCapital(int at) {
    Token token = token(at);
    return Character.isUpperCase(text.charAt(token.start()))
        || (token.length() > 1 && Character.isUpperCase(text.charAt(token.start() + 1)));
  }

  /// Number of characters of a word.
  int length(int at) {
    return token(at).length();
  }

  /// Number of capitals in a word.
  int capitals(int at) {
    Token token = token(at);
    int capitals = 0;
    for (int i = token.start(); i < token.end(); i++) {
      capitals += Character.isUpperCase(text.charAt(i)) ? 1 : 0;
    }
    return capitals;
  }

  /// The characters from one word up to but not including another, with a possessive ending.
  Span span(int from, int to) {
    int end = token(to - 1).end();
    boolean possessive = end + 1 < text.length()
        && (text.charAt(end) == '\'' || text.charAt(end) == '’')
        && (text.charAt(end + 1) == 's' || text.charAt(end + 1) == 'S')
        && (end + 2 == text.length() || !Character.isLetterOrDigit(text.charAt(end + 2)));
    return new Span(token(from).start(), possessive ? end + 2 : end);
  }
}
