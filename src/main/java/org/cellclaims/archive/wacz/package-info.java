/// WACZ files (WACZ 1.1.1: a ZIP file of WARC files with a list of digests) in; their WARC files,
/// and
/// what does not agree with the list, out; and the other way round.
///
/// Nothing is ever written under a name that stands in the file: what is unpacked goes to temporary
/// files, within limits.
@NullMarked
package org.cellclaims.archive.wacz;

import org.jspecify.annotations.NullMarked;
