package org.cellclaims.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class AnalysisTest {
  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvFileSource(resources = "/index/terms.csv", useHeadersInDisplayName = true)
  void aTextBecomesTheseTerms(String side, String field, String text, String expected)
      throws IOException {
    try (Analyzer analyzer = side.equals("page") ? Analysis.ofPages() : Analysis.ofQuestions()) {
      String terms = expected == null ? "" : expected;
      assertThat(terms(analyzer.tokenStream(field, text), text)).isEqualTo(terms);
      CutText cut = CutText.of(analyzer, field, text);
      assertThat(terms(cut.stream(), text)).as("cut once").isEqualTo(terms);
      assertThat(terms(cut.stream(), text)).as("and given again").isEqualTo(terms);
    }
  }

  /// Terms of one position are joined by `/`; every offset is checked to lie in the text.
  private static String terms(TokenStream opened, String text) throws IOException {
    List<String> terms = new ArrayList<>();
    try (TokenStream stream = opened) {
      var term = stream.addAttribute(CharTermAttribute.class);
      var step = stream.addAttribute(PositionIncrementAttribute.class);
      var offset = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        assertThat(offset.endOffset())
            .isGreaterThan(offset.startOffset())
            .isLessThanOrEqualTo(text.length());
        if (step.getPositionIncrement() == 0) {
          terms.set(terms.size() - 1, terms.getLast() + "/" + term);
        } else {
          terms.add(term.toString());
        }
      }
      stream.end();
    }
    return String.join(" ", terms);
  }
}
