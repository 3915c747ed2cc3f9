/// Addresses found in; which to fetch next out, and what became of each. Kept in one SQLite file
/// that
/// survives the end of the process at any moment.
@NullMarked
package org.cellclaims.crawl.frontier;

import org.jspecify.annotations.NullMarked;
