package org.cellclaims.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cellclaims.search.view.Table;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// How well the coding of claims was measured to be, on sets of pages that were coded by hand.
///
/// @param sets the sets, those that nothing was learned from first
public record Measured(List<GoldSet> sets) {
  private static final String FILE = "measured.json";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  public Measured {
    sets = List.copyOf(sets);
  }

  /// A set of pages that were coded by hand.
  ///
  /// @param id its name, as in the project's floors
  /// @param what what it is, for people
  /// @param claims claims coded by hand
  /// @param pages pages that they stand on
  /// @param fields figures of each field
  public record GoldSet(String id, String what, int claims, int pages, List<Field> fields) {
    public GoldSet {
      fields = List.copyOf(fields);
    }
  }

  /// Figures of a field, each a share from 0 to 1.
  ///
  /// @param field `detection` (whether there is a claim at all) or a field of a claim
  /// @param precision of the values that the program gives, how many people gave too
  /// @param recall of the values that people gave, how many the program gives
  /// @param f1 harmonic mean of both
  public record Field(String field, double precision, double recall, double f1) {}

  /// A row a field of a set.
  Table table() {
    List<List<String>> rows = new ArrayList<>();
    for (GoldSet set : sets) {
      for (Field field : set.fields()) {
        rows.add(List.of(
            set.id(),
            set.what(),
            Integer.toString(set.claims()),
            Integer.toString(set.pages()),
            field.field(),
            Double.toString(field.precision()),
            Double.toString(field.recall()),
            Double.toString(field.f1())));
      }
    }
    return new Table(
        List.of("id", "what", "claims", "pages", "field", "precision", "recall", "f1"), rows);
  }

  /// Nothing measured.
  public static Measured nothing() {
    return new Measured(List.of());
  }

  /// Reads `measured.json` of a folder; nothing is measured where there is none.
  ///
  /// @throws IllegalArgumentException if the file is not of this shape; it names the file
  public static Measured load(Path config) throws IOException {
    Path file = config.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      return nothing();
    }
    try {
      return JSON.readValue(Files.readString(file), Measured.class);
    } catch (JacksonException | NullPointerException e) {
      throw new IllegalArgumentException(
          file + ": not the figures that 'mvn test -Dtest=GoldTest -Drenew=true' writes ("
              + e.getMessage() + "); delete it to serve without figures",
          e);
    }
  }
}
