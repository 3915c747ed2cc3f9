package org.cellclaims.search.question;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cellclaims.claim.Scope;
import org.cellclaims.index.Filter;

/// A question about claims, the same for every door.
///
/// @param text free text, empty for none; see [org.cellclaims.search.text.FreeText]
/// @param filters what is wanted of each filter, by its key; filters that are not asked are left
/// out
/// @param amounts numbers that a claim must all have
/// @param seen when the claim stood on the page, at least once
/// @param scope how far from the claim words and concepts may stand
/// @param order order of the hits
/// @param size hits of one answer, 0 to [#LARGEST]
/// @param cursor where to go on, as an earlier answer said
/// @param manner how it is to be taken
public record ClaimQuery(
    String text,
    Map<String, Selection> filters,
    List<Amount> amounts,
    Optional<Period> seen,
    Scope scope,
    Order order,
    int size,
    Optional<String> cursor,
    Manner manner) {
  /// Hits of one answer where a question does not say.
  public static final int USUAL = 20;
  /// Most hits of one answer.
  public static final int LARGEST = 200;
  /// The question for everything.
  public static final ClaimQuery EVERYTHING = new ClaimQuery(
      "",
      Map.of(),
      List.of(),
      Optional.empty(),
      Scope.PAGE,
      Order.RELEVANCE,
      USUAL,
      Optional.empty());

  /// A question in the usual manner.
  public ClaimQuery(
      String text,
      Map<String, Selection> filters,
      List<Amount> amounts,
      Optional<Period> seen,
      Scope scope,
      Order order,
      int size,
      Optional<String> cursor) {
    this(text, filters, amounts, seen, scope, order, size, cursor, Manner.USUAL);
  }

  public ClaimQuery {
    text = text.strip();
    if (text.isEmpty() && manner.isLiteral()) {
      manner = manner.read(false, manner.typed(), manner.notes());
    }
    TreeMap<String, Selection> asked = new TreeMap<>(filters);
    asked.values().removeIf(Selection::isEmpty);
    filters = Collections.unmodifiableMap(asked);
    amounts = List.copyOf(amounts);
    if (size < 0 || size > LARGEST) {
      throw new QueryException("size", "size must be 0 to " + LARGEST + ", got " + size);
    }
  }

  /// What is wanted of a filter.
  public Selection selection(Filter filter) {
    return filters.getOrDefault(filter.key(), Selection.NONE);
  }

  /// This question with the wanted values of one filter replaced.
  public ClaimQuery withWanted(Filter filter, List<String> wanted) {
    Map<String, Selection> changed = new HashMap<>(filters);
    changed.put(filter.key(), new Selection(wanted, selection(filter).unwanted()));
    return new ClaimQuery(text, changed, amounts, seen, scope, order, size, cursor, manner);
  }

  /// This question with other numbers.
  public ClaimQuery withAmounts(List<Amount> changed) {
    return new ClaimQuery(text, filters, changed, seen, scope, order, size, cursor, manner);
  }

  /// This question for another stretch of time.
  public ClaimQuery withSeen(Optional<Period> changed) {
    return new ClaimQuery(text, filters, amounts, changed, scope, order, size, cursor, manner);
  }

  /// This question in another order.
  public ClaimQuery withOrder(Order changed) {
    return new ClaimQuery(text, filters, amounts, seen, scope, changed, size, cursor, manner);
  }

  /// This question from another place on, with another number of hits.
  public ClaimQuery from(Optional<String> next, int most) {
    return new ClaimQuery(text, filters, amounts, seen, scope, order, most, next, manner);
  }

  /// This question for other words.
  public ClaimQuery withText(String changed) {
    return new ClaimQuery(changed, filters, amounts, seen, scope, order, size, cursor, manner);
  }

  /// This question taken in another manner.
  public ClaimQuery withManner(Manner changed) {
    return new ClaimQuery(text, filters, amounts, seen, scope, order, size, cursor, changed);
  }

  /// Whether this asks for everything, whatever the order.
  public boolean isEverything() {
    return text.isEmpty() && filters.isEmpty() && amounts.isEmpty() && seen.isEmpty();
  }
}
