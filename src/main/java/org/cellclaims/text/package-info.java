/// Characters in; spans, tokens, sentences and a normal form that keeps its offsets out.
///
/// Pure functions on strings. Nothing here knows pages, concepts or claims.
@NullMarked
package org.cellclaims.text;

import org.jspecify.annotations.NullMarked;
