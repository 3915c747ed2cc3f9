/// An archive in; its captures listed as CDXJ, or copied to a WARC or WACZ file that any reader
/// reads, out.
///
/// The same captures give the same bytes: nothing written names the time or place of writing.
@NullMarked
package org.cellclaims.archive.export;

import org.jspecify.annotations.NullMarked;
