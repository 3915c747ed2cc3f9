/// Addresses as pages write them in; what a browser would ask for out. Reads http and https only,
/// by
/// the rules of the URL standard, so that no host is seen here that is another one on the wire.
@NullMarked
package org.cellclaims.crawl.address;

import org.jspecify.annotations.NullMarked;
