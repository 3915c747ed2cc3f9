package org.cellclaims.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/// The version of the running jar.
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {
      "cellclaims " + number(), "Java " + Runtime.version() + ", " + System.getProperty("os.name")
    };
  }

  /// The version of the jar; `dev` where the program does not run from one.
  static String number() {
    return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
        .orElse("dev");
  }
}
