/// A passage → who carries it: exact places, edits word by word; families → the network of sites.
@NullMarked
package org.cellclaims.copies;

import org.jspecify.annotations.NullMarked;
