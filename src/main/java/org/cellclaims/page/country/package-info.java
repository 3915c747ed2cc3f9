/// Captures and pages in, signs of the country that a site is of out: addresses, telephone numbers,
/// the ending of its domain; and, from the signs of all its pages, the country or countries with
/// how
/// they are known.
@NullMarked
package org.cellclaims.page.country;

import org.jspecify.annotations.NullMarked;
