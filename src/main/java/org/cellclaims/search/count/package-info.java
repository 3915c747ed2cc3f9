/// Counting: found documents and a field go in; how many of them have each value comes out. Knows
/// nothing of claims.
@NullMarked
package org.cellclaims.search.count;

import org.jspecify.annotations.NullMarked;
