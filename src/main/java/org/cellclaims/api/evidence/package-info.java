/// A claim in; its citation, or the file that proves it, out.
@NullMarked
package org.cellclaims.api.evidence;

import org.jspecify.annotations.NullMarked;
