package org.cellclaims.cli.copies;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.cellclaims.cli.options.ConfigFolder;
import org.cellclaims.cli.options.TsvFormat;
import org.cellclaims.cli.run.ClosedPipe;
import org.cellclaims.cli.run.Exit;
import org.cellclaims.cli.run.Progress;
import org.cellclaims.quantity.Quantities;
import org.cellclaims.reuse.Align;
import org.cellclaims.reuse.Change;
import org.cellclaims.reuse.Corpus;
import org.cellclaims.reuse.Meaning;
import org.cellclaims.reuse.Region;
import org.cellclaims.reuse.passage.Edit;
import org.cellclaims.text.Offsets;
import org.cellclaims.vocabulary.Tagger;
import org.cellclaims.vocabulary.Vocabulary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Holds one file against another.
@Command(
    name = "align",
    header = "Prints what two files share, word by word, and which changes matter.",
    description = {
      "As text: each shared passage with [-words only the first has-] {+words only the second has+}"
          + " and the changes of number, bound, hedge, brand, condition, cell type and negation."
          + " As tsv, one line a passage: offset, length, offset, length (code points of a .txt file"
          + " as it is, or of the text of a page), tier, share of words changed in percent, changes."
    },
    footer = {
      "  cellclaims align ours.html theirs.html",
      "  cellclaims align old.txt new.txt --format tsv"
    })
public final class AlignCommand implements Callable<Integer> {
  /// How passages are written.
  enum Format {
    TEXT,
    TSV;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Parameters(index = "0", paramLabel = "A", description = "A file .txt or .html.")
  private Path first = Path.of("");

  @Parameters(index = "1", paramLabel = "B", description = "The file to hold against it.")
  private Path second = Path.of("");

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text or tsv (default: ${DEFAULT-VALUE}).")
  private Format format = Format.TEXT;

  @Mixin
  private ConfigFolder config = new ConfigFolder();

  @Spec
  private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    try (Progress progress = new Progress(spec.commandLine().getErr())) {
      Corpus.Text one = TextFiles.one(first, progress::problem);
      Corpus.Text other = TextFiles.one(second, progress::problem);
      Meaning meaning =
          new Meaning(new Tagger(Vocabulary.load(config.path())), Quantities.load(config.path()));
      List<Region> regions = new Align(meaning).regions(one.text(), other.text());
      switch (format) {
        case TEXT -> text(regions, one.text(), other.text(), out);
        case TSV -> tsv(regions, Offsets.of(one.text()), Offsets.of(other.text()), out);
      }
    }
    ClosedPipe.check(out);
    return Exit.OK;
  }

  private static void tsv(List<Region> regions, Offsets one, Offsets other, PrintWriter out) {
    for (Region region : regions) {
      int from = one.toCodePoint(region.first().start());
      int sourceFrom = other.toCodePoint(region.second().start());
      out.println(TsvFormat.TSV.line(
          from,
          one.toCodePoint(region.first().end()) - from,
          sourceFrom,
          other.toCodePoint(region.second().end()) - sourceFrom,
          region.tier().id(),
          Math.round(region.changed() * 100),
          region.changes().stream().map(AlignCommand::words).collect(Collectors.joining("; "))));
    }
  }

  private static void text(List<Region> regions, String one, String other, PrintWriter out) {
    if (regions.isEmpty()) {
      out.println("no shared passage of ten or more words");
    }
    regions.forEach(region -> text(region, one, other, out));
  }

  /// Writes one passage for people.
  static void text(Region region, String one, String other, PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "  %s, %d of %d words shared, %d in a row, %d%% changed%n",
        region.tier().id(),
        region.same(),
        region.words(),
        region.longest(),
        Math.round(region.changed() * 100));
    out.println("  "
        + region.edits().stream().map(e -> words(e, one, other)).collect(Collectors.joining(" ")));
    region.changes().forEach(c -> out.println("  changed " + words(c)));
    out.println();
  }

  private static String words(Change change) {
    return change.sort().id()
        + ": "
        + change.before().map(AlignCommand::line).orElse("(nothing)")
        + " -> "
        + change.after().map(AlignCommand::line).orElse("(nothing)");
  }

  private static String words(Edit edit, String one, String other) {
    String before = edit.first().in(one);
    String after = edit.second().in(other);
    return line(
        switch (edit.kind()) {
          case SAME -> before;
          case DROPPED -> "[-" + before + "-]";
          case ADDED -> "{+" + after + "+}";
          case CHANGED -> "[-" + before + "-] {+" + after + "+}";
          case MOVED -> before.isEmpty() ? "{>" + after + "<}" : "[<" + before + ">]";
        });
  }

  private static String line(String text) {
    return text.replaceAll("\\s+", " ");
  }
}
