/// A capture in; a page out: charset, language, title, site and blocks with heading path, lead-in,
/// labels, region and span.
///
/// Here stands what comes out: [org.cellclaims.page.Page] and its blocks, and what is known from
/// many pages of a site. `read` makes a page of a capture, by `html` or `plain`, which both write
/// `draft`s and judge the looks of a `line`; `article` finds the main text.
@NullMarked
package org.cellclaims.page;

import org.jspecify.annotations.NullMarked;
