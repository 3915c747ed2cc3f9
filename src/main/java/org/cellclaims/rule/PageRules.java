package org.cellclaims.rule;

import java.util.List;
import org.cellclaims.quantity.Quantity;
import org.cellclaims.rule.RuleBook.Firing;
import org.cellclaims.text.Token;
import org.cellclaims.text.WordTable;
import org.cellclaims.vocabulary.Mention;

/// A rule book as it reads one page: each word of the page is looked up once. Not thread-safe.
public final class PageRules {
  private final RuleBook book;
  private final Symbols symbols;
  private final WordTable<Symbols.Word> words;

  PageRules(RuleBook book, Symbols symbols) {
    this.book = book;
    this.symbols = symbols;
    this.words = new WordTable<>(symbols::of);
  }

  /// A part of the page as rules see it, as [RuleBook#passage] gives it.
  public Passage passage(List<Token> tokens, List<Mention> mentions, List<Quantity> quantities) {
    return new Passage(symbols, words, tokens, mentions, quantities);
  }

  /// Fires the rules on a part of the page, see [RuleBook#apply].
  public List<Firing> apply(Passage passage, Features features) {
    return book.apply(passage, features);
  }
}
