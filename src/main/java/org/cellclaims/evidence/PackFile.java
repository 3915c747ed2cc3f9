package org.cellclaims.evidence;

import java.nio.charset.StandardCharsets;

/// One file of an evidence pack.
///
/// @param name its name
/// @param holds what it holds, for people
/// @param bytes its bytes; not copied
@SuppressWarnings("ArrayRecordComponent") // pages of 10 MB are passed on, not copied
record PackFile(String name, String holds, byte[] bytes) {
  /// A file of text in UTF-8.
  static PackFile of(String name, String holds, String text) {
    return new PackFile(name, holds, text.getBytes(StandardCharsets.UTF_8));
  }
}
