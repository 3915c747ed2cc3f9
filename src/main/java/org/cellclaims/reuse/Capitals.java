package org.cellclaims.reuse;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.cellclaims.text.Span;
import org.cellclaims.text.Token;
import org.cellclaims.text.Tokens;

/// Tells names from words that merely have a capital, by how a text writes them elsewhere.
///
/// @param small words that it writes with a small letter
/// @param named words with a capital that open no sentence or stand there more than once, and words
/// of addresses
record Capitals(Set<String> small, Set<String> named) {
  /// Characters on both sides of a passage that are looked at.
  private static final int AROUND = 2_000;

  private static final int SHORTEST = 3;
  private static final int SHORTEST_LOUD = 5;

  /// What a passage and the text around it show.
  ///
  /// @param own the tokens of the passage
  static Capitals around(String text, Span within, List<Token> own) {
    Span around = new Span(
        Math.max(0, within.start() - AROUND), Math.min(text.length(), within.end() + AROUND));
    return of(text, around.equals(within) ? own : Tokens.of(text, around));
  }

  private static Capitals of(String text, List<Token> tokens) {
    Set<String> small = new HashSet<>();
    Set<String> named = new HashSet<>();
    Set<String> once = new HashSet<>();
    boolean opens = true;
    for (Token token : tokens) {
      if (token.kind() == Token.Kind.WORD && isAddress(text, token.span())) {
        named.add(token.norm());
      } else if (token.kind() == Token.Kind.WORD) {
        boolean isCapital = Character.isUpperCase(text.charAt(token.start()));
        if (!isCapital) {
          small.add(token.norm());
        } else if (isQuiet(token.span().in(text)) && (!opens || !once.add(token.norm()))) {
          named.add(token.norm());
        }
      }
      opens = token.kind() == Token.Kind.MARK && opens(token);
    }
    return new Capitals(small, named);
  }

  /// Whether a word is part of an address of the web or of mail, which has small letters only.
  private static boolean isAddress(String text, Span word) {
    int end = word.end();
    boolean follows = word.start() > 0 && "@./-_".indexOf(text.charAt(word.start() - 1)) >= 0;
    boolean leads = end + 1 < text.length()
        && (text.charAt(end) == '@'
            || text.charAt(end) == '/'
            || (text.charAt(end) == '.' && Character.isLetter(text.charAt(end + 1))));
    return follows || leads;
  }

  /// Whether what stands behind a mark has a capital whatever it is.
  static boolean opens(Token mark) {
    return ".!?:;•|\"“(".contains(mark.norm());
  }

  /// The name that a word is; unsure where it opens a sentence or is all in capitals.
  Optional<Mark> name(String text, Token token, boolean opens) {
    if (token.kind() != Token.Kind.WORD || !Character.isUpperCase(text.charAt(token.start()))) {
      return Optional.empty();
    }
    String word = token.span().in(text);
    String norm = token.norm();
    boolean isName =
        word.length() >= (isQuiet(word) ? SHORTEST : SHORTEST_LOUD) && !small.contains(norm);
    boolean isSure = named.contains(norm) && (isQuiet(word) || !opens);
    return isName
        ? Optional.of(new Mark(Change.Sort.BRAND, norm, token.span(), isSure))
        : Optional.empty();
  }

  private static boolean isQuiet(String word) {
    return !word.toUpperCase(Locale.ROOT).equals(word);
  }
}
