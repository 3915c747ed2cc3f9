/// Commands that compare texts: files in; the passages that they share out.
@NullMarked
package org.cellclaims.cli.copies;

import org.jspecify.annotations.NullMarked;
