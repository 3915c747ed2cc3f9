package org.cellclaims.archive.warc;

import java.util.Optional;

/// Decompressed bytes that hold whole records.
///
/// @param offset where they begin in the file
/// @param end the first byte of the file after them
/// @param bytes what could be decompressed
/// @param damage why decompression ended early or is not to be trusted, empty if all went well
/// @param isCut true if the file ends within them
record Member(long offset, long end, Window bytes, Optional<String> damage, boolean isCut) {}
