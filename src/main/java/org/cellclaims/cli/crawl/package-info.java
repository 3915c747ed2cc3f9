/// Commands that visit sites: seeds in; captures in the archive and claims in the index out.
@NullMarked
package org.cellclaims.cli.crawl;

import org.jspecify.annotations.NullMarked;
