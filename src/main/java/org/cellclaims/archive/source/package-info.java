/// Folders, pages, WARC and WACZ files in; captures out, one by one, and problems where something
/// could not be used.
@NullMarked
package org.cellclaims.archive.source;

import org.jspecify.annotations.NullMarked;
