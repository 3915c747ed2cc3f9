/// Commands that fill the index: folders or the archive in; pages, claims and families of copies in
/// the index out.
@NullMarked
package org.cellclaims.cli.ingest;

import org.jspecify.annotations.NullMarked;
