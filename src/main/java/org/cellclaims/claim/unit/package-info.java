/// A page in; the units that are coded out, with all that was read in each, what stands around it,
/// and what its features say of it.
@NullMarked
package org.cellclaims.claim.unit;

import org.jspecify.annotations.NullMarked;
