/// A folder of pages in; figures of speed and memory on this machine out.
@NullMarked
package org.cellclaims.cli.bench;

import org.jspecify.annotations.NullMarked;
