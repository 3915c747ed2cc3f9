/// Text in; the numbers that measure something out, with unit, range, bound and what is counted.
///
/// Knows how numbers are written, not what they mean for a claim.
@NullMarked
package org.cellclaims.quantity;

import org.jspecify.annotations.NullMarked;
