/// The whole index → families: passages that pages of several sites share, with who carries them,
/// their wordings, and what changed on the way; kept beside the index and worked out anew from it.
@NullMarked
package org.cellclaims.copies.family;

import org.jspecify.annotations.NullMarked;
