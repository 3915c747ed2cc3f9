/// What all topics share: a request in; its question and parameters out; records and tables in;
/// JSON
/// and CSV out.
@NullMarked
package org.cellclaims.api.answer;

import org.jspecify.annotations.NullMarked;
