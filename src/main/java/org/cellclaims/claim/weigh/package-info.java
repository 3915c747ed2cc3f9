/// A unit in; out comes what everything that speaks for and against makes of it, and the clues that
/// weighed most.
@NullMarked
package org.cellclaims.claim.weigh;

import org.jspecify.annotations.NullMarked;
