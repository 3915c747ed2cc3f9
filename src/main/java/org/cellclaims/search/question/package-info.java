/// The parts of a question in; one record that says all of it out, which API, command line and
/// exports build alike, so that all doors give the same hits. Knows no index.
@NullMarked
package org.cellclaims.search.question;

import org.jspecify.annotations.NullMarked;
