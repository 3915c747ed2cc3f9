/// A capture in; a page out: charset, language, title, site and blocks with heading path, lead-in,
/// labels, region and span.
@NullMarked
package org.cellclaims.page;

import org.jspecify.annotations.NullMarked;
