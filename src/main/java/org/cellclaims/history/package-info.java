/// Captures of the same pages at different times in; what became of their claims out: kept, moved,
/// reworded, number changed, softened, hardened, removed, added, came back. The matching is pure;
/// [SiteHistory] reads what it needs from the index.
@NullMarked
package org.cellclaims.history;

import org.jspecify.annotations.NullMarked;
