package org.cellclaims.cli;

import org.cellclaims.search.snapshot.Noindex;
import picocli.CommandLine.Option;

/// The option `--include-noindex`.
final class NoindexOption {
  @Option(
      names = "--include-noindex",
      description =
          "Also show pages whose owners ask not to be shown in searches: for those who may"
              + " look at them, such as regulators. Else they are withheld and counted.")
  private boolean isIncluded;

  Noindex choice() {
    return isIncluded ? Noindex.INCLUDED : Noindex.WITHHELD;
  }
}
