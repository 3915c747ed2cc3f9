/// Folders, files and WARCs in; captures kept as WARC records out, each with URL, UTC time, media
/// type and SHA-256.
///
/// Here stands what comes out: [org.cellclaims.archive.Capture] and the record it is kept as.
/// `source` reads what people have, `store` keeps it, `folder` knows what stands in a folder,
/// `warc` and `wacz` know the formats; `export` and `verify` go over what is kept.
///
/// The archive is the truth: everything else in a data folder but people's own work can be made
/// from it again.
@NullMarked
package org.cellclaims.archive;

import org.jspecify.annotations.NullMarked;
