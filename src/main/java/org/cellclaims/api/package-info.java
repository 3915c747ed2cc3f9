/// HTTP in; HTTP out. Text becomes the records of the packages to the left, and their answers
/// become
/// JSON or CSV; nothing is decided here.
///
/// What can be asked is the list [org.cellclaims.api.Routes], a package a topic; src/docs/api.md
/// describes it.
@NullMarked
package org.cellclaims.api;

import org.jspecify.annotations.NullMarked;
