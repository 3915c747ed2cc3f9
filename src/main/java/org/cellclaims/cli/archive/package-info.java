/// Commands on the archive: captures in; lists, indexes and copies of them out.
@NullMarked
package org.cellclaims.cli.archive;

import org.jspecify.annotations.NullMarked;
