package org.cellclaims.cli.claims;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cellclaims.index.Filter;
import org.cellclaims.index.Filters;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// One option for every parameter that a search of the API takes, `--cell-type` for `cell_type`, so
/// that both doors ask the same question.
final class SearchOptions {
  private static final String PERCENT = "percent";

  private SearchOptions() {}

  /// Adds the options to a command.
  static void add(CommandSpec spec) {
    for (Filter filter : Filters.ALL) {
      add(spec, filter.key(), "VALUE", description(filter));
      spec.addOption(
          option("not_" + filter.key(), "VALUE", "Not this.").hidden(true).build());
    }
    add(spec, "quantity", "NUMBER", "A number: percent:75..90, months:6, EUR:..5000, patients.");
    add(spec, PERCENT, "RANGE", "Short for --quantity percent:RANGE: 80..90, 85, 80.. or ..90.");
    add(spec, "seen", "TIME", "When it stood there: 2024, 2024-05, 2023..2024, ..2023.");
    add(spec, "as_of", "DATE", "Stood there on this day: 2024-05-14.");
    add(
        spec,
        "read",
        "off",
        "Take the text word by word, not as a claim with number and concepts.");
    add(spec, "narrower", "off", "Find a concept without its narrower ones.");
    add(spec, "snapshot", "ID", "Say what changed since an earlier answer with this id.");
    add(spec, "scope", "SCOPE", "How near words must stand: sentence, lead-in, section or page.");
    add(
        spec,
        "sort",
        "ORDER",
        "relevance (default), page, first-seen, last-seen, value or value-up.");
    add(spec, "cursor", "CURSOR", "Go on where an earlier answer ended.");
    spec.addOption(
        option("limit", "N", "Most claims to show, 0 to 200 (default: 20).").build());
  }

  /// What was asked, under the names that the API gives its parameters.
  static Map<String, List<String>> params(CommandSpec spec) {
    Map<String, List<String>> params = new LinkedHashMap<>();
    for (OptionSpec option : spec.options()) {
      if (option.userObject() instanceof Parameter parameter
          && option.getValue() instanceof List<?> given) {
        List<String> values = given.stream().map(String::valueOf).toList();
        parameter.put(values, params);
      }
    }
    return params;
  }

  private static String description(Filter filter) {
    if (filter.facet().isPresent()) {
      return filter.label() + ": an id of " + filter.facet().get().file() + ", or unspecified.";
    }
    if (filter.choices().isEmpty()) {
      return filter.label() + ".";
    }
    List<String> values = filter.choices().stream().map(Filter.Choice::value).toList();
    return filter.label() + ": " + String.join(", ", values) + ".";
  }

  private static void add(CommandSpec spec, String name, String label, String description) {
    spec.addOption(option(name, label, description).build());
  }

  private static OptionSpec.Builder option(String name, String label, String description) {
    return OptionSpec.builder("--" + name.toLowerCase(Locale.ROOT).replace('_', '-'))
        .paramLabel(label)
        .description(description.replace("%", "%%"))
        .type(List.class)
        .auxiliaryTypes(String.class)
        .userObject(new Parameter(name));
  }

  /// The parameter that an option stands for.
  private record Parameter(String name) {
    void put(List<String> values, Map<String, List<String>> params) {
      switch (name) {
        case PERCENT ->
          values.forEach(range -> params
              .computeIfAbsent("quantity", key -> new ArrayList<>())
              .add(PERCENT + ":" + range));
        case "limit" -> params.put("size", values);
        default -> params.computeIfAbsent(name, key -> new ArrayList<>()).addAll(values);
      }
    }
  }
}
