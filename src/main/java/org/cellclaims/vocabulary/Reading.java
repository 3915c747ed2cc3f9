package org.cellclaims.vocabulary;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.cellclaims.text.Span;
import org.cellclaims.text.Token;
import org.cellclaims.text.Tokens;
import org.cellclaims.text.WordTable;

/// A text as the tagger reads it: its words and marks, without hyphens within words, possessive
/// endings and signs of trade marks.
final class Reading {
  private static final String HYPHENS = "-‐‑–−\u00AD";
  private final String text;
  private final List<Token> tokens;
  private final List<Words.Word> words;
  private final BitSet paragraphs;
  private final BitSet breaks;

  /// How many words of a longer reading stand before its own, whose breaks it shares.
  private final int before;

  private Reading(String text, List<Token> tokens, List<Words.Word> words) {
    this.text = text;
    this.tokens = tokens;
    this.words = words;
    this.before = 0;
    this.paragraphs = new BitSet(tokens.size());
    this.breaks = new BitSet(tokens.size());
    for (int at = 0; at < tokens.size(); at++) {
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
    this.tokens = whole.tokens.subList(from, to);
    this.words = whole.words.subList(from, to);
    this.before = from;
    this.paragraphs = whole.paragraphs;
    this.breaks = whole.breaks;
  }

  /// The words from one up to another as a text of their own.
  Reading part(int from, int to) {
    return new Reading(this, from, to);
  }

  /// Number of the first word that starts at or behind a place of the text.
  int firstAt(int place) {
    return Token.firstAt(tokens, place);
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
    List<Token> kept = significant(text, tokens);
    List<Words.Word> read = new ArrayList<>(kept.size());
    WordTable<Words.Word> table = new WordTable<>(words::read);
    for (Token token : kept) {
      read.add(table.of(token));
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
    int at = token.span().start();
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
    Span here = tokens.get(i).span();
    boolean before = i > 0
        && tokens.get(i - 1).span().end() == here.start()
        && tokens.get(i - 1).kind() != Token.Kind.MARK;
    boolean behind = i + 1 < tokens.size()
        && tokens.get(i + 1).span().start() == here.end()
        && tokens.get(i + 1).kind() != Token.Kind.MARK;
    return before && (behind || i + 1 < tokens.size());
  }

  /// Number of words and marks.
  int size() {
    return tokens.size();
  }

  /// The normal form of a word or mark, empty outside the text.
  String norm(int at) {
    return at < 0 || at >= tokens.size() ? "" : tokens.get(at).norm();
  }

  /// The word as forms know it.
  Words.Word word(int at) {
    return at < 0 || at >= words.size() ? Words.UNKNOWN : words.get(at);
  }

  /// The word's characters, empty outside the text.
  String written(int at) {
    return at < 0 || at >= tokens.size() ? "" : tokens.get(at).span().in(text);
  }

  /// Whether this is a mark, not a word or number.
  boolean isMark(int at) {
    return at >= 0 && at < tokens.size() && tokens.get(at).kind() == Token.Kind.MARK;
  }

  /// Whether a sentence or paragraph ends between the word before and this one.
  boolean isBreak(int at) {
    return at <= 0 || at >= tokens.size() || breaks.get(before + at);
  }

  /// Whether an empty line stands between the word before and this one.
  boolean isParagraph(int at) {
    return at <= 0 || at >= tokens.size() || paragraphs.get(before + at);
  }

  private boolean endsSentence(int at) {
    return switch (norm(at - 1)) {
      case "!", "?", ";" -> true;
      case "." -> Character.isUpperCase(text.codePointAt(tokens.get(at).span().start()));
      default -> false;
    };
  }

  private int linesBefore(int at) {
    int lines = 0;
    for (int i = tokens.get(at - 1).span().end(); i < tokens.get(at).span().start(); i++) {
      if (text.charAt(i) == '\n') {
        lines++;
      }
    }
    return lines;
  }

  /// Whether this word has a capital among its first two letters.
  boolean isCapital(int at) {
    Span span = tokens.get(at).span();
    return Character.isUpperCase(text.charAt(span.start()))
        || (span.length() > 1 && Character.isUpperCase(text.charAt(span.start() + 1)));
  }

  /// Number of characters of a word.
  int length(int at) {
    return tokens.get(at).span().length();
  }

  /// Number of capitals in a word.
  int capitals(int at) {
    Span span = tokens.get(at).span();
    int capitals = 0;
    for (int i = span.start(); i < span.end(); i++) {
      capitals += Character.isUpperCase(text.charAt(i)) ? 1 : 0;
    }
    return capitals;
  }

  /// The characters from one word up to but not including another, with a possessive ending.
  Span span(int from, int to) {
    int end = tokens.get(to - 1).span().end();
    boolean possessive = end + 1 < text.length()
        && (text.charAt(end) == '\'' || text.charAt(end) == '’')
        && (text.charAt(end + 1) == 's' || text.charAt(end + 1) == 'S')
        && (end + 2 == text.length() || !Character.isLetterOrDigit(text.charAt(end + 2)));
    return new Span(tokens.get(from).span().start(), possessive ? end + 2 : end);
  }
}
