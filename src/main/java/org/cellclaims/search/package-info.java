/// One question record in; hits, counts and the question in plain English out.
///
/// `question` is the record, `read` makes it of text, `find` of it what Lucene is asked,
/// `snapshot` lends the state of the index that is asked, `count` and `facet` count,
/// [org.cellclaims.search.ClaimSearch] answers, and `view` lays answers out.
@NullMarked
package org.cellclaims.search;

import org.jspecify.annotations.NullMarked;
