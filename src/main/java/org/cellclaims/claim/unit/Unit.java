package org.cellclaims.claim.unit;

import java.util.ArrayList;
import java.util.List;
import org.cellclaims.page.Block;
import org.cellclaims.quantity.Quantity;
import org.cellclaims.rule.Features;
import org.cellclaims.rule.Passage;
import org.cellclaims.rule.RuleBook.Firing;
import org.cellclaims.text.Span;
import org.cellclaims.vocabulary.Facet;
import org.cellclaims.vocabulary.Mention;

/// A sentence, item, row or heading with all that was read in it: the unit that a coder
/// decides on.
///
/// @param number its place among the units of the page, from 0
/// @param block index of its block
/// @param kind kind of its block
/// @param span where it stands in the page's text
/// @param passage its words as rules see them
/// @param mentions concepts that it names
/// @param quantities numbers that it states
/// @param features what the rules found: `kind=efficacy`, `has:cells`, ...
/// @param firings the rules that found it
public record Unit(
    int number,
    int block,
    Block.Kind kind,
    Span span,
    Passage passage,
    List<Mention> mentions,
    List<Quantity> quantities,
    Features features,
    List<Firing> firings) {

  /// Whether the rules gave this feature.
  public boolean has(String feature) {
    return features.contains(feature);
  }

  /// How often it names concepts of a facet.
  public int count(Facet facet) {
    int count = 0;
    for (Mention mention : mentions) {
      count += mention.concept().facet() == facet ? 1 : 0;
    }
    return count;
  }

  /// The concepts of one facet that it names, in order of place.
  public List<Mention> mentions(Facet facet) {
    if (mentions.isEmpty()) {
      return mentions;
    }
    List<Mention> found = new ArrayList<>(mentions.size());
    for (Mention mention : mentions) {
      if (mention.concept().facet() == facet) {
        found.add(mention);
      }
    }
    return found;
  }
}
