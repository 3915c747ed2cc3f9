package org.cellclaims.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.cellclaims.page.Block;
import org.cellclaims.page.Page;
import org.cellclaims.text.Span;
import org.cellclaims.vocabulary.Concept;
import org.cellclaims.vocabulary.Facet;
import org.cellclaims.vocabulary.Mention;
import org.cellclaims.vocabulary.Tagger;
import org.cellclaims.vocabulary.Topic;

/// Finds the conditions that a page is about: those that its title, its top heading or another
/// line above its text names. A narrower one that the text speaks of ("type 1" under the title
/// "Diabetes") takes the place of a wider one. A title that lists many says what the page treats
/// of, not what each of its claims is about.
///
/// Where these lines name none, the text decides only on strong evidence: most of what it says of
/// conditions is of one, and not as a harm, an exclusion or an item of a list.
///
/// @param tagger finds concepts
/// @param topic what the page says of itself
record PageTopic(Tagger tagger, Topic topic) {
  private static final int TITLE = 5;
  private static final int HEADING = 3;
  private static final int AT_LEAST = 3;

  /// Most conditions of a title whose page is about each of them.
  private static final int SEVERAL = 2;

  /// Most blocks that stand above the text: its title lines, trail and menu.
  private static final int OPENING = 24;

  /// Words from which on a block is running text.
  private static final int RUNNING = 28;

  /// Most lines of a head that name a condition, where none of them is a title: more are a menu.
  private static final int FEW = 2;

  /// Most different conditions that the heads of a page name in turn: more list what is treated.
  private static final int LISTED = 3;

  private static final String ANY = "any-condition";
  private static final Set<String> WIDEST =
      Set.of("ageing-or-wellness", "skin-or-aesthetic-condition", "veterinary-patient");
  private static final Pattern TRAIL =
      Pattern.compile("(?i)^(home|you are here|current location|main page)\\b.*[>»/›]");
  private static final Pattern TREATMENT = Pattern.compile(
      "(?i)\\b(treat|treatments?|treating|therap(y|ies)|program(me)?s?|protocols?|transplants?)\\b");

  private static final Pattern OFFER =
      Pattern.compile("(?i)\\b(treat\\w*|therap\\w+|injections?|stem cells?|prp|exosomes?)\\b");

  private static final Pattern SITE_NAME =
      Pattern.compile("(?i)(health and )?(wellness|well-?being)|(a?esthetics?|dermatology|pets?)");

  /// Three or more short pieces with bars or dots between.
  private static final Pattern MENU = Pattern.compile("^[^|·•/]{1,40}([|·•/][^|·•/]{1,40}){2,}$");

  private static final double MOST = 0.6;
  private static final double AS_MUCH = 0.5;
  private static final double NARROWER = 0.3;

  /// The page's conditions, none where it is about no single one or two.
  ///
  /// @param units every unit of the page
  List<Mention> conditions(Page page, List<Unit> units) {
    Map<Concept, Integer> weights = weights(units);
    List<Set<Concept>> lines = titleLines(page, units, weights);
    Map<Concept, Integer> ofText = Map.copyOf(weights);
    lines.forEach(line -> line.forEach(c -> weights.merge(c, TITLE, Integer::sum)));
    List<Set<Concept>> meant = lines.stream()
        .map(this::withoutWider)
        .filter(named -> named.size() <= SEVERAL)
        .map(named -> mostlyMeant(named, ofText))
        .toList();
    return meant.stream()
        .findFirst()
        .map(first -> plainest(first, meant))
        .map(named -> named.stream()
            .map(c -> mention(named.size() == 1 ? narrowest(c, weights) : c))
            .toList())
        .orElseGet(() -> ofText(weights));
  }

  /// The one condition of two that another title line names alone, else both.
  private static Set<Concept> plainest(Set<Concept> first, List<Set<Concept>> lines) {
    return lines.stream()
        .filter(line -> line.size() < first.size() && first.containsAll(line))
        .findFirst()
        .orElse(first);
  }

