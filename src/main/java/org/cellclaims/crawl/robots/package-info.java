/// robots.txt, sitemaps and robots rules of pages in; what may be fetched, kept and followed, and
/// how
/// fast, out (RFC 9309).
@NullMarked
package org.cellclaims.crawl.robots;

import org.jspecify.annotations.NullMarked;
