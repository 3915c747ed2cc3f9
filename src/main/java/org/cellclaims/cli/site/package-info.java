/// The demonstration corpus in; web sites on this machine out, to crawl and to crawl again.
@NullMarked
package org.cellclaims.cli.site;

import org.jspecify.annotations.NullMarked;
