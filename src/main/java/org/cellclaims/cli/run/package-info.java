/// What every command needs while it runs: exit codes, progress, stopping, a folder for a while.
@NullMarked
package org.cellclaims.cli.run;

import org.jspecify.annotations.NullMarked;
