package org.cellclaims.vocabulary;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.cellclaims.vocabulary.FormTrie.Entry;

/// Decides whether a form that was found counts: ambiguous forms only where the page or the words
/// around them give the concept as well.
final class Context {
  private static final int NEAR = 10;
  private static final int FAR = 40;
  /// Short forms of routes that words of giving nearby make clear; SC and IA stay doubtful.
  private static final Set<String> ROUTES = Set.of("lp", "im", "it", "icv", "ivt");
  private static final Set<String> DEGREES =
      Set.of("md", "ms", "as", "do", "pa", "ma", "dm", "mi", "pd");
  private static final Set<String> SMALL_WORDS = Set.of("it", "as", "is", "in", "add", "oi", "us");
  private static final Set<String> SORTS = Set.of("type", "form");
  private static final Set<String> PRODUCTS =
      Set.of("platelet-rich-plasma", "bone-marrow-aspirate-concentrate");
  private static final Set<String> NUMBERED = Set.of(
      "stage",
      "stages",
      "type",
      "types",
      "grade",
      "grades",
      "class",
      "phase",
      "level",
      "part",
      "chapter",
      "factor",
      "degree",
      "nerve",
      "section",
      "nyha",
      "schedule",
      "title",
      "category",
      "page",
      "i",
      "ii",
      "iii",
      "v");

  private final Reading reading;
  private final Topic topic;
  private final Words words;

  Context(Reading reading, Topic topic, Words words) {
    this.reading = reading;
    this.topic = topic;
    this.words = words;
  }

  /// Whether a form counts that stands from one word up to another.
  boolean accepts(Entry entry, int from, int to) {
    if (isNumeral(from, to)) {
      return false;
    }
    if (entry.isAcronym() && !isWrittenAsAcronym(entry, from)) {
      return false;
    }
    if (entry.needsContext() && !topic.abbreviations().isEmpty()) {
      Optional<List<Concept>> learned = topic.meaning(key(reading, from, to));
      if (learned.isPresent()) {
        return learned.get().contains(entry.concept());
      }
    }
    if (topic.isTrusting()) {
      return true;
    }
    if (entry.concept().facet() == Facet.CELL_TYPE && isProduct(entry, from)) {
      return false;
    }
    if (!entry.needsContext()) {
      return true;
    }
    boolean given = entry.isAcronym() && isGivenByPage(entry, from);
    boolean near = (!entry.isAcronym() || ROUTES.contains(reading.norm(from)))
        && isGivenNearby(entry, from, to);
    return near || (given && !reading.norm(from).equals("it"));
  }

  /// The normal form under which an abbreviation is remembered.
  static String key(Reading reading, int from, int to) {
    StringBuilder key = new StringBuilder();
    for (int i = from; i < to; i++) {
      key.append(reading.norm(i));
    }
    int last = key.length() - 1;
    boolean plural =
        last > 2 && key.charAt(last) == 's' && reading.written(to - 1).endsWith("s");
    return plural ? key.substring(0, last) : key.toString();
  }

  private boolean isGivenByPage(Entry entry, int from) {
    boolean among = isShouted(from) && SMALL_WORDS.contains(reading.norm(from));
    return !among && !isDegree(from) && topic.speaksOf(entry.concept());
  }

  private boolean isGivenNearby(Entry entry, int from, int to) {
    return switch (entry.concept().facet()) {
      case CELL_TYPE -> isNear(from, to, Cues.CELLS) || isProductOfPage(entry.concept());
      case ROUTE -> isNear(from, to, Cues.ACTS);
      case CONDITION ->
        topic.speaksOf(entry.concept())
            || (isSort(from, to) && topic.speaksOfWider(entry.concept()));
      case OUTCOME -> topic.speaksOf(entry.concept());
    };
  }

  /// "Type 1", "spastic form": words that name a sort of something.
  private boolean isSort(int from, int to) {
    return SORTS.contains(reading.norm(from)) || SORTS.contains(reading.norm(to - 1));
  }

