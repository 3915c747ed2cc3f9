/// Requests for two moments or versions in; what changed between them as JSON and CSV out.
@NullMarked
package org.cellclaims.api.history;

import org.jspecify.annotations.NullMarked;
