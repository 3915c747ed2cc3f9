/// Commands that answer from the index or from pages: a question in; claims, counts and changes as
/// text or rows out.
@NullMarked
package org.cellclaims.cli.claims;

import org.jspecify.annotations.NullMarked;
