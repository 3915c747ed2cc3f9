package org.cellclaims.search.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.cellclaims.claim.Scope;
import org.cellclaims.claim.flag.RedFlagTable;
import org.cellclaims.index.Fields;
import org.cellclaims.index.Filter;
import org.cellclaims.index.Filters;
import org.cellclaims.quantity.Quantities;
import org.cellclaims.search.question.Amount;
import org.cellclaims.search.question.ClaimQuery;
import org.cellclaims.search.question.Known;
import org.cellclaims.search.question.Manner;
import org.cellclaims.search.question.Order;
import org.cellclaims.search.question.Period;
import org.cellclaims.search.question.QueryException;
import org.cellclaims.search.question.Quoted;
import org.cellclaims.search.question.Selection;
import org.cellclaims.vocabulary.Concept;
import org.cellclaims.vocabulary.Facet;
import org.cellclaims.vocabulary.Vocabulary;

/// Turns parameters into a [ClaimQuery] and back; the only place where they are judged.
/// Thread-safe; reads units and red flags of index-config when they are first needed.
public final class QueryParams {
  private static final String OFF = "off";
  static final String NOT = "not_";
  private static final int MOST_VALUES = 500;
  private static final List<String> OTHERS = List.of(
      "q",
      "quantity",
      "seen",
      "as_of",
      "scope",
      "sort",
      "size",
      "cursor",
      "read",
      "narrower",
      "snapshot");

  private static final List<String> NAMES = names();

  private final Vocabulary vocabulary;
  private final AtomicReference<Optional<Config>> config = new AtomicReference<>(Optional.empty());

  /// What is read from index-config when it is first needed.
  private record Config(TextReading reading, List<String> units, List<String> redFlags) {}

