package org.cellclaims.reuse.passage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
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

  /// Words of an item of a list, on average; a clause has more.
  private static final int ITEM = 3;

  private static final Set<String> LISTING = Set.of(",", ";", "、", "،", "•", "·", "|");

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

  /// The words behind which a mark stands that parts the items of a list.
  private final BitSet listed;

  /// @param columns words, stems, starts and ends
  Reading(int[][] columns, int[] sentences, BitSet opening, BitSet listed) {
    this.words = columns[0];
    this.stems = columns[1];
    this.starts = columns[2];
    this.ends = columns[3];
    this.sentences = sentences;
    this.opening = opening;
    this.listed = listed;
  }

  /// Reads a text, in time linear in its length.
  public static Reading of(String text, Words numbers) {
    return of(text, numbers::word, numbers::stem);
  }

  /// Reads a text with a number for each word in normal form, and one for the stem of each
  /// number.
  static Reading of(String text, ToIntFunction<String> word, IntUnaryOperator stem) {
    return of(text, sentence -> Tokens.of(text, sentence), word, stem);
  }

  /// The same with the tokens of each sentence as they are known.
  static Reading of(
      String text,
      Function<Span, List<Token>> tokens,
      ToIntFunction<String> word,
      IntUnaryOperator stem) {
    Columns columns = new Columns(Math.max(16, text.length() / 5), word, stem);
    for (Span sentence : Sentences.spans(text)) {
      columns.read(text, tokens.apply(sentence));
    }
    return columns.reading();
  }

  /// A text while it is read.
  private static final class Columns {
    private final int[][] columns;
    private final ToIntFunction<String> word;
    private final IntUnaryOperator stem;
    private final List<Integer> borders = new ArrayList<>();
    private final BitSet opening;
    private final BitSet listed = new BitSet();
    private int count;
    private int end;

    Columns(int words, ToIntFunction<String> word, IntUnaryOperator stem) {
      this.columns = new int[4][words];
      this.opening = new BitSet(words);
      this.word = word;
      this.stem = stem;
    }

    /// Reads a sentence.
    void read(String text, List<Token> sentence) {
      int from = count;
      opening.set(from);
      for (Token token : sentence) {
        if (token.kind() != Token.Kind.MARK) {
          if (text.indexOf('\n', end, token.start()) >= 0) {
            opening.set(count);
          }
          put(token);
        } else if (count > 0 && LISTING.contains(token.norm())) {
          listed.set(count - 1);
        }
      }
      border(borders, from, count);
    }

    private void put(Token token) {
      for (int i = 0; i < columns.length && columns[i].length <= count; i++) {
        columns[i] = Arrays.copyOf(columns[i], count * 2);
      }
      end = token.end();
      columns[0][count] = word.applyAsInt(token.norm());
      columns[1][count] = stem.applyAsInt(columns[0][count]);
      columns[2][count] = token.start();
      columns[3][count++] = end;
    }

    Reading reading() {
      if (borders.size() > 1 && count - borders.getLast() < SHORTEST) {
        borders.removeLast();
      }
      borders.add(count);
      for (int i = 0; i < columns.length; i++) {
        columns[i] = Arrays.copyOf(columns[i], count);
      }
      return new Reading(columns, borders.stream().mapToInt(b -> b).toArray(), opening, listed);
    }
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

  /// Whether some words are a list of names rather than sentences: of parts of no more than three
  /// words between commas.
  boolean isList(int from, int to) {
    int items = 1 + listed.get(from, Math.max(from, to - 1)).cardinality();
    return items > 2 && to - from <= ITEM * items;
  }

  /// The place of some words in the text.
  ///
  /// @param from the first word
  /// @param to one past the last word
  public Span span(int from, int to) {
    return new Span(starts[from], ends[to - 1]);
  }
}
