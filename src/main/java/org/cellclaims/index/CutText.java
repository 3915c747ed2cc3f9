package org.cellclaims.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// A text cut into terms once, for all documents that hold it: title and headings of a page
/// stand in
/// each of its claims. Not
/// thread-safe.
final class CutText {
  private final List<Term> terms;
  private final Term end;
  private final TokenStream stream = new Stream();

  /// A term as an analyzer gives it.
  ///
  /// @param step positions from the term before
  private record Term(String text, int start, int end, int step) {}

  private CutText(List<Term> terms, Term end) {
    this.terms = List.copyOf(terms);
    this.end = end;
  }

  /// Cuts a text as an analyzer does for a field.
  static CutText of(Analyzer analyzer, String field, String text) {
    try (TokenStream stream = analyzer.tokenStream(field, text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
      List<Term> terms = new ArrayList<>();
      stream.reset();
      while (stream.incrementToken()) {
        terms.add(new Term(
            term.toString(),
            offset.startOffset(),
            offset.endOffset(),
            step.getPositionIncrement()));
      }
      stream.end();
      Term end = new Term("", 0, offset.endOffset(), step.getPositionIncrement());
      return new CutText(terms, end);
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory cannot be read", e);
    }
  }

  /// The terms once more: one stream, which documents read one after the other.
  TokenStream stream() {
    return stream;
  }

  private final class Stream extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private int next;

    @Override
    public void reset() {
      next = 0;
    }

    @Override
    public boolean incrementToken() {
      if (next == terms.size()) {
        return false;
      }
      clearAttributes();
      give(terms.get(next++));
      return true;
    }

    @Override
    public void end() {
      clearAttributes();
      give(end);
    }

    private void give(Term given) {
      term.setEmpty().append(given.text);
      offset.setOffset(given.start, given.end);
      step.setPositionIncrement(given.step);
    }
  }
}
