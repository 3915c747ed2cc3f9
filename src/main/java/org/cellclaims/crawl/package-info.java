/// Seeds in, captures in the archive out, politely. The only package that opens a socket outwards.
@NullMarked
package org.cellclaims.crawl;

import org.jspecify.annotations.NullMarked;
