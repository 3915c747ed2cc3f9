package org.cellclaims.claim.flag;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cellclaims.vocabulary.Facet;
import org.cellclaims.vocabulary.Vocabulary;

/// The red flags of index-config/red-flags.tsv: wording that an authority has named, and where.
///
/// A flag points to a source; it finds no breach. Immutable and thread-safe.
public final class RedFlagTable {
  /// The file's name in index-config.
  public static final String FILE = "red-flags.tsv";

  /// The end of the id of the milder flag that stands where risks are disclosed beside it.
  static final String DISCLOSED = "-disclosed";

  private static final List<String> COLUMNS = List.of(
      "id",
      "name",
      "severity",
      "jurisdiction",
      "source",
      "wording",
      "exception",
      "conditions",
      "checks",
      "note");

  private final Map<String, Flag> flags = new LinkedHashMap<>();
  private final Vocabulary vocabulary;

  /// How grave an authority has taken the wording to be.
  public enum Severity {
    /// Worth knowing.
    LOW,
    /// Named in guidance.
    MEDIUM,
    /// Named in orders, letters or rulings.
    HIGH;

    /// The name in JSON and in red-flags.tsv.
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// One red flag.
  ///
  /// @param id `RF01`
  /// @param name what people read
  /// @param severity how grave
  /// @param jurisdictions ISO 3166 codes of the countries whose authority it is, `EU`, or `any`
  /// @param source who has named the wording, and where
  /// @param wording what triggers it
  /// @param exception what lifts it, possibly empty
  /// @param conditions concept ids of which a claim must name one, or one narrower; `*` is any, a
  /// leading `-` lifts the flag for claims about nothing else; empty asks for none
  /// @param checks what must hold around the claim
  /// @param note what a reader of the flag should know, possibly empty
  public record Flag(
      String id,
      String name,
      Severity severity,
      List<String> jurisdictions,
      String source,
      String wording,
      String exception,
      List<String> conditions,
      List<FlagCheck> checks,
      String note) {
    public Flag {
      jurisdictions = List.copyOf(jurisdictions);
      conditions = List.copyOf(conditions);
      checks = List.copyOf(checks);
    }
  }

