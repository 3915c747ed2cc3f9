/// A text in; the studies that it cites out, by identifier or by name, place, year and number of
/// patients.
@NullMarked
package org.cellclaims.claim.study;

import org.jspecify.annotations.NullMarked;
