package org.cellclaims.claim.extract;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.cellclaims.claim.Claim;
import org.cellclaims.claim.flag.RedFlagTable;
import org.cellclaims.claim.unit.Coding;
import org.cellclaims.claim.unit.Surroundings;
import org.cellclaims.claim.unit.UnitReader;
import org.cellclaims.claim.weigh.ClueSheet;
import org.cellclaims.claim.weigh.Decisions;
import org.cellclaims.claim.weigh.Weighing;
import org.cellclaims.page.Page;
import org.cellclaims.quantity.Quantities;
import org.cellclaims.rule.RuleBook;
import org.cellclaims.vocabulary.Tagger;
import org.cellclaims.vocabulary.Topic;
import org.cellclaims.vocabulary.Vocabulary;
import org.cellclaims.weight.Weights;

/// Reads a page as a trained coder does and gives its claims in reading order.
///
/// The contract is the coding guide (src/docs/codebook.md). Immutable and thread-safe; the same
/// page gives the same
/// claims, whatever was read before.
public final class ClaimExtractor {
  private final Tagger tagger;
  private final Quantities quantities;
  private final RuleBook rules;
  private final Decisions decisions;
  private final ClueSheet clues;
  private final RedFlagTable flags;

  private ClaimExtractor(
      Tagger tagger, Quantities quantities, RuleBook rules, Weights weights, RedFlagTable flags) {
    this.tagger = tagger;
    this.quantities = quantities;
    this.rules = rules;
    this.decisions = new Decisions(weights);
    this.clues = new ClueSheet(weights.clues(), rules);
    this.flags = flags;
  }

  /// Loads vocabulary, units and rules from index-config.
  ///
  /// @throws IOException if a file cannot be read
  /// @throws IllegalArgumentException naming file, line and way out, if a line is wrong or a
  /// rule
  /// fails its examples
  public static ClaimExtractor load(Path indexConfig) throws IOException {
    return load(indexConfig, Vocabulary.load(indexConfig));
  }

  /// Loads units and rules beside a vocabulary that is loaded already.
  public static ClaimExtractor load(Path indexConfig, Vocabulary vocabulary) throws IOException {
    Tagger tagger = vocabulary.tagger();
    Quantities quantities = Quantities.load(indexConfig);
    RuleBook rules = RuleBook.load(indexConfig, given(), text -> {
      Topic topic = tagger.learn(text, text, List.of());
      return new RuleBook.Annotations(
          tagger.mentions(text, new org.cellclaims.text.Span(0, text.length()), topic),
          quantities.in(text));
    });
    RedFlagTable flags = RedFlagTable.load(indexConfig, vocabulary);
    flags.checkRules(rules.given());
    return new ClaimExtractor(tagger, quantities, rules, Weights.load(indexConfig), flags);
  }

  /// The features that are given to units without a rule.
  private static List<String> given() {
    return Stream.of(UnitReader.SHAPES, Coding.FEATURES, Weighing.FEATURES, Surroundings.FEATURES)
        .flatMap(List::stream)
        .toList();
  }

  /// The claims of a page in reading order; none for a page that is not in English.
  public List<Claim> extract(Page page) {
    return page.language().equals("en") ? coder(page).claims() : List.of();
  }

  /// The same reading with other weights.
  public ClaimExtractor with(Weights others) {
    return new ClaimExtractor(tagger, quantities, rules, others, flags);
  }

  /// The coder of one page.
  PageCoder coder(Page page) {
    return new PageCoder(page, tagger, quantities, rules, decisions, clues, flags);
  }
}
