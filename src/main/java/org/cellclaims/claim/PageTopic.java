package org.cellclaims.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cellclaims.page.Block;
import org.cellclaims.page.Page;
import org.cellclaims.page.Region;
import org.cellclaims.text.Span;
import org.cellclaims.vocabulary.Facet;
import org.cellclaims.vocabulary.Mention;
import org.cellclaims.vocabulary.Tagger;
import org.cellclaims.vocabulary.Topic;

/// Finds the conditions that a page is about: those of its title, or else of its top headings, or
/// else the one that it
/// names most.
///
/// @param tagger finds concepts
/// @param topic what the page says of itself
record PageTopic(Tagger tagger, Topic topic) {
  private static final int TOP_HEADINGS = 4;
  private static final int OFTEN = 2;

  /// The page's conditions, without a place on the page where only the title names them.
  ///
  /// @param mentions every mention of the page
  List<Mention> conditions(Page page, List<Mention> mentions) {
    List<Mention> found = in(page.title());
    List<String> tops = new ArrayList<>(headings(page, 1));
    tops.addAll(headings(page, 2).stream().limit(TOP_HEADINGS).toList());
    for (String heading : tops) {
      if (found.isEmpty()) {
        found = in(heading);
      }
    }
    return found.isEmpty() ? mostNamed(mentions).stream().toList() : found;
  }

  private static List<String> headings(Page page, int level) {
    return page.blocks().stream()
        .filter(
            b -> b.kind() == Block.Kind.HEADING && b.region() == Region.MAIN && b.level() == level)
        .map(b -> page.quote(b.span()))
        .toList();
  }

  private List<Mention> in(String text) {
    Map<String, Mention> found = new LinkedHashMap<>();
    for (Mention mention : tagger.mentions(text, new Span(0, text.length()), topic)) {
      if (mention.concept().facet() == Facet.CONDITION) {
        found.putIfAbsent(mention.concept().id(), new Mention(mention.concept(), new Span(0, 0)));
      }
    }
    return List.copyOf(found.values());
  }

  /// The condition named most, the first of equals; none unless it is named again and again.
  private static Optional<Mention> mostNamed(List<Mention> mentions) {
    Map<String, Integer> counts = new HashMap<>();
    Optional<Mention> most = Optional.empty();
    for (Mention mention : mentions) {
      if (mention.concept().facet() == Facet.CONDITION) {
        counts.merge(mention.concept().id(), 1, Integer::sum);
      }
    }
    int best = OFTEN;
    for (Mention mention : mentions) {
      int count = counts.getOrDefault(mention.concept().id(), 0);
      if (mention.concept().facet() == Facet.CONDITION && count > best) {
        best = count;
        most = Optional.of(mention);
      }
    }
    return most;
  }
}
