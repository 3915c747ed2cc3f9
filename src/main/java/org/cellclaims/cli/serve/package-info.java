/// Commands that serve: a data folder in; the search page and the API on a port out.
@NullMarked
package org.cellclaims.cli.serve;

import org.jspecify.annotations.NullMarked;
