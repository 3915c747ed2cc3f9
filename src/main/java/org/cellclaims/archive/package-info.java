/// Folders, files and WARCs in; captures kept as WARC records out, each with URL, UTC time, media
/// type and SHA-256.
///
/// The archive is the truth: everything else in a data folder but people's own work can be made
/// from it again.
@NullMarked
package org.cellclaims.archive;

import org.jspecify.annotations.NullMarked;
