/// Options that several commands have: words of the command line in; folders, moments and formats
/// out.
@NullMarked
package org.cellclaims.cli.options;

import org.jspecify.annotations.NullMarked;
