/// A passage, or the whole index → who carries it: exact places, edits word by word, families of
/// passages across sites with their time line.
@NullMarked
package org.cellclaims.copies;

import org.jspecify.annotations.NullMarked;
