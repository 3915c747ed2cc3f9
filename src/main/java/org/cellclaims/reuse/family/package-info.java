/// Texts → hashes of their words in a row; texts with such hashes → pairs that share passages, and
/// passages → families.
@NullMarked
package org.cellclaims.reuse.family;

import org.jspecify.annotations.NullMarked;
