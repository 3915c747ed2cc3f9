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

  /// The analyzer of pages; thread-safe.
  public static Analyzer ofPages() {
    return of(new Stems(), new Exact(false));
  }

  /// The analyzer of questions; thread-safe. It differs in that a capital letter in an exact
  /// phrase must be there.
  public static Analyzer ofQuestions() {
    return of(new Stems(), new Exact(true));
  }

  private static Analyzer of(Analyzer stems, Analyzer exact) {
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
    private final boolean isQuestion;

    Exact(boolean isQuestion) {
      this.isQuestion = isQuestion;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
      return new TokenStreamComponents(new ExactTokenizer(isQuestion));
    }

    @Override
    public int getPositionIncrementGap(String field) {
      return GAP;
    }
  }
}
