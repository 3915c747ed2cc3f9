/// index-config in; concepts out. Text in; mentions of concepts out, longest first, ambiguous ones
/// by context.
///
/// Knows nothing of pages or claims: whoever asks gives the text and what is known of its topic.
@NullMarked
package org.cellclaims.vocabulary;

import org.jspecify.annotations.NullMarked;
