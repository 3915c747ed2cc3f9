/// One question record in; the rows of a view out: concordance, sites, numbers, citations. Each
/// view
/// is a record that
/// JSON and CSV are written from alike.
@NullMarked
package org.cellclaims.search.view;

import org.jspecify.annotations.NullMarked;
