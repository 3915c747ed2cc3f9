package org.cellclaims.index;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cellclaims.claim.Certainty;
import org.cellclaims.claim.Claim;
import org.cellclaims.claim.Kind;
import org.cellclaims.claim.Source;
import org.cellclaims.quantity.Quantity;
import org.cellclaims.vocabulary.Facet;
import org.cellclaims.vocabulary.Sites.Operator;

/// The list of filters. Add one here and nowhere else: index, search, API, sentence and facets read
/// it.
public final class Filters {
  /// The value of a concept filter where a claim states nothing.
  public static final String UNSPECIFIED = "unspecified";

  /// Key of the filter by the country of a claim's site.
  public static final String COUNTRY = "country";

  /// Every filter, in the order that people read them.
  public static final List<Filter> ALL = List.of(
      concept("condition", "Condition", "about", Facet.CONDITION),
      concept("cell_type", "Cells", "with", Facet.CELL_TYPE),
      concept("route", "Route", "given by route", Facet.ROUTE),
      concept("outcome", "Outcome", "on", Facet.OUTCOME),
      closed("kind", "Kind", "of kind", kinds(), e -> ids(e.claim().kinds(), Kind::id)),
      closed(
          "certainty",
          "Certainty",
          "that are",
          certainties(),
          e -> one(e.claim().certainty().id())),
      closed(
          "source",
          "Source",
          "on the word of",
          sources(),
          e -> one(e.claim().source().id())),
      closed("live", "Still there", "still there:", live(), e -> one(e.isLive() ? "yes" : "no")),
      open("site", "Site", "on site", e -> one(e.page().site())),
      operator("operator", "Operator", "of operator"),
      ofSite(COUNTRY, "Country", "from country"),
      open("language", "Language", "in language", e -> one(e.page().language())),
      open(
          "red_flag",
          "Red flag",
          "with red flag",
          e -> ids(e.claim().redFlags(), Claim.RedFlag::id)),
      open("study", "Study", "citing", e -> ids(e.claim().studies(), s -> s.type() + ":" + s.id())),
      open("unit", "Unit", "with a number in", e -> ids(e.claim().quantities(), Quantity::unit)),
      open("url", "Address", "at", e -> one(e.page().url())),
      uncounted("page", "Page version", "on page version", e -> one(e.page().id())));

  private Filters() {}

  /// The filter with this key, empty where there is none.
  public static Optional<Filter> ofKey(String key) {
    return ALL.stream().filter(f -> f.key().equals(key)).findFirst();
  }

  /// The keys of the filters whose values are counted.
  public static List<String> counted() {
    return ALL.stream().filter(Filter::isCounted).map(Filter::key).toList();
  }

  private static Filter concept(String key, String label, String says, Facet facet) {
    Filter.Values values = (entry, widest, vocabulary) -> {
      TreeSet<String> found = new TreeSet<>();
      for (Claim.Value value : entry.claim().values(facet, widest)) {
        found.add(value.concept());
        found.addAll(vocabulary.ancestors(facet, value.concept()));
      }
      return found.isEmpty() ? one(UNSPECIFIED) : found;
    };
    return new Filter(key, label, says, Optional.of(facet), List.of(), true, false, values);
  }

  private static Filter closed(
      String key, String label, String says, List<Filter.Choice> choices, Plain plain) {
    return new Filter(key, label, says, Optional.empty(), choices, true, false, values(plain));
  }

  private static Filter open(String key, String label, String says, Plain plain) {
    return new Filter(key, label, says, Optional.empty(), List.of(), true, false, values(plain));
  }

  /// Who runs the site, by index-config/sites.tsv.
  private static Filter operator(String key, String label, String says) {
    Filter.Values values = (entry, widest, vocabulary) -> {
      return vocabulary.sites().of(entry.page().site()).map(Operator::id).stream()
          .toList();
    };
    return new Filter(key, label, says, Optional.empty(), List.of(), true, false, values);
  }

  private static Filter ofSite(String key, String label, String says) {
    Filter.Values none = (entry, widest, vocabulary) -> List.of();
    return new Filter(key, label, says, Optional.empty(), List.of(), true, true, none);
  }

  private static Filter uncounted(String key, String label, String says, Plain plain) {
    return new Filter(key, label, says, Optional.empty(), List.of(), false, false, values(plain));
  }

  private static Filter.Values values(Plain plain) {
    return (entry, widest, vocabulary) -> plain.apply(entry);
  }

  private static List<Filter.Choice> kinds() {
    return Arrays.stream(Kind.values())
        .map(k -> new Filter.Choice(k.id(), k.meaning()))
        .toList();
  }

  private static List<Filter.Choice> certainties() {
    return Arrays.stream(Certainty.values())
        .map(c -> new Filter.Choice(c.id(), c.id()))
        .toList();
  }

  private static List<Filter.Choice> sources() {
    return List.of(
        new Filter.Choice(Source.OWN.id(), "the provider's own patients, data or service"),
        new Filter.Choice(Source.STUDY.id(), "somebody's research"),
        new Filter.Choice(Source.PATIENT.id(), "a patient or relative"),
        new Filter.Choice(Source.GENERAL.id(), "nobody named"));
  }

  private static List<Filter.Choice> live() {
    return List.of(
        new Filter.Choice("yes", "the newest capture still has it"),
        new Filter.Choice("no", "the newest capture has it no more"));
  }

  private static List<String> one(String value) {
    return List.of(value);
  }

  private static <T> Collection<String> ids(Collection<T> items, Function<T, String> id) {
    return items.stream().map(id).collect(Collectors.toCollection(TreeSet::new));
  }

  private interface Plain extends Function<ClaimEntry, Collection<String>> {}
}
