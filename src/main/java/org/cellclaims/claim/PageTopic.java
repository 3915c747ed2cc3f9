package org.cellclaims.claim;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cellclaims.page.Block;
import org.cellclaims.page.Page;
import org.cellclaims.text.Span;
import org.cellclaims.vocabulary.Concept;
import org.cellclaims.vocabulary.Facet;
import org.cellclaims.vocabulary.Mention;
import org.cellclaims.vocabulary.Tagger;
import org.cellclaims.vocabulary.Topic;

/// Finds the condition that a page is about: the one with most weight, where title and headings
/// weigh more than text,
/// if it has a fair share of the weight of all. A narrower one that the text speaks of
/// ("type 1"
/// under the title
/// "Diabetes") takes its place. A page on many conditions is about none.
///
/// @param tagger finds concepts
/// @param topic what the page says of itself
record PageTopic(Tagger tagger, Topic topic) {
  private static final int TITLE = 6;
  private static final int HEADING = 3;
  private static final int AT_LEAST = 3;

  /// The first units of a page weigh like headings: where a text lost its markup its title is
  /// among them.
  private static final int OPENING = 3;

  private static final double FAIR_SHARE = 0.34;
  private static final double NARROWER = 0.3;

  /// The page's condition, none where it has no single one.
  ///
  /// @param units every unit of the page
  List<Mention> conditions(Page page, List<Unit> units) {
    Map<Concept, Integer> weights = weights(page, units);
    int all = weights.values().stream().mapToInt(Integer::intValue).sum();
    int most =
        weights.keySet().stream().mapToInt(c -> withNarrower(c, weights)).max().orElse(0);
    return weights.entrySet().stream()
        .filter(e -> isFirstNamed(e, most, weights))
        .findFirst()
        .filter(e -> withNarrower(e.getKey(), weights) >= Math.max(AT_LEAST, FAIR_SHARE * all))
        .map(e -> new Mention(narrowest(e.getKey(), weights), new Span(0, 0)))
        .stream()
        .toList();
  }

  /// The heaviest, or one that title or top heading name before it and that weighs at least
  /// half as
  /// much: the weights stand in the order of the page.
  private boolean isFirstNamed(
      Map.Entry<Concept, Integer> one, int most, Map<Concept, Integer> weights) {
    int whole = withNarrower(one.getKey(), weights);
    return whole == most || (one.getValue() >= 2 * TITLE && 2 * whole >= most);
  }

  private Map<Concept, Integer> weights(Page page, List<Unit> units) {
    Map<Concept, Integer> weights = new LinkedHashMap<>();
    String title = withoutSite(page.title());
    tagger.mentions(title, new Span(0, title.length()), topic).stream()
        .filter(m -> m.concept().facet() == Facet.CONDITION)
        .forEach(m -> weights.merge(m.concept(), TITLE, Integer::sum));
    boolean isTop = true;
    for (Unit unit : units) {
      boolean isHeading = unit.kind() == Block.Kind.HEADING;
      boolean isOpening = unit.number() < OPENING;
      int weight = isHeading ? (isTop ? TITLE : HEADING) : isOpening ? HEADING : 1;
      isTop &= !isHeading;
      unit.mentions(Facet.CONDITION).forEach(m -> weights.merge(m.concept(), weight, Integer::sum));
    }
    return weights;
  }

  /// A title without the name of the site that many put behind a bar or dash.
  private static String withoutSite(String title) {
    for (String mark : List.of(" | ", " – ", " — ", " - ", " » ")) {
      int at = title.indexOf(mark);
      if (at > 0) {
        return title.substring(0, at);
      }
    }
    return title;
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
        .filter(c -> isUnder(c, concept))
        .max(Comparator.comparingInt(c -> withNarrower(c, weights)))
        .filter(c -> withNarrower(c, weights) >= NARROWER * whole);
    return narrower.map(c -> narrowest(c, weights)).orElse(concept);
  }

  private boolean isUnder(Concept concept, Concept broader) {
    return tagger.vocabulary().ancestors(Facet.CONDITION, concept.id()).contains(broader.id());
  }
}
