/// Plain text in; blocks out, cut by its lines: paragraphs, lists, tables, menus.
@NullMarked
package org.cellclaims.page.plain;

import org.jspecify.annotations.NullMarked;
