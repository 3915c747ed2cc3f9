/// index-config/weights in; numbered clues, each for or against a decision, in; the decision and
/// its
/// strongest clues out.
@NullMarked
package org.cellclaims.weight;

import org.jspecify.annotations.NullMarked;
