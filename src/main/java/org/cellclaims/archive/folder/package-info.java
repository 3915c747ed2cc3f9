/// A folder in; its files, what its manifest and their names say of them, and a tally of what
/// became of each out.
@NullMarked
package org.cellclaims.archive.folder;

import org.jspecify.annotations.NullMarked;