  /// "The plasma" and "the concentrate" are the product that title or headings name; origin and
  /// processing are said of many things.
  private boolean isProductOfPage(Concept concept) {
    return PRODUCTS.contains(concept.id()) && topic.isAbout(concept);
  }

  /// Whether the cell is what other cells become or the factor what they secrete: "differentiate
  /// into chondrocytes", "production of NGF".
  private boolean isProduct(Entry entry, int from) {
    if (!entry.track().isEmpty()) {
      return false;
    }
    for (int i = from - 1; i >= from - FAR && !reading.isBreak(i + 1); i--) {
      Words.Word word = reading.word(i);
      boolean becomes = Cues.BECOMING.isIn(word) && isInto(i, from);
      if (becomes || (entry.needsContext() && Cues.SECRETING.isIn(word))) {
        return true;
      }
    }
    return false;
  }

  /// "turn into" at once, "differentiate under these conditions into" within some words.
  private boolean isInto(int from, int to) {
    int most = reading.norm(from).startsWith("differentiat") ? NEAR : 2;
    for (int i = from + 1; i < Math.min(to, from + 1 + most); i++) {
      if (reading.norm(i).equals("into") || reading.norm(i).equals("to")) {
        return true;
      }
    }
    return false;
  }

  private boolean isNear(int from, int to, Cues wanted) {
    for (int i = from - 1; i >= from - NEAR && !reading.isBreak(i + 1); i--) {
      if (wanted.isIn(reading.word(i))) {
        return true;
      }
    }
    for (int i = to; i < to + NEAR && !reading.isBreak(i); i++) {
      if (wanted.isIn(reading.word(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean isWrittenAsAcronym(Entry entry, int at) {
    String written = reading.written(at);
    boolean capitals = written.length() > 1
        && Character.isUpperCase(written.charAt(0))
        && Character.isUpperCase(written.charAt(1));
    if (capitals || topic.isTrusting()) {
      return true;
    }
    return !entry.needsContext() && !words.isOrdinary(reading.norm(at));
  }

  /// "stage IV", "III or IV", "IV." at the head of a line.
  private boolean isNumeral(int from, int to) {
    if (!reading.norm(from).equals("iv") || to != from + 1 || topic.isTrusting()) {
      return false;
    }
    String before = reading.norm(from - 1);
    boolean joined = before.equals("and") || before.equals("or") || before.equals("/");
    String counted = joined ? reading.norm(from - 2) : before;
    boolean heads = reading.isParagraph(from)
        && (reading.norm(to).equals(".") || reading.norm(to).equals(")"));
    return NUMBERED.contains(counted) || heads;
  }

  /// "John Smith, MD" is no muscular dystrophy.
  private boolean isDegree(int at) {
    if (!DEGREES.contains(reading.norm(at))) {
      return false;
    }
    String before = reading.norm(at - 1);
    String written = reading.written(at - 1);
    boolean behindName = !before.isEmpty()
        && written.length() > 1
        && Character.isUpperCase(written.charAt(0))
        && Character.isLowerCase(written.charAt(1))
        && !reading.isBreak(at - 1)
        && reading.word(at - 1).asNoun() < 0;
    return (before.equals(",") && (isName(at - 2) || DEGREES.contains(reading.norm(at - 2))))
        || before.equals(".")
        || behindName;
  }

  private boolean isName(int at) {
    String written = reading.written(at);
    return !written.isEmpty()
        && Character.isUpperCase(written.charAt(0))
        && reading.word(at).asNoun() < 0;
  }

  /// Whether the words on both sides are in capitals, so that capitals prove nothing.
  private boolean isShouted(int at) {
    return isCapitals(at - 1) || isCapitals(at + 1);
  }

  private boolean isCapitals(int at) {
    String written = reading.written(at);
    return written.length() >= 2
        && written.equals(written.toUpperCase(Locale.ROOT))
        && Character.isLetter(written.charAt(0));
  }
}