  /// @param vocabulary the concepts that may be asked for
  public QueryParams(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /// The question that the parameters ask. A parameter that stands twice where one is meant, an
  /// unknown one, or a wrong value is refused; empty values count as not given.
  ///
  /// @throws QueryException naming parameter, value and way out
  public ClaimQuery read(Map<String, List<String>> given) {
    Map<String, List<String>> params = new TreeMap<>();
    given.forEach((name, values) -> {
      List<String> kept = values.stream().filter(v -> !v.isBlank()).toList();
      if (kept.size() > MOST_VALUES) {
        throw new QueryException(name, "at most " + MOST_VALUES + " values of " + name);
      }
      Known.parameter(name, NAMES);
      params.put(name, kept);
    });
    ClaimQuery asked = new ClaimQuery(
        String.join(" ", params.getOrDefault("q", List.of())),
        filters(params),
        params.getOrDefault("quantity", List.of()).stream().map(Amount::of).toList(),
        seen(params),
        one(params, "scope").map(QueryParams::scope).orElse(Scope.PAGE),
        one(params, "sort").map(QueryParams::order).orElse(Order.RELEVANCE),
        one(params, "size").map(QueryParams::size).orElse(ClaimQuery.USUAL),
        one(params, "cursor"),
        manner(params));
    asked.amounts().forEach(amount -> unit("quantity", amount.unit()));
    return asked.text().isEmpty() ? asked : config().reading().read(asked);
  }

  /// The units that numbers may have, sorted.
  public List<String> units() {
    return config().units();
  }

  /// The unit, where numbers may have it.
  ///
  /// @param name the parameter that names it
  /// @throws QueryException naming those that there are
  public String unit(String name, String unit) {
    return Known.of(name, unit, units());
  }

  /// The question that one parameter asks.
  public ClaimQuery plain(String param, String value) {
    return read(Map.of(param, List.of(value)));
  }

  private static List<String> names() {
    List<String> names = new ArrayList<>(OTHERS);
    Filters.ALL.forEach(f -> names.addAll(List.of(f.key(), NOT + f.key())));
    return List.copyOf(names);
  }

  private Config config() {
    return config.updateAndGet(known -> known.or(() -> Optional.of(load()))).orElseThrow();
  }

  private Config load() {
    try {
      Quantities quantities = Quantities.load(vocabulary.folder());
      return new Config(
          new TextReading(
              new TypedReader(vocabulary, quantities), new TextFields(vocabulary, this)),
          quantities.units(),
          RedFlagTable.load(vocabulary.folder(), vocabulary).flags().stream()
              .map(RedFlagTable.Flag::id)
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Manner manner(Map<String, List<String>> params) {
    return new Manner(
        isOff(params, "read"),
        isOff(params, "narrower"),
        one(params, "snapshot"),
        Optional.empty(),
        List.of());
  }

  private static boolean isOff(Map<String, List<String>> params, String name) {
    return Known.of(name, one(params, name).orElse("on"), List.of("on", OFF)).equals(OFF);
  }

  private static Optional<Period> seen(Map<String, List<String>> params) {
    Optional<Period> seen = one(params, "seen").map(Period::of);
    Optional<Period> day = one(params, "as_of").map(Period::of);
    if (day.isPresent() && (seen.isPresent() || !day.get().isDay())) {
      throw new QueryException(
          "as_of", "as_of is one day, 2024-05-14 for example, and takes the place of seen");
    }
    return day.or(() -> seen);
  }

  /// The parameters that ask this question: what is not asked is left out, and so is the cursor.
  public static Map<String, List<String>> write(ClaimQuery query) {
    Map<String, List<String>> params = new LinkedHashMap<>();
    put(params, "q", query.text().isEmpty() ? List.of() : List.of(query.text()));
    for (Filter filter : Filters.ALL) {
      put(params, filter.key(), query.selection(filter).wanted());
      put(params, NOT + filter.key(), query.selection(filter).unwanted());
    }
    put(params, "quantity", query.amounts().stream().map(Amount::written).toList());
    put(params, "seen", query.seen().map(Period::written).stream().toList());
    unlessUsual(params, "scope", Fields.id(query.scope()), Fields.id(Scope.PAGE));
    unlessUsual(params, "sort", query.order().id(), Order.RELEVANCE.id());
    unlessUsual(params, "size", Integer.toString(query.size()), Integer.toString(ClaimQuery.USUAL));
    put(params, "read", query.manner().isLiteral() ? List.of(OFF) : List.of());
    put(params, "narrower", query.manner().isNarrow() ? List.of(OFF) : List.of());
    put(params, "snapshot", query.manner().snapshot().stream().toList());
    return params;
  }

  private Map<String, Selection> filters(Map<String, List<String>> params) {
    Map<String, Selection> asked = new TreeMap<>();
    for (Filter filter : Filters.ALL) {
      String not = NOT + filter.key();
      asked.put(
          filter.key(),
          new Selection(values(filter, filter.key(), params), values(filter, not, params)));
    }
    return asked;
  }

  private List<String> values(Filter filter, String name, Map<String, List<String>> params) {
    List<String> values = params.getOrDefault(name, List.of());
    return values.stream().map(v -> value(filter, name, v.strip())).toList();
  }

  String value(Filter filter, String name, String value) {
    if (filter.facet().isPresent()) {
      return concept(filter.facet().get(), name, value);
    }
    List<String> choices = choices(filter);
    if (!choices.isEmpty()) {
      return Known.of(name, value, choices);
    }
    return filter.key().equals("country") ? value.toUpperCase(Locale.ROOT) : value;
  }

  private List<String> choices(Filter filter) {
    return switch (filter.key()) {
      case "unit" -> units();
      case "red_flag" -> config().redFlags();
      default -> filter.choices().stream().map(Filter.Choice::value).toList();
    };
  }

  private String concept(Facet facet, String name, String value) {
    if (value.equals(Filters.UNSPECIFIED) || vocabulary.concept(facet, value).isPresent()) {
      return value;
    }
    List<String> near = vocabulary.suggest(facet, Quoted.cut(value), 3).stream()
        .map(Concept::id)
        .toList();
    throw new QueryException(
        name,
        name + "=" + Quoted.cut(value) + " is not an id of " + facet.file()
            + (near.isEmpty()
                ? "; /api/vocabulary lists them"
                : "; did you mean " + String.join(", ", near) + "?"));
  }

  private static Optional<String> one(Map<String, List<String>> params, String name) {
    List<String> values = params.getOrDefault(name, List.of());
    if (values.size() > 1) {
      throw new QueryException(name, name + " can be given once, got " + values.size() + " values");
    }
    return values.stream().map(String::strip).findFirst();
  }

  static Scope scope(String id) {
    return Known.of("scope", id, Scope.values(), Fields::id);
  }

  private static Order order(String id) {
    return Known.of("sort", id, Order.values(), Order::id);
  }

  private static int size(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new QueryException(
          "size", "size=" + Quoted.cut(text) + " is not a number from 0 to " + ClaimQuery.LARGEST);
    }
  }

  private static void put(Map<String, List<String>> params, String name, List<String> values) {
    if (!values.isEmpty()) {
      params.put(name, values);
    }
  }

  private static void unlessUsual(
      Map<String, List<String>> params, String name, String value, String usual) {
    if (!value.equals(usual)) {
      params.put(name, List.of(value));
    }
  }
}
