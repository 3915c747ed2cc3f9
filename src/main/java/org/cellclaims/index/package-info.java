/// Pages and claims in; Lucene documents out, one commit after the other, and back again.
///
/// [org.cellclaims.index.Ingest] shows the whole path from a folder to the index in one method.
/// What
/// can be filtered and counted is the list [org.cellclaims.index.Filters#ALL].
@NullMarked
package org.cellclaims.index;

import org.jspecify.annotations.NullMarked;
