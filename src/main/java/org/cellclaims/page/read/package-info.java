/// A capture in; a page out. Bytes become characters here, media types decide who reads them, and a
/// page gets its id, site, title and language.
@NullMarked
package org.cellclaims.page.read;

import org.jspecify.annotations.NullMarked;
