package org.cellclaims.cli;

/// The exit codes.
final class Exit {
  /// All went well.
  static final int OK = 0;
  /// Some inputs failed and are listed.
  static final int FAILED = 1;
  /// The command line or a file of index-config is wrong.
  static final int USAGE = 2;

  private Exit() {}
}
