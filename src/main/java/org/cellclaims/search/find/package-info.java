/// A question in; the queries that Lucene is asked, the claims that meet each of its choices, and
/// where they meet it out.
@NullMarked
package org.cellclaims.search.find;

import org.jspecify.annotations.NullMarked;
