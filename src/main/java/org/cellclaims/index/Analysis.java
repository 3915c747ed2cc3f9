package org.cellclaims.index;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;

/// How the searched texts become terms, the same for pages and for questions.
///
/// Words are cut by Unicode rules (with ICU's dictionaries for scripts without spaces), folded and
/// stemmed by Porter's rules for English; nothing is left out, for "no" and "not" matter. The
/// `.exact` fields keep what is written, see [ExactTokenizer].
public final class Analysis {
  private static final int GAP = 100;

  private Analysis() {}

  /// The analyzer of all fields; thread-safe.
  public static Analyzer create() {
    Analyzer stems = new Stems();
    Analyzer exact = new Exact();
    return new DelegatingAnalyzerWrapper(Analyzer.PER_FIELD_REUSE_STRATEGY) {
      @Override
      protected Analyzer getWrappedAnalyzer(String field) {
        return field.endsWith(".exact") ? exact : stems;
      }
    };
  }

  private static final class Stems extends Analyzer {
    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer words = new ICUTokenizer();
      TokenStream folded = new ICUFoldingFilter(new EnglishPossessiveFilter(words));
      return new TokenStreamComponents(words, new PorterStemFilter(folded));
    }

    @Override
    public int getPositionIncrementGap(String field) {
      return GAP;
    }
  }

  private static final class Exact extends Analyzer {
    @Override
    protected TokenStreamComponents createComponents(String field) {
      return new TokenStreamComponents(new ExactTokenizer());
    }

    @Override
    public int getPositionIncrementGap(String field) {
      return GAP;
    }
  }
}
