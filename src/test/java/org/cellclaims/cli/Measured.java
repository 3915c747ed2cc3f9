package org.cellclaims.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cellclaims.claim.CodedClaim;
import org.cellclaims.claim.GoldSet;
import org.cellclaims.claim.Scores;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The figures that the product shows of itself: `index-config/measured.json`, and the same
/// in the
/// README.
///
/// Of every set and field: precision, recall and F1, end to end, to three decimals. Of
/// certainty
/// and source all three are the share of matched claims that have the right value.
final class Measured {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Path FILE = Path.of("index-config/measured.json");
  private static final Path README = Path.of("README.md");
  private static final double ROUNDED = 0.0005;

  /// The sets in order of interest, and what each is.
  private static final Map<String, String> SETS = sets();

  private Measured() {}

  private record Field(String field, double precision, double recall, double f1) {}

  private record Measure(String id, String what, int claims, int pages, List<Field> fields) {}

  private record Everything(List<Measure> sets) {}

  private static Map<String, String> sets() {
    Map<String, String> sets = new LinkedHashMap<>();
    sets.put("held", "invented pages that nothing was learned from");
    sets.put("held2", "invented pages by another hand that nothing was learned from");
    sets.put("held3", "wordier invented pages that nothing was learned from");
    sets.put("held4", "invented pages in the wording of clinics that nothing was learned from");
    sets.put("seeds", "real pages that rules and weights were tuned on");
    sets.put("tune", "invented pages that rules and weights were tuned on");
    return sets;
  }

  /// Whether a set is shown; the other tuning parts only have floors.
  static boolean shows(String name) {
    return SETS.containsKey(name);
  }

  /// Puts what was measured on a set into the file and the README.
  static synchronized void renew(String name, GoldSet set, Scores scores) throws IOException {
    List<Measure> all = new ArrayList<>();
    for (String each : SETS.keySet()) {
      (each.equals(name) ? Optional.of(measure(name, set, scores)) : stored(each))
          .ifPresent(all::add);
    }
    String text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(new Everything(all));
    Files.writeString(FILE, text + "\n");
    List<String> lines = new ArrayList<>(Files.readAllLines(README));
    int at = lines.indexOf(HEADER);
    while (lines.get(at).startsWith("|")) {
      lines.remove(at);
    }
    lines.addAll(at, table().lines().toList());
    Files.write(README, lines);
  }

  /// Where the file says another thing of a set than was measured.
  static List<String> differences(String name, GoldSet set, Scores scores) throws IOException {
    Optional<Measure> known = stored(name);
    if (known.isEmpty()) {
      return List.of("nothing of " + name);
    }
    Measure now = measure(name, set, scores);
    List<String> found = new ArrayList<>();
    if (now.claims() != known.get().claims()
        || now.fields().size() != known.get().fields().size()) {
      found.add(name + ": other claims or fields");
    }
    for (int i = 0; i < now.fields().size() && found.isEmpty(); i++) {
      Field here = now.fields().get(i);
      Field there = known.get().fields().get(i);
      if (!here.field().equals(there.field())
          || Math.abs(here.precision() - there.precision()) > ROUNDED
          || Math.abs(here.recall() - there.recall()) > ROUNDED
          || Math.abs(here.f1() - there.f1()) > ROUNDED) {
        found.add(name + ": " + there + " is now " + here);
      }
    }
    return found;
  }

  private static final String HEADER = "| set | claims | pages | detection | kinds | conditions"
      + " | cell types | routes | outcomes | quantities | certainty | source |";

  /// The table of the README.
  static String table() throws IOException {
    StringBuilder out = new StringBuilder(HEADER).append('\n');
    out.append("| --- |").append(" --- |".repeat(11)).append('\n');
    for (Measure one : stored()) {
      out.append("| ").append(one.id()).append(": ").append(SETS.get(one.id()));
      out.append(" | ").append(one.claims()).append(" | ").append(one.pages()).append(" |");
      one.fields().forEach(f -> out.append(String.format(Locale.ROOT, " %.2f |", f.f1())));
      out.append('\n');
    }
    return out.toString();
  }

  private static Optional<Measure> stored(String name) throws IOException {
    return stored().stream().filter(m -> m.id().equals(name)).findFirst();
  }

  private static List<Measure> stored() throws IOException {
    return Files.exists(FILE)
        ? JSON.readValue(Files.readString(FILE), new TypeReference<Everything>() {})
            .sets()
        : List.of();
  }

  private static Measure measure(String name, GoldSet set, Scores scores) throws IOException {
    List<Field> fields = new ArrayList<>();
    fields.add(field("detection", "detection.p", "detection.r", "detection.f1", scores));
    for (String list : CodedClaim.LISTS) {
      String whole = list + ".end_to_end";
      fields.add(field(list, whole + ".p", whole + ".r", whole, scores));
    }
    for (String one : List.of("certainty", "source")) {
      String share = one + ".accuracy";
      fields.add(field(one, share, share, share, scores));
    }
    int pages = (int) set.claims().stream().map(CodedClaim::page).distinct().count();
    String what =
        String.format(Locale.ROOT, "%d claims on %d %s", scores.gold(), pages, SETS.get(name));
    return new Measure(name, what, scores.gold(), pages, List.copyOf(fields));
  }

  private static Field field(String name, String p, String r, String f1, Scores scores) {
    return new Field(name, rounded(scores.of(p)), rounded(scores.of(r)), rounded(scores.of(f1)));
  }

  private static double rounded(double figure) {
    return Math.round(figure * 1000) / 1000.0;
  }
}
