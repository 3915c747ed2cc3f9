/// A page in; its claims out: sentence, kinds, concepts each with scope, quantities, certainty,
/// source, and the rules that say why.
@NullMarked
package org.cellclaims.claim;

import org.jspecify.annotations.NullMarked;
