/// The claims of a page in; the red flags of each out, wording that an authority has named.
@NullMarked
package org.cellclaims.claim.flag;

import org.jspecify.annotations.NullMarked;
