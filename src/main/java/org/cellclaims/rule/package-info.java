/// index-config in; rules that have proved themselves on their own examples out. Tokens in; rules
/// that fire out.
@NullMarked
package org.cellclaims.rule;

import org.jspecify.annotations.NullMarked;
