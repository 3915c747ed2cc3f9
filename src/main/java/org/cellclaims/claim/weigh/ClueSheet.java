package org.cellclaims.claim.weigh;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.cellclaims.page.Block;
import org.cellclaims.page.Region;
import org.cellclaims.rule.RuleBook;
import org.cellclaims.vocabulary.Facet;
import org.cellclaims.weight.ClueNumbers;
import org.cellclaims.weight.ClueWords;
import org.cellclaims.weight.Clues;

/// The clues of units, numbered once for a rule book and its weights. Thread-safe where the
/// numbers
/// are. The codebook lists the groups of clues.
public final class ClueSheet {
  private static final List<String> OF_WORDS =
      List.of("word", "pair", "opens", "lead-word", "columns-word", "heading-word", "frame");

  /// A unit is longer than so many tokens.
  private static final int[] LENGTHS = {1, 2, 4, 7, 11, 16, 24, 36};

  /// Levels of headings and lists have clues ready up to this one.
  private static final int LEVELS = 16;

  private static final int MOST = 3;
  private static final int FIFTHS = 5;
  private static final int QUARTERS = 4;
  private final ClueNumbers numbers;
  private final WordStems stems;
  private final ClueWords.Group word;
  private final ClueWords.Group pair;
  private final ClueWords.Group opens;
  private final ClueWords.Group frame;
  private final Frame frames;
  private final FeatureClues is;
  private final PlaceSheet places;
  private final int[] classes;
  private final int[] rules;
  private final int[] longer;
  private final int[] links;
  private final int[] place;
  private final Map<Facet, int[]> names;
  private final Map<Block.Kind, Map<Region, Integer>> block;
  private final Map<Block.Kind, int[]> level;

  public ClueSheet(ClueNumbers numbers, RuleBook rules) {
    this.numbers = numbers;
    ClueWords words = numbers.words(OF_WORDS);
    stems = new WordStems(words);
    frames = new Frame(words);
    word = words.group("word");
    pair = words.group("pair");
    opens = words.group("opens");
    frame = words.group("frame");
    is = new FeatureClues(numbers, "is", rules.featureNames(), f -> true);
    places = new PlaceSheet(numbers, rules.featureNames(), words);
    classes = numbers.of("class", rules.classNames());
    this.rules = numbers.of("rule", rules.ruleIds());
    longer =
        numbers.of("longer", Arrays.stream(LENGTHS).mapToObj(String::valueOf).toList());
    links = numbers.of("links", upTo(QUARTERS));
    place = numbers.of("place", upTo(FIFTHS));
    names = table(numbers, "names", Facet.class, "=", MOST);
    block = new EnumMap<>(Block.Kind.class);
    for (Block.Kind kind : Block.Kind.values()) {
      Map<Region, Integer> regions = new EnumMap<>(Region.class);
      for (Region region : Region.values()) {
        regions.put(region, numbers.of("block", kind + " " + region));
      }
      block.put(kind, regions);
    }
    level = table(numbers, "level", Block.Kind.class, " ", LEVELS);
  }

  private static List<String> upTo(int most) {
    return IntStream.rangeClosed(0, most).mapToObj(String::valueOf).toList();
  }

  /// For each value of an enum its clues with the numbers from 0 to `most`.
  private static <E extends Enum<E>> Map<E, int[]> table(
      ClueNumbers numbers, String group, Class<E> rows, String between, int most) {
    Map<E, int[]> table = new EnumMap<>(rows);
    for (E row : EnumSet.allOf(rows)) {
      table.put(
          row, numbers.of(group, upTo(most).stream().map(n -> row + between + n).toList()));
    }
    return table;
  }

  private static int at(Map<?, int[]> table, Enum<?> row, int column) {
    int[] columns = table.get(row);
    return columns == null ? -1 : columns[column];
  }

  ClueNumbers numbers() {
    return numbers;
  }

  /// What stands around a unit.
  PlaceSheet places() {
    return places;
  }

  /// The stems of words.
  WordStems stems() {
    return stems;
  }

  /// What a unit is by its features.
  FeatureClues is() {
    return is;
  }

  /// A word, by its stem.
  int word(int stem) {
    return word.of(stem);
  }

  /// Two words, one behind the other.
  int pair(int first, int second) {
    return pair.of(first, second);
  }

  /// The first two words of a unit.
  int opens(int first, int second) {
    return opens.of(first, second);
  }

  /// The frames of sentences.
  Frame frame() {
    return frames;
  }

  /// Two parts of a frame, one behind the other or with one between.
  int frame(int first, int second) {
    return frame.of(first, second);
  }

  /// A rule that fired, by its number.
  int rule(int number) {
    return rules[number];
  }

  /// A class of the lexicon, by the number of its symbol.
  int lexiconClass(int symbol) {
    return symbol < classes.length ? classes[symbol] : -1;
  }

  /// How many concepts of a facet a unit names.
  int names(Facet facet, int count) {
    return at(names, facet, Math.min(count, MOST));
  }

  /// How many tokens a unit has: a clue for each length that it exceeds.
  void longer(int tokens, Clues clues) {
    for (int i = 0; i < LENGTHS.length && tokens > LENGTHS[i]; i++) {
      clues.add(longer[i]);
    }
  }

  /// What sort of block it stands in.
  void block(Block in, Clues clues) {
    clues.add(block.getOrDefault(in.kind(), Map.of()).getOrDefault(in.region(), -1));
    clues.add(
        in.level() >= 0 && in.level() <= LEVELS
            ? at(level, in.kind(), in.level())
            : numbers.of("level", in.kind() + " " + in.level()));
    clues.add(links[(int) (in.linkShare() * QUARTERS)]);
  }

  /// How far down the page it stands, in fifths.
  int place(int number, int units) {
    return place[number * FIFTHS / units];
  }
}