  /// Whether a line names no more than a group of diseases and the text speaks more of others:
  /// "autoimmune diseases" in a list of all that is treated.
  private boolean isOneOfMany(List<Mention> line, Map<Concept, Integer> weights) {
    Set<Concept> named = new LinkedHashSet<>();
    line.stream()
        .map(Mention::concept)
        .filter(c -> c.facet() == Facet.CONDITION)
        .forEach(named::add);
    int own = named.stream().mapToInt(c -> withNarrower(c, weights)).sum();
    int all = weights.values().stream().mapToInt(Integer::intValue).sum();
    return named.stream().allMatch(c -> c.note().equals("top")) && own < AS_MUCH * all;
  }

  /// Of several conditions those that the page speaks of about as much as of the others.
  private Set<Concept> mostlyMeant(Set<Concept> named, Map<Concept, Integer> weights) {
    int most = named.stream().mapToInt(c -> withNarrower(c, weights)).max().orElse(0);
    Set<Concept> meant = new LinkedHashSet<>(named);
    meant.removeIf(c -> withNarrower(c, weights) < AS_MUCH * most);
    return meant;
  }

  private static Mention mention(Concept concept) {
    return new Mention(concept, new Span(0, 0));
  }

  /// The conditions of each line that names any and tells what the page is about, the line that
  /// tells it most plainly first: title, top heading, lines that name a treatment or head a part,
  /// the trail. Lines of a menu count only where few name a condition.
  private List<Set<Concept>> titleLines(
      Page page, List<Unit> units, Map<Concept, Integer> weights) {
    List<Set<Concept>> lines = new ArrayList<>();
    for (String part : page.title().split(" [|–—»-] ", -1)) {
      List<Mention> named = mentions(part);
      addNamed(isOnTreatment(part, named) ? named : withoutWellness(named, part), lines);
    }
    units.stream()
        .filter(u -> u.has("is:top"))
        .limit(1)
        .forEach(u -> addNamed(u.mentions(), lines));
    List<Set<Concept>> heads = new ArrayList<>();
    List<Set<Concept>> others = new ArrayList<>();
    for (Block block : opening(page)) {
      String text = block.span().in(page.text());
      if (MENU.matcher(text).find() && !TRAIL.matcher(text).find()) {
        continue;
      }
      List<Mention> named = mentions(text);
      boolean onTreatment = isOnTreatment(text, named);
      boolean isTitle = block.kind() == Block.Kind.HEADING || onTreatment;
      if (onTreatment || !isOneOfMany(named, weights)) {
        addNamed(
            TRAIL.matcher(text).find() ? endOfTrail(text) : withoutWellness(named, text),
            isTitle ? heads : others);
      }
    }
    if (heads.stream().map(Set::copyOf).distinct().count() > LISTED) {
      heads.clear();
    }
    heads.sort(Comparator.comparingInt(
        line -> -line.stream().mapToInt(c -> withNarrower(c, weights)).max().orElse(0)));
    lines.addAll(heads);
    lines.addAll(others.size() <= FEW ? others : List.of());
    return lines;
  }

  private List<Mention> mentions(String text) {
    return tagger.mentions(text, new Span(0, text.length()), topic);
  }

  /// Many sites have "wellness" or "aesthetics" in their name.
  private static List<Mention> withoutWellness(List<Mention> named, String text) {
    return named.stream()
        .filter(m -> !WIDEST.contains(m.concept().id())
            || !SITE_NAME.matcher(m.span().in(text)).matches())
        .toList();
  }

  private List<Mention> endOfTrail(String trail) {
    String[] steps = trail.split("[>»/›]", -1);
    return mentions(steps[steps.length - 1]);
  }

  private static boolean isOnTreatment(String text, List<Mention> named) {
    return TREATMENT.matcher(text).find()
        || named.stream().anyMatch(m -> m.concept().facet() == Facet.CELL_TYPE);
  }

  private static void addNamed(List<Mention> mentions, List<Set<Concept>> lines) {
    Set<Concept> named = new LinkedHashSet<>();
    mentions.stream()
        .map(Mention::concept)
        .filter(c -> c.facet() == Facet.CONDITION && c.isCoded() && !c.id().equals(ANY))
        .forEach(named::add);
    if (!named.isEmpty()) {
      lines.add(named);
    }
  }

  /// The lines above the text that name a treatment: headings of a page that lost its markup.
  static List<String> titles(Page page) {
    return opening(page).stream()
        .map(block -> block.span().in(page.text()))
        .filter(text -> OFFER.matcher(text).find() && !MENU.matcher(text).find())
        .toList();
  }

