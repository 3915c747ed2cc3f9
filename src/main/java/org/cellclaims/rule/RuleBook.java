package org.cellclaims.rule;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cellclaims.quantity.Quantity;
import org.cellclaims.text.Span;
import org.cellclaims.text.Token;
import org.cellclaims.text.Tokens;
import org.cellclaims.vocabulary.Mention;

/// All rules of index-config, in the order of file names and lines, proved on their own examples.
///
/// Rules pass features on: a rule that fires adds names such as `kind=efficacy` that later rules
/// may need or bar.
/// Immutable and thread-safe once loaded.
public final class RuleBook {
  private final Symbols symbols;
  private final List<Rule> rules;

  /// What is known of a text beside its words.
  ///
  /// @param mentions concepts that it names
  /// @param quantities numbers that it states
  public record Annotations(List<Mention> mentions, List<Quantity> quantities) {}

  /// A rule that fired.
  ///
  /// @param rule the rule's id
  /// @param gives the features that it gave
  /// @param span the words that it saw
  public record Firing(String rule, List<String> gives, Span span) {
    public Firing {
      gives = List.copyOf(gives);
    }
  }

  private RuleBook(Symbols symbols, List<Rule> rules) {
    this.symbols = symbols;
    this.rules = List.copyOf(rules);
  }

  /// Reads `lexicon.txt` and `rules/*.rules` and proves every rule on its examples.
  ///
  /// @param config the folder index-config
  /// @param annotator gives the concepts and quantities of an example sentence
  /// @throws IOException if a file cannot be read
  /// @throws IllegalArgumentException naming file, line and way out, if a line is wrong or an
  /// example fails
  public static RuleBook load(Path config, Function<String, Annotations> annotator)
      throws IOException {
    Symbols symbols = new Symbols();
    Lexicon.read(config.resolve("lexicon.txt"), symbols);
    List<RuleFile.Proven> read = new ArrayList<>();
    for (Path file : files(config.resolve("rules"))) {
      read.addAll(RuleFile.read(file, symbols));
    }
    refuseTwins(read);
    RuleBook book =
        new RuleBook(symbols, read.stream().map(RuleFile.Proven::rule).toList());
    List<String> faults = new ArrayList<>();
    read.forEach(proven -> proven
        .examples()
        .forEach(e -> book.fault(proven.rule(), e, annotator).ifPresent(faults::add)));
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", faults));
    }
    return book;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> found = Files.list(folder)) {
      return found.filter(f -> f.toString().endsWith(".rules")).sorted().toList();
    }
  }

  private static void refuseTwins(List<RuleFile.Proven> read) {
    Map<String, String> places = new HashMap<>();
    for (RuleFile.Proven proven : read) {
      String earlier = places.put(proven.rule().id(), proven.rule().place());
      if (earlier != null) {
        throw new IllegalArgumentException(proven.rule().place() + ": rule id '"
            + proven.rule().id() + "' is taken at " + earlier + "; give it another");
      }
    }
  }

  /// What is wrong with a rule by one of its examples, empty where nothing is.
  private Optional<String> fault(
      Rule rule, Example example, Function<String, Annotations> annotator) {
    Annotations known = annotator.apply(example.text());
    Passage passage = passage(Tokens.of(example.text()), known.mentions(), known.quantities());
    Optional<Span> seen =
        rule.words(passage).filter(s -> example.features().map(rule::allows).orElse(true));
    if (seen.isPresent() != example.isMatch()) {
      return Optional.of(example.place() + ": rule '" + rule.id() + "' "
          + (example.isMatch() ? "does not fit its match example" : "fits its reject example")
          + " '" + example.text() + "'; correct the pattern or the example");
    }
    String words = seen.map(s -> s.in(example.text())).orElse("");
    if (example.isMatch() && !example.expected().orElse(words).equals(words)) {
      return Optional.of(
          example.place() + ": rule '" + rule.id() + "' sees '" + words + "', the example expects '"
              + example.expected().orElse("") + "'; correct the pattern or the brackets");
    }
    return Optional.empty();
  }

  /// A text as rules see it; mentions and quantities count their spans as the tokens do.
  public Passage passage(List<Token> tokens, List<Mention> mentions, List<Quantity> quantities) {
    return new Passage(symbols, tokens, mentions, quantities);
  }

  /// Fires the rules on a passage, in order.
  ///
  /// @param features what is known before; what rules give is added to it, what they take is
  /// removed
  /// @return the rules that fired, in order
  public List<Firing> apply(Passage passage, Set<String> features) {
    List<Firing> fired = new ArrayList<>();
    for (Rule rule : rules) {
      if (!rule.allows(features)) {
        continue;
      }
      rule.words(passage).ifPresent(span -> {
        features.addAll(rule.gives());
        rule.takes().forEach(features::remove);
        fired.add(new Firing(rule.id(), rule.gives(), span));
      });
    }
    return fired;
  }

  /// Number of rules.
  public int size() {
    return rules.size();
  }

  /// Every feature that some rule needs or bars.
  public Set<String> asked() {
    Set<String> all = new HashSet<>();
    for (Rule rule : rules) {
      rule.needs().forEach(all::addAll);
      all.addAll(rule.bars());
    }
    return all;
  }

  /// Every feature that some rule gives.
  public Set<String> given() {
    Set<String> all = new HashSet<>();
    rules.forEach(r -> all.addAll(r.gives()));
    return all;
  }
}
