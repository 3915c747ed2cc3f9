/// Table elements in; out comes whether they hold data, and their rows and cells laid out in
/// columns.
@NullMarked
package org.cellclaims.page.html.table;

import org.jspecify.annotations.NullMarked;
