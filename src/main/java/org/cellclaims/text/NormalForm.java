package org.cellclaims.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import java.util.Arrays;

/// A text in normal form, which still knows where each of its characters stood: lower case,
/// compatibility forms folded (NFKC), all quotes as `"` or `'`, all dashes as `-`, runs of white
/// space as one space, invisible characters and outer white space gone.
///
/// Two quotes with the same normal form read the same to a person. Immutable.
public final class NormalForm {
  private static final Normalizer2 FOLD = Normalizer2.getNFKCCasefoldInstance();

  /// A run of combining marks longer than this is folded in pieces.
  private static final int MOST_MARKS = 30;

  private final String text;
  private final int[] starts;
  private final int[] ends;
  private final int originalLength;

  private NormalForm(String text, int[] starts, int[] ends, int originalLength) {
    this.text = text;
    this.starts = starts;
    this.ends = ends;
    this.originalLength = originalLength;
  }

  /// The normal form of a text, in time linear in its length.
  public static NormalForm of(String original) {
    Builder builder = new Builder(original);
    for (int at = 0; at < original.length(); ) {
      at = builder.step(at);
    }
    return builder.build();
  }

  /// The text of [#of(String)] for who needs no places.
  public static String textOf(String original) {
    StringBuilder out = new StringBuilder(original.length());
    for (int at = 0; at < original.length(); at++) {
      char c = original.charAt(at);
      if (c >= 0x80) {
        return of(original).text();
      }
      boolean isBlank = Chars.isBlank(c);
      if (!isBlank || (!out.isEmpty() && out.charAt(out.length() - 1) != ' ')) {
        out.append(isBlank ? ' ' : ofAscii(c));
      }
    }
    boolean isOpen = !out.isEmpty() && out.charAt(out.length() - 1) == ' ';
    return out.substring(0, out.length() - (isOpen ? 1 : 0));
  }

  private static char ofAscii(char c) {
    return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c == '`' ? '\'' : c;
  }

  /// The normal form itself.
  public String text() {
    return text;
  }

  /// The stretch of the original text that a stretch of the normal form came from. A character of
  /// the normal form that is one of several made from one original (`ﬁ`, `½`) gives all of it.
  ///
  /// @throws IndexOutOfBoundsException if the span ends behind the normal form
  public Span originalSpan(Span span) {
    if (span.end() > text.length()) {
      throw new IndexOutOfBoundsException(
          "span " + span + " ends behind the normal form's length " + text.length());
    }
    int start = span.start() < text.length() ? starts[span.start()] : originalLength;
    int end = span.isEmpty() ? start : ends[span.end() - 1];
    return new Span(start, end);
  }

  private static final class Builder {
    private final String original;
    private final StringBuilder out;
    private int[] starts;
    private int[] ends;

    Builder(String original) {
      this.original = original;
      this.out = new StringBuilder(original.length());
      this.starts = new int[original.length() + 16];
      this.ends = new int[original.length() + 16];
    }

    /// Folds what stands at `at` and returns where the next piece starts.
    int step(int at) {
      char c = original.charAt(at);
      if (Chars.isBlank(c)) {
        return blanks(at);
      }
      boolean alone = at + 1 == original.length() || original.charAt(at + 1) < 0x80;
      if (c < 0x80 && alone) {
        add(ofAscii(c), at, at + 1);
        return at + 1;
      }
      int end = clusterEnd(at);
      fold(at, end);
      return end;
    }

    NormalForm build() {
      int length = out.length();
      if (length > 0 && out.charAt(length - 1) == ' ') {
        length--;
      }
      return new NormalForm(
          out.substring(0, length),
          Arrays.copyOf(starts, length),
          Arrays.copyOf(ends, length),
          original.length());
    }

    private int blanks(int at) {
      int end = at;
      while (end < original.length() && Chars.isBlank(original.charAt(end))) {
        end++;
      }
      boolean needed = out.length() > 0 && out.charAt(out.length() - 1) != ' ';
      if (needed && !isInvisible(at, end)) {
        add(' ', at, end);
      }
      return end;
    }

    private boolean isInvisible(int at, int end) {
      for (int i = at; i < end; i++) {
        if (original.charAt(i) != '\u200B' && original.charAt(i) != '\uFEFF') {
          return false;
        }
      }
      return true;
    }

    private int clusterEnd(int at) {
      int end = at + Character.charCount(original.codePointAt(at));
      for (int marks = 0; end < original.length() && marks < MOST_MARKS; marks++) {
        int next = original.codePointAt(end);
        if (next < 0x300 || UCharacter.getCombiningClass(next) == 0) {
          break;
        }
        end += Character.charCount(next);
      }
      return end;
    }

    private void fold(int at, int end) {
      int point = original.codePointAt(at);
      char mark = mark(point);
      if (mark != 0) {
        add(mark, at, end);
        return;
      }
      String folded = FOLD.normalize(original.substring(at, end));
      for (int i = 0; i < folded.length(); i++) {
        char c = folded.charAt(i);
        boolean doubled = c == ' ' && (out.isEmpty() || out.charAt(out.length() - 1) == ' ');
        if (!doubled) {
          add(c, at, end);
        }
      }
    }

    private static char mark(int point) {
      return switch (point) {
        case '’', '‘', '‚', '‛', '´', '`', 'ʼ', 'ʹ', '′', '‹', '›' -> '\'';
        case '“', '”', '„', '‟', '«', '»', '″', '＂' -> '"';
        case '‐', '‑', '‒', '–', '—', '―', '−', '⁃', '﹣', '－' -> '-';
        default -> 0;
      };
    }

    private void add(char c, int start, int end) {
      int length = out.length();
      if (length == starts.length) {
        starts = Arrays.copyOf(starts, length * 2);
        ends = Arrays.copyOf(ends, length * 2);
      }
      out.append(c);
      starts[length] = start;
      ends[length] = end;
    }
  }
}
