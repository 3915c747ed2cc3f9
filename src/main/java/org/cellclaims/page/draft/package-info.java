/// Drafts of blocks and rows of tables in, as markup or lines gave them; blocks out, with headings,
/// lead-ins and the labels of cells.
@NullMarked
package org.cellclaims.page.draft;

import org.jspecify.annotations.NullMarked;
