/// Folders, files and WARCs in; captures kept as WARC records out, each with URL, UTC time, media
/// type and SHA-256.
///
/// A folder `data/archive` holds `cellclaims-00001.warc.gz` and so on, which any WARC reader reads;
/// `captures.tsv`, a list of what stands where, made again when it is lost; and `writer.lock`, held
/// by the one process that writes. `Sources` reads what people have, `Archive` keeps it.
///
/// The archive is the truth: everything else in a data folder but people's own work can be made
/// from it again.
@NullMarked
package org.cellclaims.archive;

import org.jspecify.annotations.NullMarked;
