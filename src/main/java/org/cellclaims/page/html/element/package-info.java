/// Elements of markup in; what they do to the text around them, and that text as a visitor sees it,
/// out.
@NullMarked
package org.cellclaims.page.html.element;

import org.jspecify.annotations.NullMarked;
