/// Pages in, traces of who runs their site out: telephone numbers, street addresses, mail
/// addresses, analytics ids, owner names; sites that share some, as hints for `sites.tsv`.
@NullMarked
package org.cellclaims.page.site;

import org.jspecify.annotations.NullMarked;
