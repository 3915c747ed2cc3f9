package org.cellclaims.cli.options;

import org.cellclaims.search.snapshot.Noindex;
import picocli.CommandLine.Option;

/// The option `--include-noindex`.
public final class NoindexOption {
  @Option(
      names = "--include-noindex",
      description =
          "Also show pages whose owners ask not to be shown in searches: for those who may"
              + " look at them, such as regulators. Else they are withheld and counted.")
  private boolean isIncluded;

  /// Whether these pages are shown.
  public Noindex choice() {
    return isIncluded ? Noindex.INCLUDED : Noindex.WITHHELD;
  }
}
