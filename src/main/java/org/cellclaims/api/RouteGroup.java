package org.cellclaims.api;

import java.util.List;

/// The addresses of one topic.
interface RouteGroup {
  /// The addresses, in the order in which they are listed.
  List<Route> routes();
}
