/// What elements say of themselves by role, class and id in; which of them are furniture as a whole
/// out.
@NullMarked
package org.cellclaims.page.html.region;

import org.jspecify.annotations.NullMarked;
