/// Requests for claims and pages in; claims, answers and pages as JSON, claims as CSV out.
@NullMarked
package org.cellclaims.api.claim;

import org.jspecify.annotations.NullMarked;
