/// An archive, or a WARC or WACZ file of others, in; every record read again and every digest
/// checked, and a typed report out.
@NullMarked
package org.cellclaims.archive.verify;

import org.jspecify.annotations.NullMarked;
