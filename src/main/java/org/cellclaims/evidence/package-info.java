/// A claim and the archive in; a zip file that proves what stood there, and opens without this
/// program, out; and such a file held against itself.
@NullMarked
package org.cellclaims.evidence;

import org.jspecify.annotations.NullMarked;
