/// A page in; its claims out: sentence, kinds, concepts each with scope, quantities, certainty,
/// source, and the rules that say why.
///
/// Here stands what comes out, [org.cellclaims.claim.Claim] and its values. `extract` reads a page:
/// it cuts it into `unit`s, asks `topic` what it is about, lets `weigh` decide what each unit is,
/// and gives the claims among them their `concept`s, the `study`s they cite and the red `flag`s.
@NullMarked
package org.cellclaims.claim;

import org.jspecify.annotations.NullMarked;
