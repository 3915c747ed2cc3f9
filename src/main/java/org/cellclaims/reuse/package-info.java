/// Texts → what they share: passages word for word, edited or condensed, their changes word by
/// word, and families of passages. A pure algorithm that knows nothing of the web.
@NullMarked
package org.cellclaims.reuse;

import org.jspecify.annotations.NullMarked;
