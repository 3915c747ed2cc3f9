package org.cellclaims.reuse.passage;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.cellclaims.text.Token;
import org.cellclaims.text.Tokens;

/// A text as an index keeps it to be compared: of each word a hash of its normal form, its place,
/// and whether it opens a sentence or a line.
///
/// The hashes are the same in every text and at any time, so that two texts are compared without
/// reading their characters again. There are no stems and no sentences.
public final class HashedText {
  /// Fewest bytes of a word.
  public static final int LEAST = Integer.BYTES + 2;

  private static final int LONGEST_NUMBER = 5;
  private static final int LOW = 0x7F;
  private static final int MORE = 0x80;

  private HashedText() {}

  /// A text with hashes for words.
  public static Reading of(String text) {
    return hashed(Reading.of(text, HashedText::hash, word -> 0));
  }

  /// As [#of(String)] for a text whose tokens are known.
  public static Reading of(String text, List<Token> tokens) {
    return hashed(Reading.of(
        text, sentence -> Tokens.within(text, tokens, sentence), HashedText::hash, word -> 0));
  }

  private static Reading hashed(Reading read) {
    return reading(new int[][] {read.words, new int[0], read.starts, read.ends}, read.opening);
  }

  private static Reading reading(int[][] columns, BitSet opening) {
    return new Reading(columns, new int[] {0, columns[0].length}, opening, new BitSet());
  }

  /// The words of a text in bytes, about six a word.
  public static byte[] bytes(Reading text) {
    byte[] bytes = new byte[LONGEST_NUMBER + text.length() * (Integer.BYTES + 2 * LONGEST_NUMBER)];
    int at = put(bytes, 0, text.length());
    int end = 0;
    for (int i = 0; i < text.length(); i++) {
      for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
        bytes[at++] = (byte) (text.words[i] >>> shift);
      }
      int opens = text.opening.get(i) ? 1 : 0;
      at = put(bytes, at, ((text.starts[i] - end) << 1) | opens);
      at = put(bytes, at, text.ends[i] - text.starts[i]);
      end = text.ends[i];
    }
    return Arrays.copyOf(bytes, at);
  }

  private static int put(byte[] bytes, int from, int number) {
    int at = from;
    int left = number;
    while (left > LOW) {
      bytes[at++] = (byte) (left | MORE);
      left >>>= Byte.SIZE - 1;
    }
    bytes[at++] = (byte) left;
    return at;
  }

  /// The text in some bytes.
  public static Reading reading(byte[] bytes, int offset) {
    return new Bytes(bytes, offset).reading();
  }

  /// A hash of a word in normal form.
  static int hash(String norm) {
    long hash = 0xCBF29CE484222325L;
    for (int i = 0; i < norm.length(); i++) {
      hash = (hash ^ norm.charAt(i)) * 0x100000001B3L;
    }
    return (int) (((hash ^ (hash >>> 33)) * 0xFF51AFD7ED558CCDL) >>> Integer.SIZE);
  }

  /// Bytes being read.
  private static final class Bytes {
    private final byte[] bytes;
    private int at;

    Bytes(byte[] bytes, int at) {
      this.bytes = bytes;
      this.at = at;
    }

    Reading reading() {
      int length = number();
      int[][] columns = {new int[length], new int[0], new int[length], new int[length]};
      long[] opening = new long[length / Long.SIZE + 1];
      int end = 0;
      for (int i = 0; i < length; i++) {
        for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
          columns[0][i] |= (bytes[at++] & 0xFF) << shift;
        }
        int place = number();
        opening[i / Long.SIZE] |= (place & 1L) << i;
        columns[2][i] = end + (place >>> 1);
        end = columns[2][i] + number();
        columns[3][i] = end;
      }
      return HashedText.reading(columns, BitSet.valueOf(opening));
    }

    private int number() {
      int number = 0;
      int shift = 0;
      byte next;
      do {
        next = bytes[at++];
        number |= (next & LOW) << shift;
        shift += Byte.SIZE - 1;
      } while (next < 0);
      return number;
    }
  }
}
