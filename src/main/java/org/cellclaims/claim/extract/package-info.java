/// A page in; its claims out, in reading order, each with its id.
@NullMarked
package org.cellclaims.claim.extract;

import org.jspecify.annotations.NullMarked;
