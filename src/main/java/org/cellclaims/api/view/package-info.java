/// Requests for views and counts in; their rows as JSON and CSV out.
@NullMarked
package org.cellclaims.api.view;

import org.jspecify.annotations.NullMarked;
