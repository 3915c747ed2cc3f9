/// One question record in; hits, counts and the question in plain English out.
///
/// [org.cellclaims.search.ClaimQuery] is built by API, command line and exports alike, so all doors
/// give the same hits; [org.cellclaims.search.ClaimSearch] answers it.
@NullMarked
package org.cellclaims.search;

import org.jspecify.annotations.NullMarked;
