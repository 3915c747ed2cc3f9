/// Parameters and typed text in; a question out, and a question said in plain English.
@NullMarked
package org.cellclaims.search.read;

import org.jspecify.annotations.NullMarked;
