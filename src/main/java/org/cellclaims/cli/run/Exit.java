package org.cellclaims.cli.run;

/// The exit codes.
public final class Exit {
  /// All went well.
  public static final int OK = 0;
  /// Some inputs failed and are listed.
  public static final int FAILED = 1;
  /// The command line or a file of index-config is wrong.
  public static final int USAGE = 2;

  private Exit() {}
}
