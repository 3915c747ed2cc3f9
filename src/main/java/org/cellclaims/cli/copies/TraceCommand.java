package org.cellclaims.cli.copies;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.cellclaims.cli.options.Folders;
import org.cellclaims.cli.run.ClosedPipe;
import org.cellclaims.cli.run.Exit;
import org.cellclaims.cli.run.Progress;
import org.cellclaims.copies.Trace;
import org.cellclaims.copies.Tracing;
import org.cellclaims.copies.family.Notices;
import org.cellclaims.copies.reworded.Reworded;
import org.cellclaims.copies.reworded.Rewording;
import org.cellclaims.quantity.Quantities;
import org.cellclaims.reuse.Align;
import org.cellclaims.reuse.Meaning;
import org.cellclaims.search.ClaimSearch;
import org.cellclaims.vocabulary.Tagger;
import org.cellclaims.vocabulary.Vocabulary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Looks a passage or a page up in the index.
@Command(
    name = "trace",
    header = "Prints which stored pages carry a passage, word for word or edited.",
    description = {
      "Reads the passage from a .txt or .html file, or from standard input for '-'. Ten words in a"
          + " row, or five in a row and twelve in all, are needed for a hit; where there is none,"
          + " the nearest claims are printed."
    },
    footer = {
      "  cellclaims trace page.html",
      "  cellclaims trace - < passage.txt",
      "  cellclaims trace - --reworded < sentence.txt"
    })
public final class TraceCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "FILE", description = "A file, or - for standard input.")
  private String file = "-";

  @Option(
      names = "--boilerplate",
      description = "Print pages that share only menus or notices too.")
  private boolean isAll;

  @Option(
      names = "--reworded",
      description = "Print claims of other sites that say the same in other words too. That is no"
          + " sign of copying.")
  private boolean isReworded;

  @Mixin
  private Folders folders = new Folders();

  @Spec
  private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Vocabulary vocabulary = Vocabulary.load(folders.config());
    folders.requireIndex();
    Align align = new Align(new Meaning(new Tagger(vocabulary), Quantities.load(folders.config())));
    try (ClaimSearch search = ClaimSearch.open(folders.index(), vocabulary)) {
      Notices notices = Notices.load(folders.config());
      Trace trace = new Tracing(search, align, notices).trace(text());
      write(trace, out);
      if (isReworded) {
        write(new Rewording(search, align).of(trace, Optional.empty()), trace.text(), out);
      }
    }
    ClosedPipe.check(out);
    return Exit.OK;
  }

  private String text() throws IOException {
    if (file.equals("-")) {
      return new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
    }
    try (Progress progress = new Progress(spec.commandLine().getErr())) {
      return TextFiles.one(Path.of(file), progress::problem).text();
    }
  }

  private void write(Trace trace, PrintWriter out) {
    out.println(trace.says());
    trace.hits().forEach(hit -> write(hit, trace.text(), out));
    if (isAll) {
      trace.common().forEach(hit -> write(hit, trace.text(), out));
    }
    trace.nearest().forEach(c -> {
      out.println();
      out.println("  " + c.claim().text().replaceAll("\\s+", " "));
      out.println("  " + c.page().url());
    });
  }

  private static void write(List<Reworded> reworded, String text, PrintWriter out) {
    out.println();
    out.println("Same claim, reworded (not copied):" + (reworded.isEmpty() ? " none found" : ""));
    for (Reworded one : reworded) {
      out.println();
      out.println("  " + one.sentence().in(text).replaceAll("\\s+", " "));
      out.println("  = " + one.claim().claim().text().replaceAll("\\s+", " "));
      out.println("  " + one.claim().page().url());
      out.println("  both say: " + String.join(", ", one.agrees()));
    }
  }

  private void write(Trace.Hit hit, String text, PrintWriter out) {
    out.println();
    out.println(hit.page().url());
    out.printf(
        Locale.ROOT,
        "  %.0f%% of the passage, %d words in a row; first seen by us %s, last seen %s; with these"
            + " words first %s, last %s%n",
        hit.covered() * 100,
        hit.longest(),
        hit.any().first(),
        hit.any().last(),
        hit.wording().first(),
        hit.wording().last());
    for (Trace.Shared shared : hit.shared()) {
      if (isAll || shared.boilerplate().isEmpty()) {
        shared.boilerplate().ifPresent(label -> out.println("  " + label + ":"));
        AlignCommand.text(shared.region(), text, hit.text(), out);
      }
    }
  }
}
