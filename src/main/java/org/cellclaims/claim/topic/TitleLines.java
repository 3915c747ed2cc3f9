package org.cellclaims.claim.topic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.cellclaims.claim.unit.Unit;
import org.cellclaims.page.Block;
import org.cellclaims.page.Page;
import org.cellclaims.text.Span;
import org.cellclaims.vocabulary.Concept;
import org.cellclaims.vocabulary.Facet;
import org.cellclaims.vocabulary.Mention;
import org.cellclaims.vocabulary.Tagger;
import org.cellclaims.vocabulary.Topic;

/// Finds the lines that tell what a page is about: its title, its top heading and lines above its
/// text.
///
/// @param tagger finds concepts
/// @param topic what the page says of itself
public record TitleLines(Tagger tagger, Topic topic) {
  /// Most blocks that stand above the text: its title lines, trail and menu.
  private static final int OPENING = 24;

  /// Words from which on a block is running text.
  private static final int RUNNING = 28;

  /// Most lines of a head that name a condition, where none of them is a title: more are a menu.
  private static final int FEW = 2;

  /// Most different conditions that the heads of a page name in turn: more list what is treated.
  private static final int LISTED = 3;

  /// Share of the text that a group of diseases has which a bare line may stand for.
  private static final double HALF = 0.5;

  private static final String ANY = "any-condition";
  private static final Pattern TRAIL =
      Pattern.compile("(?i)^(home|you are here|current location|main page)\\b.*[>»/›]");

  private static final Pattern TREATMENT = Pattern.compile(
      "(?i)\\b(treat|treatments?|treating|therap(y|ies)|program(me)?s?|protocols?|transplants?)\\b");

  private static final Pattern OFFER =
      Pattern.compile("(?i)\\b(treat\\w*|therap\\w+|injections?|stem cells?|prp|exosomes?)\\b");

  private static final Pattern SITE_NAME =
      Pattern.compile("(?i)(health and )?(wellness|well-?being)|(a?esthetics?|dermatology|pets?)");

  private static final Pattern MENU = Pattern.compile("^[^|·•/]{1,40}([|·•/][^|·•/]{1,40}){2,}$");

  /// The conditions of each line that names any and tells what the page is about, the line that
  /// tells it most plainly first: title, top heading, lines that name a treatment or head a part,
  /// the trail. Lines of a menu count only where few name a condition.
  List<Set<Concept>> of(Page page, List<Unit> units, ConditionWeights weights) {
    List<Set<Concept>> lines = new ArrayList<>();
    for (String part : page.title().split(" [|–—»-] ", -1)) {
      List<Mention> named = mentions(part);
      addNamed(isOnTreatment(part, named) ? named : withoutWellness(named, part), lines);
    }
    units.stream()
        .filter(u -> u.has("is:top"))
        .limit(1)
        .forEach(u -> addNamed(u.mentions(), lines));
    lines.addAll(heads(page, weights));
    return lines;
  }

  private List<Set<Concept>> heads(Page page, ConditionWeights weights) {
    List<Set<Concept>> heads = new ArrayList<>();
    List<Set<Concept>> others = new ArrayList<>();
    for (Block block : opening(page)) {
      String text = block.span().in(page.text());
      boolean isTrail = TRAIL.matcher(text).find();
      if (MENU.matcher(text).find() && !isTrail) {
        continue;
      }
      List<Mention> named = mentions(text);
      boolean onTreatment = isOnTreatment(text, named);
      boolean isTitle = block.kind() == Block.Kind.HEADING || onTreatment;
      if (onTreatment || !isOneOfMany(named, weights)) {
        addNamed(
            isTrail ? endOfTrail(text) : withoutWellness(named, text), isTitle ? heads : others);
      }
    }
    if (heads.stream().map(Set::copyOf).distinct().count() > LISTED) {
      heads.clear();
    }
    heads.sort(Comparator.comparingInt(
        line -> -line.stream().mapToInt(weights::withNarrower).max().orElse(0)));
    heads.addAll(others.size() <= FEW ? others : List.of());
    return heads;
  }

  /// Whether a line names no more than a group of diseases and the text speaks more of others:
  /// "autoimmune diseases" in a list of all that is treated.
  private static boolean isOneOfMany(List<Mention> line, ConditionWeights weights) {
    Set<Concept> named = new LinkedHashSet<>();
    line.stream()
        .map(Mention::concept)
        .filter(c -> c.facet() == Facet.CONDITION)
        .forEach(named::add);
    int own = named.stream().mapToInt(weights::withNarrower).sum();
    return named.stream().allMatch(ConditionWeights::isGroup) && own < HALF * weights.all();
  }

  private List<Mention> mentions(String text) {
    return tagger.mentions(text, new Span(0, text.length()), topic);
  }

  /// Many sites have "wellness" or "aesthetics" in their name.
  private static List<Mention> withoutWellness(List<Mention> named, String text) {
    return named.stream()
        .filter(m -> !ConditionWeights.WIDEST.contains(m.concept().id())
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
  public static List<String> titles(Page page) {
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
}
