/// A sentence → claims of other sites that say the same in other words: the same conditions,
/// outcomes, numbers, bounds and certainty, read from the claims that the index holds. No copying.
@NullMarked
package org.cellclaims.copies.reworded;

import org.jspecify.annotations.NullMarked;
