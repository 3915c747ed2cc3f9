package org.cellclaims.claim.topic;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.cellclaims.claim.unit.Unit;
import org.cellclaims.page.Page;
import org.cellclaims.text.Span;
import org.cellclaims.vocabulary.Concept;
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
public record PageTopic(Tagger tagger, Topic topic) {
  /// What a title line counts for, in sentences.
  private static final int TITLE = 5;

  /// Fewest times that a text names what it is about.
  private static final int AT_LEAST = 3;

  /// Most conditions of a title whose page is about each of them.
  private static final int SEVERAL = 2;

  private static final double MOST = 0.6;
  private static final String ANIMAL = "veterinary-patient";
  private static final double AS_MUCH = 0.5;

  /// The page's conditions, none where it is about no single one or two.
  ///
  /// @param units every unit of the page
  public List<Mention> conditions(Page page, List<Unit> units) {
    ConditionWeights text = ConditionWeights.of(units, tagger.vocabulary());
    List<Set<Concept>> lines = new TitleLines(tagger, topic).of(page, units, text);
    ConditionWeights all = text.plus(lines, TITLE);
    List<Set<Concept>> meant = lines.stream()
        .map(named -> withoutWider(named, text))
        .filter(named -> named.size() <= SEVERAL)
        .map(named -> mostlyMeant(named, text))
        .toList();
    return meant.stream()
        .findFirst()
        .map(first -> plainest(first, meant))
        .map(first -> narrowed(first, meant, text))
        .map(named -> named.stream()
            .map(c -> mention(named.size() == 1 ? all.narrowest(c) : c))
            .toList())
        .orElseGet(() -> ofText(all));
  }

  /// The one condition of two that another title line names alone, else both.
  private static Set<Concept> plainest(Set<Concept> first, List<Set<Concept>> lines) {
    return lines.stream()
        .filter(line -> line.size() < first.size() && first.containsAll(line))
        .findFirst()
        .orElse(first);
  }

  /// The one condition of a title by the narrower name that another title line gives it: "brain
  /// injury" below a trail that ends in "traumatic brain injury".
  private static Set<Concept> narrowed(
      Set<Concept> first, List<Set<Concept>> lines, ConditionWeights text) {
    if (first.size() > 1) {
      return first;
    }
    Concept wide = first.iterator().next();
    return lines.stream()
        .filter(line -> line.size() == 1 && !ConditionWeights.isGroup(wide))
        .filter(line -> text.isUnder(line.iterator().next(), wide))
        .findFirst()
        .orElse(first);
  }

  private static Set<Concept> withoutWider(Set<Concept> named, ConditionWeights weights) {
    Set<Concept> narrow = new LinkedHashSet<>(named);
    narrow.removeIf(c -> named.stream().anyMatch(other -> weights.isUnder(other, c)));
    return narrow;
  }

  /// Of several conditions those that the page speaks of about as much as of the others; that the
  /// patient is an animal is said beside its disease.
  private static Set<Concept> mostlyMeant(Set<Concept> named, ConditionWeights weights) {
    List<Concept> diseases = named.stream().filter(c -> !c.id().equals(ANIMAL)).toList();
    int most = diseases.stream().mapToInt(weights::withNarrower).max().orElse(0);
    Set<Concept> meant = new LinkedHashSet<>(named);
    meant.removeIf(c -> diseases.contains(c) && weights.withNarrower(c) < AS_MUCH * most);
    return meant;
  }

  private static Mention mention(Concept concept) {
    return new Mention(concept, new Span(0, 0));
  }

  /// The condition that most of the text is about, if any.
  private static List<Mention> ofText(ConditionWeights weights) {
    return weights
        .most()
        .filter(c -> weights.support(c) >= Math.max(AT_LEAST, MOST * weights.all()))
        .map(c -> mention(weights.narrowest(c)))
        .stream()
        .toList();
  }
}
