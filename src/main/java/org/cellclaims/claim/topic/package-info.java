/// The units of a page in; the conditions that the page is about out.
@NullMarked
package org.cellclaims.claim.topic;

import org.jspecify.annotations.NullMarked;