  private RedFlagTable(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /// Reads red-flags.tsv: UTF-8, tabs between columns, one header line, no quoting.
  ///
  /// @param indexConfig the folder that holds it
  /// @param vocabulary to know the conditions that it names
  /// @throws IOException if the file cannot be read
  /// @throws IllegalArgumentException naming file, line and way out, if a line is wrong
  public static RedFlagTable load(Path indexConfig, Vocabulary vocabulary) throws IOException {
    RedFlagTable table = new RedFlagTable(vocabulary);
    List<String> lines = Files.readAllLines(indexConfig.resolve(FILE), StandardCharsets.UTF_8);
    if (lines.isEmpty() || !List.of(lines.getFirst().split("\t", -1)).equals(COLUMNS)) {
      throw wrong(1, "the header line must hold " + String.join(", ", COLUMNS) + " between tabs");
    }
    for (int i = 1; i < lines.size(); i++) {
      table.line(i + 1, lines.get(i).split("\t", -1));
    }
    table.checkDisclosed();
    return table;
  }

  /// All flags in the order of the file.
  public List<Flag> flags() {
    return List.copyOf(flags.values());
  }

  /// The flag with this id, empty where there is none.
  public Optional<Flag> flag(String id) {
    return Optional.ofNullable(flags.get(id));
  }

  /// Refuses rules that give a flag which the table does not explain.
  ///
  /// @param given every feature that a rule gives
  /// @throws IllegalArgumentException naming the flag and the way out
  public void checkRules(Set<String> given) {
    given.stream()
        .filter(f -> f.startsWith("flag="))
        .map(f -> f.substring("flag=".length()))
        .filter(id -> !flags.containsKey(id))
        .sorted()
        .findFirst()
        .ifPresent(id -> {
          throw new IllegalArgumentException(
              "a rule gives flag=" + id + ", which " + FILE + " does not know; add a line there");
        });
  }

  /// Whether conditions, all those of one claim, are such that a flag may stand.
  boolean concerns(Flag flag, List<String> conditions) {
    if (flag.conditions.isEmpty()) {
      return true;
    }
    return conditions.stream()
        .anyMatch(c -> flag.conditions.stream().noneMatch(p -> isBelow(c, p, "-"))
            && flag.conditions.stream().anyMatch(p -> p.equals("*") || isBelow(c, p, "")));
  }

  /// The top concept of a condition's tree.
  String group(String condition) {
    List<String> above = vocabulary.ancestors(Facet.CONDITION, condition);
    return above.isEmpty() ? condition : above.getLast();
  }

  private boolean isBelow(String condition, String wanted, String mark) {
    return wanted.equals(mark + condition)
        || vocabulary.ancestors(Facet.CONDITION, condition).stream()
            .anyMatch(a -> wanted.equals(mark + a));
  }

  private void line(int number, String[] cells) {
    if (cells.length != COLUMNS.size()) {
      throw wrong(
          number, "has " + cells.length + " columns; write " + COLUMNS.size() + " between tabs");
    }
    if (!cells[0].matches("RF\\d{2}(-disclosed)?")) {
      throw wrong(number, "'" + cells[0] + "' is no id; write RF and two digits");
    }
    for (int i : new int[] {1, 3, 4, 5}) {
      if (cells[i].isBlank()) {
        throw wrong(number, "column '" + COLUMNS.get(i) + "' is empty; fill it in");
      }
    }
    List<String> conditions = words(cells[7]);
    conditions.forEach(c -> checkCondition(number, c));
    Flag flag = new Flag(
        cells[0],
        cells[1],
        severity(number, cells[2]),
        words(cells[3]),
        cells[4],
        cells[5],
        cells[6],
        conditions,
        checks(number, cells[8]),
        cells[9]);
    if (flags.putIfAbsent(flag.id, flag) != null) {
      throw wrong(number, "id '" + flag.id + "' stands twice; give it another");
    }
  }

  private void checkCondition(int number, String written) {
    String id = written.startsWith("-") ? written.substring(1) : written;
    if (!id.equals("*") && vocabulary.concept(Facet.CONDITION, id).isEmpty()) {
      throw wrong(number, "'" + id + "' is no id of " + Facet.CONDITION.file() + "; correct it");
    }
  }

  private static Severity severity(int number, String written) {
    return Arrays.stream(Severity.values())
        .filter(s -> s.id().equals(written))
        .findFirst()
        .orElseThrow(
            () -> wrong(number, "severity is '" + written + "'; write low, medium or high"));
  }

  private static List<FlagCheck> checks(int number, String written) {
    List<FlagCheck> checks = new ArrayList<>();
    for (String id : words(written)) {
      checks.add(FlagCheck.ofId(id)
          .orElseThrow(() -> wrong(
              number,
              "check '" + id + "' is unknown; known are "
                  + Arrays.stream(FlagCheck.values()).map(FlagCheck::id).toList())));
    }
    return checks;
  }

  private void checkDisclosed() {
    for (Flag flag : flags.values()) {
      if (flag.checks.contains(FlagCheck.LOWERED_BY_RISK)
          && !flags.containsKey(flag.id + DISCLOSED)) {
        throw new IllegalArgumentException(
            FILE + ": " + flag.id + " is lowered by risk; add a line " + flag.id + DISCLOSED);
      }
    }
  }

  private static List<String> words(String cell) {
    return cell.isBlank() ? List.of() : List.of(cell.strip().split(" +"));
  }

  private static IllegalArgumentException wrong(int line, String what) {
    return new IllegalArgumentException(FILE + ":" + line + ": " + what);
  }
}
