/// Two texts as numbered words and sentences → the passages that one took from the other; many
/// texts → the pairs worth comparing.
@NullMarked
package org.cellclaims.reuse.passage;

import org.jspecify.annotations.NullMarked;
