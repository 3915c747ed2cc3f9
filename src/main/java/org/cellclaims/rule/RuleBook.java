package org.cellclaims.rule;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
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
  private static final List<String> PLACES =
      List.of("section", "under", "lead", "columns", "before", "after", "page");
  private static final List<String> BEGINNINGS =
      List.of("topic=", "lead:", "about=", "cell=", "route=", "outcome=", "flag=");

  private final Symbols symbols;
  private final FeatureNames names = new FeatureNames();
  private final List<Ready> rules;

  /// The rule that each pattern is a `when` of, -1 for other patterns.
  private final List<Integer> ruleOf = new ArrayList<>();

  /// The rules without `when`, which are always tried.
  private final BitSet wordless = new BitSet();

  /// A rule with its features as bits.
  private record Ready(Rule rule, List<AnyOf> needs, AnyOf bars, BitSet gives, BitSet takes) {
    boolean allows(Features features) {
      for (AnyOf need : needs) {
        if (!features.hasAny(need)) {
          return false;
        }
      }
      return !features.hasAny(bars);
    }
  }

  /// What is known of a text beside its words.
  ///
  /// @param mentions concepts that it names
  /// @param quantities numbers that it states
  public record Annotations(List<Mention> mentions, List<Quantity> quantities) {}

  /// A rule that fired.
  ///
  /// @param number the rule's place among all rules
  /// @param rule the rule's id
  /// @param gives the features that it gave
  /// @param span the words that it saw
  public record Firing(int number, String rule, List<String> gives, Span span) {
    public Firing {
      gives = List.copyOf(gives);
    }
  }

  private RuleBook(Symbols symbols, List<Rule> rules) {
    this.symbols = symbols;
    rules.forEach(this::number);
    this.rules = rules.stream().map(this::ready).toList();
    names.close(PLACES, BEGINNINGS);
    for (int i = 0; i < rules.size(); i++) {
      index(i, rules.get(i));
    }
  }

  private void index(int rule, Rule indexed) {
    wordless.set(rule, indexed.when().isEmpty());
    for (int pattern : indexed.when().numbers()) {
      while (ruleOf.size() < symbols.keys().next()) {
        ruleOf.add(-1);
      }
      ruleOf.set(pattern, rule);
    }
  }

  /// Numbers a rule's features before any `*` is resolved, so that it means all of them.
  private void number(Rule rule) {
    Stream.of(rule.gives(), rule.takes(), rule.bars())
        .flatMap(Collection::stream)
        .filter(f -> !f.endsWith("*"))
        .forEach(names::id);
    rule.needs().forEach(need -> need.stream().filter(f -> !f.endsWith("*")).forEach(names::id));
  }

  private Ready ready(Rule rule) {
    return new Ready(
        rule,
        rule.needs().stream().map(this::bits).map(AnyOf::of).toList(),
        AnyOf.of(bits(rule.bars())),
        bits(rule.gives()),
        bits(rule.takes()));
  }

  private BitSet bits(Collection<String> features) {
    BitSet bits = new BitSet();
    features.forEach(f -> bits.or(names.matching(f)));
    return bits;
  }

  /// No features, to be filled.
  public Features features() {
    return new Features(names);
  }

  /// The ids of all rules, in order.
  public List<String> ruleIds() {
    return rules.stream().map(r -> r.rule.id()).toList();
  }

  /// The names of the features that have a number, by the numbers of [Features#next(int)].
  public List<String> featureNames() {
    return names.all();
  }

  /// The names of the word classes of the lexicon, braces included, by the numbers of
  /// [Passage#nextSymbol(int)]; empty for symbols that are no class.
  public List<String> classNames() {
    return symbols.classNames();
  }

  /// Reads `lexicon*.txt` and `rules/*.rules` and proves every rule on its examples.
  ///
  /// @param config the folder index-config
  /// @param annotator gives the concepts and quantities of an example sentence
  /// @throws IOException if a file cannot be read
  /// @throws IllegalArgumentException naming file, line and way out, if a line is wrong or an
  /// example fails
  public static RuleBook load(Path config, Function<String, Annotations> annotator)
      throws IOException {
    return load(config, List.of(), annotator);
  }

  /// As [#load(Path, Function)].
  ///
  /// @param others features that are often given without a rule: they get a number as well
  public static RuleBook load(
      Path config, List<String> others, Function<String, Annotations> annotator)
      throws IOException {
    Symbols symbols = new Symbols();
    Lexicon.read(files(config, "lexicon", ".txt"), symbols);
    List<RuleFile.Proven> read = new ArrayList<>();
    for (Path file : files(config.resolve("rules"), "", ".rules")) {
      read.addAll(RuleFile.read(file, symbols));
    }
    refuseTwins(read);
    RuleBook book =
        new RuleBook(symbols, read.stream().map(RuleFile.Proven::rule).toList());
    List<String> faults = new ArrayList<>();
    for (int i = 0; i < read.size(); i++) {
      Ready rule = book.rules.get(i);
      read.get(i).examples().forEach(e -> book.fault(rule, e, annotator).ifPresent(faults::add));
    }
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", faults));
    }
    symbols.keys().close();
    others.forEach(book.names::id);
    return book;
  }

  private static List<Path> files(Path folder, String start, String end) throws IOException {
    try (Stream<Path> found = Files.list(folder)) {
      return found
          .filter(f -> f.toString().endsWith(end))
          .filter(f -> String.valueOf(f.getFileName()).startsWith(start))
          .sorted()
          .toList();
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
      Ready ready, Example example, Function<String, Annotations> annotator) {
    Rule rule = ready.rule;
    Annotations known = annotator.apply(example.text());
    Passage passage = passage(Tokens.of(example.text()), known.mentions(), known.quantities());
    symbols.keys().count(passage.present());
    Optional<Span> seen = rule.words(passage)
        .filter(s -> example.features().map(f -> ready.allows(with(f))).orElse(true));
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

  private Features with(Set<String> given) {
    Features features = features();
    features.addAll(given);
    return features;
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
  public List<Firing> apply(Passage passage, Features features) {
    List<Firing> fired = new ArrayList<>();
    BitSet tried = tried(passage);
    for (int i = tried.nextSetBit(0); i >= 0; i = tried.nextSetBit(i + 1)) {
      Ready ready = rules.get(i);
      if (!ready.allows(features)) {
        continue;
      }
      Optional<Span> words = ready.rule.words(passage);
      if (words.isPresent()) {
        features.give(ready.gives);
        features.take(ready.takes);
        fired.add(new Firing(i, ready.rule.id(), ready.rule.gives(), words.get()));
      }
    }
    return fired;
  }

  /// The rules that may fire by the words of a passage.
  private BitSet tried(Passage passage) {
    BitSet tried = (BitSet) wordless.clone();
    BitSet patterns = passage.candidates();
    for (int i = patterns.nextSetBit(0); i >= 0; i = patterns.nextSetBit(i + 1)) {
      if (i < ruleOf.size() && ruleOf.get(i) >= 0) {
        tried.set(ruleOf.get(i));
      }
    }
    return tried;
  }

  /// Number of rules.
  public int size() {
    return rules.size();
  }

  /// Every feature that some rule gives.
  public Set<String> given() {
    Set<String> all = new HashSet<>();
    rules.forEach(r -> all.addAll(r.rule.gives()));
    return all;
  }
}
