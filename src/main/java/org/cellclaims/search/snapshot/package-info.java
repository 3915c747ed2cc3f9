/// A folder with an index in; states of it out, each lent as long as it is in use, without what
/// is withheld.
@NullMarked
package org.cellclaims.search.snapshot;

import org.jspecify.annotations.NullMarked;
