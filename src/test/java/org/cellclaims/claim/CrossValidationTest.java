package org.cellclaims.claim;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.cellclaims.claim.extract.ClaimExtractor;
import org.cellclaims.claim.extract.GoldUnits;
import org.cellclaims.claim.extract.WeightTraining;
import org.cellclaims.page.Page;
import org.cellclaims.vocabulary.Facet;
import org.cellclaims.weight.Weights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What weights are worth on pages that they were not learned from: each part is scored with
/// weights learned from all others. `mvn test -Dtest=CrossValidationTest -Dfolds=true`
class CrossValidationTest {
  private static final Path CONFIG = Path.of("index-config");
  private static final List<String> FIELDS = List.of(
      "detection.f1",
      "kinds.end_to_end",
      "conditions.end_to_end",
      "cell_types.end_to_end",
      "routes.end_to_end",
      "outcomes.end_to_end",
      "quantities.end_to_end",
      "certainty.accuracy",
      "source.accuracy");

  @TempDir
  private Path temp;

  @Test
  void eachPartIsScoredWithWeightsOfTheOthers() throws IOException {
    assumeTrue(Boolean.getBoolean("folds"), "only with -Dfolds=true: skipped");
    Weights open = Weights.open();
    ClaimExtractor rules = ClaimExtractor.load(CONFIG).with(open);
    Map<String, GoldSet> sets = new LinkedHashMap<>();
    for (String set :
        System.getProperty("sets", String.join(",", GoldSet.TUNED)).split(",")) {
      sets.put(set, GoldSet.own(set));
    }
    GoldSet.shared().ifPresent(real -> sets.put("seeds", real));
    Map<String, List<GoldUnits>> units = new LinkedHashMap<>();
    for (Map.Entry<String, GoldSet> set : sets.entrySet()) {
      units.put(set.getKey(), WeightsTest.coded(set.getValue(), rules, set.getKey()));
    }
    Map<String, GoldSet> outside = new LinkedHashMap<>();
    for (String folder : System.getProperty("outside", "").split(",")) {
      if (!folder.isEmpty()) {
        Path path = Path.of(folder);
        outside.put(folder, new GoldSet(path.resolve("pages"), path.resolve("claims.jsonl")));
      }
    }
    if (!outside.isEmpty()) {
      Map<GoldUnits, SortOfPage> pages = new LinkedHashMap<>();
      units.forEach((name, some) -> some.forEach(p -> pages.put(p, WeightsTest.sort(name))));
      Path config = Files.createDirectories(temp.resolve("all/weights")).getParent();
      Files.write(config.resolve("weights/units.tsv"), WeightTraining.file(pages, open));
      ClaimExtractor all = rules.with(Weights.load(config));
      for (Map.Entry<String, GoldSet> set : outside.entrySet()) {
        print("out-" + Path.of(set.getKey()).getFileName(), score(set.getValue(), all));
      }
    }
    for (String left :
        System.getProperty("left", String.join(",", sets.keySet())).split(",")) {
      Map<GoldUnits, SortOfPage> pages = new LinkedHashMap<>();
      units.forEach((name, some) -> {
        if (!name.equals(left)) {
          some.forEach(p -> pages.put(p, WeightsTest.sort(name)));
        }
      });
      Path config =
          Files.createDirectories(temp.resolve(left).resolve("weights")).getParent();
      Files.write(config.resolve("weights/units.tsv"), WeightTraining.file(pages, open));
      print(left, score(sets.get(left), rules.with(Weights.load(config))));
    }
  }

  private static Scores score(GoldSet set, ClaimExtractor extractor) throws IOException {
    List<CodedClaim> found = new ArrayList<>();
    for (Page page : GoldUnits.pages(set)) {
      for (Claim claim : extractor.extract(page)) {
        found.add(coded(page, claim));
      }
    }
    return GoldScorer.score(set.texts(), set.claims(), found);
  }

  private static CodedClaim coded(Page page, Claim claim) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    fields.put("kinds", claim.kinds().stream().map(Kind::id).toList());
    for (Facet facet : Facet.values()) {
      Scope widest = facet == Facet.CONDITION ? Scope.PAGE : Scope.LEAD_IN;
      fields.put(
          facet.field(),
          claim.values(facet, widest).stream()
              .map(Claim.Value::concept)
              .distinct()
              .toList());
    }
    fields.put(
        "quantities",
        claim.quantities().stream()
            .map(q -> q.unit() + " " + end(q.low()) + " " + end(q.high()))
            .toList());
    String file = Path.of(page.file()).getFileName().toString();
    return new CodedClaim(
        file, claim.text(), fields, claim.certainty().id(), claim.source().id());
  }

  private static String end(OptionalDouble number) {
    return number.isPresent() ? Double.toString(number.getAsDouble()) : "open";
  }

  private static void print(String set, Scores scores) {
    StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-6s", set));
    FIELDS.forEach(f -> line.append(String.format(Locale.ROOT, " %.3f", scores.of(f))));
    System.out.println(line);
  }
}
