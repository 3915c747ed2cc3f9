/// A unit that is a claim, and what stands around it, in; the conditions, cells, routes and
/// outcomes that it speaks of out, each with the nearest scope that names it.
@NullMarked
package org.cellclaims.claim.concept;

import org.jspecify.annotations.NullMarked;
