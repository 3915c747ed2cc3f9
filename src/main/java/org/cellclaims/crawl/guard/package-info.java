/// Addresses in; the IP addresses that may be connected to out, or a refusal that says why. Nothing
/// else in the program decides where a connection goes.
@NullMarked
package org.cellclaims.crawl.guard;

import org.jspecify.annotations.NullMarked;
