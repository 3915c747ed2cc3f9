/// The command line in; files, lines and a server out. Commands only turn words of it into the
/// records of the other packages, and their results into text.
@NullMarked
package org.cellclaims.cli;

import org.jspecify.annotations.NullMarked;
