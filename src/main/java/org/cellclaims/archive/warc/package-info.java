/// WARC and ARC files in, however damaged; records, and the reason for each stretch that is none,
/// out.
///
/// The header fields are parsed by jwarc. Framing is done here, because jwarc ends a file at the
/// first bad record and here reading goes on at the next sound one.
@NullMarked
package org.cellclaims.archive.warc;

import org.jspecify.annotations.NullMarked;
