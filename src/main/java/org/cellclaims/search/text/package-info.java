/// Typed text in; a tree of what it asks for out, within bounds, with notes on what could not be
/// read. Knows no index and no vocabulary.
@NullMarked
package org.cellclaims.search.text;

import org.jspecify.annotations.NullMarked;
