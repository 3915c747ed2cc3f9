/// Captures in; WARC files out, and the captures of those again, by arrival and by URL.
///
/// A folder `data/archive` holds `cellclaims-00001.warc.gz` and so on, which any WARC reader reads;
/// `captures.tsv`, a list of what stands where, made again when it is lost; and `writer.lock`, held
/// by the one process that writes.
@NullMarked
package org.cellclaims.archive.store;

import org.jspecify.annotations.NullMarked;
