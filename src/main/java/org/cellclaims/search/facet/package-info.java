/// Found claims in; how many have each value of a filter, each pair of values, each stretch of
/// numbers or time out.
@NullMarked
package org.cellclaims.search.facet;

import org.jspecify.annotations.NullMarked;
