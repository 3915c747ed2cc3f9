package org.cellclaims.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.cellclaims.cli.run.ClosedPipe;
import org.cellclaims.cli.run.Exit;
import org.cellclaims.evidence.PackCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Holds evidence packs against themselves.
@Command(
    name = "verify",
    header = "Checks evidence packs, without archive, index or network.",
    description =
        "Every file of a pack must have the digest that its manifest names, the captured bytes that"
            + " of their capture, and the quote must stand in the text. What is wrong is listed, and"
            + " the exit code is 1.",
    footer = {"  cellclaims verify c-5d2f0b9ae1c34d77.zip"})
final class VerifyCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "PACK",
      arity = "1..*",
      description = "Zip files that 'Evidence' on a card or /api/claims/ID/pack gave.")
  private List<Path> packs = List.of();

  @Spec
  private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    int code = Exit.OK;
    for (Path pack : packs) {
      if (!Files.isRegularFile(pack)) {
        throw new IllegalArgumentException(pack + " is no file; name an evidence pack");
      }
      List<String> faults = PackCheck.faults(pack);
      faults.forEach(fault -> out.println(pack + ": " + fault));
      if (faults.isEmpty()) {
        out.println(pack + ": sound");
      } else {
        code = Exit.FAILED;
      }
    }
    ClosedPipe.check(out);
    return code;
  }
}
