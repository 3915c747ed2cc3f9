package org.cellclaims.reuse.passage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.function.ToIntFunction;
import org.cellclaims.text.Sentences;
import org.cellclaims.text.Span;
import org.cellclaims.text.Token;
import org.cellclaims.text.Tokens;

/// A text as numbered words, each with its place, and as sentences of 3 to 80 words.
///
/// Marks and white space are no words; places are UTF-16 code units. Holds arrays, never changed
/// after reading.
public final class Reading {
  private static final int SHORTEST = 3;
  private static final int LONGEST = 80;

  /// Words in order, by number.
  final int[] words;

  /// Stems of the words, in the same order.
  final int[] stems;

  /// Where each word begins.
  final int[] starts;

  /// Where each word ends.
  final int[] ends;

  /// The first word of each sentence, and at the end the number of words.
  private final int[] sentences;
  /// The words that open a sentence or a line, however short or long it is.
  final BitSet opening;

  /// @param columns words, stems, starts and ends
  Reading(int[][] columns, int[] sentences, BitSet opening) {
    this.words = columns[0];
    this.stems = columns[1];
    this.starts = columns[2];
    this.ends = columns[3];
    this.sentences = sentences;
    this.opening = opening;
  }

  /// Reads a text, in time linear in its length.
  public static Reading of(String text, Words numbers) {
    return of(text, numbers::word, numbers::stem);
  }

  /// Reads a text with a number for each word in normal form, and one for the stem of each
  /// number.
  static Reading of(String text, ToIntFunction<String> word, IntUnaryOperator stem) {
    List<Span> spans = Sentences.spans(text);
    int[][] columns = new int[4][Math.max(16, text.length() / 5)];
    List<Integer> borders = new ArrayList<>(spans.size() + 1);
    BitSet opening = new BitSet();
    int count = 0;
    int end = 0;
    for (Span sentence : spans) {
      int from = count;
      opening.set(from);
      for (Token token : Tokens.of(text, sentence)) {
        if (token.kind() != Token.Kind.MARK) {
          opening.set(
              count, opening.get(count) || hasBreak(text, end, token.span().start()));
          end = token.span().end();
          grow(columns, count);
          put(columns, count++, token, word.applyAsInt(token.norm()), stem);
        }
      }
      border(borders, from, count);
    }
    if (borders.size() > 1 && count - borders.getLast() < SHORTEST) {
      borders.removeLast();
    }
    borders.add(count);
    for (int i = 0; i < columns.length; i++) {
      columns[i] = Arrays.copyOf(columns[i], count);
    }
    return new Reading(columns, borders.stream().mapToInt(b -> b).toArray(), opening);
  }

  private static boolean hasBreak(String text, int from, int to) {
    return text.indexOf('\n', from, to) >= 0;
  }

  private static void grow(int[][] columns, int count) {
    for (int i = 0; i < columns.length && columns[i].length <= count; i++) {
      columns[i] = Arrays.copyOf(columns[i], count * 2);
    }
  }

  private static void put(int[][] columns, int at, Token token, int word, IntUnaryOperator stem) {
    columns[0][at] = word;
    columns[1][at] = stem.applyAsInt(word);
    columns[2][at] = token.span().start();
    columns[3][at] = token.span().end();
  }

  /// Notes where a sentence begins; one that is too short goes with the next, one that is too
  /// long
  /// is cut.
  private static void border(List<Integer> borders, int from, int to) {
    if (from == to) {
      return;
    }
    boolean follows = !borders.isEmpty() && from - borders.getLast() < SHORTEST;
    int start = follows ? borders.getLast() : from;
    if (!follows) {
      borders.add(start);
    }
    while (to - start > LONGEST) {
      start += LONGEST;
      borders.add(start);
    }
  }

  /// How many words there are.
  public int length() {
    return words.length;
  }

  /// The number of a word.
  public int word(int at) {
    return words[at];
  }

  /// How many sentences there are.
  int sentences() {
    return sentences.length - 1;
  }

  /// The first word of a sentence; the number of words for the one after the last.
  int firstWord(int sentence) {
    return sentences[sentence];
  }

  /// The sentence that a place of the text lies in, or the last one before it.
  int sentenceAt(int place) {
    int word = Arrays.binarySearch(starts, place);
    int at = Arrays.binarySearch(sentences, word >= 0 ? word : Math.max(0, -word - 2));
    return Math.min(sentences() - 1, at >= 0 ? at : -at - 2);
  }

  /// How many words of its sentence stand before a word on its line.
  int before(int word) {
    return word - Math.max(0, opening.previousSetBit(word));
  }

  /// How many words of its sentence stand behind a word on its line.
  int behind(int word) {
    int next = opening.nextSetBit(word + 1);
    return (next < 0 ? words.length : Math.min(next, words.length)) - word - 1;
  }

  /// The place of some words in the text.
  ///
  /// @param from the first word
  /// @param to one past the last word
  public Span span(int from, int to) {
    return new Span(starts[from], ends[to - 1]);
  }
}
