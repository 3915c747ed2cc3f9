package org.cellclaims.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/// The version of the running jar.
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String jar = Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
        .orElse("not packaged");
    return new String[] {
      "cellclaims " + jar, "Java " + Runtime.version() + ", " + System.getProperty("os.name")
    };
  }
}
