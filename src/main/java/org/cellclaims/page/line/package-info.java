/// One line of text in; what its looks say of it out: a title, a sentence, a list item, furniture.
@NullMarked
package org.cellclaims.page.line;

import org.jspecify.annotations.NullMarked;
