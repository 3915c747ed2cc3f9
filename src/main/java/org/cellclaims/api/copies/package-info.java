/// Requests for copies, families and sites that share in; these as JSON out.
@NullMarked
package org.cellclaims.api.copies;

import org.jspecify.annotations.NullMarked;