  /// The blocks above the running text, of whatever region: a text that lost its markup has its
  /// title among them.
  private static List<Block> opening(Page page) {
    List<Block> opening = new ArrayList<>();
    for (Block block : page.blocks()) {
      int words = block.span().in(page.text()).split(" ", -1).length;
      if (words >= RUNNING || opening.size() == OPENING || !block.cells().isEmpty()) {
        break;
      }
      opening.add(block);
    }
    return opening;
  }

  private Set<Concept> withoutWider(Set<Concept> named) {
    Set<Concept> narrow = new LinkedHashSet<>(named);
    narrow.removeIf(c -> named.stream().anyMatch(other -> isUnder(other, c)));
    return narrow;
  }

  /// The condition that most of the text is about, if any.
  private List<Mention> ofText(Map<Concept, Integer> weights) {
    int all = weights.values().stream().mapToInt(Integer::intValue).sum();
    return weights.keySet().stream()
        .max(Comparator.comparingInt(weights::get))
        .filter(c -> support(c, weights) >= Math.max(AT_LEAST, MOST * all))
        .map(c -> mention(narrowest(c, weights)))
        .stream()
        .toList();
  }

  /// How often the units name each condition as one that is treated, in the order of the page.
  private static Map<Concept, Integer> weights(List<Unit> units) {
    Map<Concept, Integer> weights = new LinkedHashMap<>();
    for (Unit unit : units) {
      if (isOther(unit)) {
        continue;
      }
      boolean asserts = unit.kind() == Block.Kind.HEADING && !unit.has("is:question");
      int weight = asserts ? HEADING : 1;
      unit.mentions(Facet.CONDITION).stream()
          .filter(m -> m.concept().isCoded())
          .forEach(m -> weights.merge(m.concept(), weight, Integer::sum));
    }
    return weights;
  }

  /// Whether a unit names conditions as harms, exclusions or in passing.
  private static boolean isOther(Unit unit) {
    return OTHER.stream().anyMatch(unit::has);
  }

  private static final List<String> OTHER = List.of(
      "kind=risk",
      "kind=safety",
      "kind=eligibility",
      "topic=safety",
      "topic=contact",
      "topic=elsewhere",
      "section:topic=safety",
      "section:topic=contact",
      "excludes",
      "lead:excludes",
      "section:excludes",
      "is:margin");

  /// How often the text speaks of a condition, of a sort of it (where it is one disease), or of it
  /// by a wider name: "kidney disease" where the text is about kidney failure.
  private int support(Concept concept, Map<Concept, Integer> weights) {
    int wider = weights.entrySet().stream()
        .filter(e -> isUnder(concept, e.getKey()))
        .mapToInt(Map.Entry::getValue)
        .sum();
    int own = isGroup(concept) ? weights.getOrDefault(concept, 0) : withNarrower(concept, weights);
    return own + wider;
  }

  private int withNarrower(Concept concept, Map<Concept, Integer> weights) {
    if (concept.broader().isEmpty()) {
      return weights.getOrDefault(concept, 0);
    }
    return weights.entrySet().stream()
        .filter(e -> e.getKey().equals(concept) || isUnder(e.getKey(), concept))
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  private Concept narrowest(Concept concept, Map<Concept, Integer> weights) {
    int whole = withNarrower(concept, weights);
    Optional<Concept> narrower = weights.keySet().stream()
        .filter(c -> !concept.broader().isEmpty() && isUnder(c, concept))
        .max(Comparator.comparingInt(c -> withNarrower(c, weights)))
        .filter(c -> withNarrower(c, weights) >= (isGroup(concept) ? MOST : NARROWER) * whole);
    return narrower.map(c -> narrowest(c, weights)).orElse(concept);
  }

  /// Whether a concept gathers diseases of many sorts, so that its name alone says what a page is
  /// about.
  private static boolean isGroup(Concept concept) {
    return WIDEST.contains(concept.id()) || concept.note().equals("top");
  }

  private boolean isUnder(Concept concept, Concept broader) {
    return !concept.equals(broader)
        && tagger.vocabulary().ancestors(Facet.CONDITION, concept.id()).contains(broader.id());
  }
}
