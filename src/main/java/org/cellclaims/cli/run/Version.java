package org.cellclaims.cli.run;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/// The version of the running jar.
public final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {
      "cellclaims " + number(), "Java " + Runtime.version() + ", " + System.getProperty("os.name")
    };
  }

  /// The version of the jar; `dev` where the program does not run from one.
  public static String number() {
    return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
        .orElse("dev");
  }
}
