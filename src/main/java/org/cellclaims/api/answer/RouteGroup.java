package org.cellclaims.api.answer;

import java.util.List;

/// The addresses of one topic.
public interface RouteGroup {
  /// The addresses, in the order in which they are listed.
  List<Route> routes();
}
