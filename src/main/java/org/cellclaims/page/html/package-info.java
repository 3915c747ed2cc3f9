/// Markup in; its text, its blocks and what its head says of it out. One walk tells a scribe what
/// opens and closes; the scribe writes it down.
@NullMarked
package org.cellclaims.page.html;

import org.jspecify.annotations.NullMarked;
