/// A web page in; the text of its article out, without menus, forms, footers and other furniture.
@NullMarked
package org.cellclaims.page.article;

import org.jspecify.annotations.NullMarked;
