/// The description of the API in OpenAPI 3.1: parts in resources and the list of filters go in, one
/// document comes out.
@NullMarked
package org.cellclaims.api.openapi;

import org.jspecify.annotations.NullMarked;
