package org.cellclaims.crawl.guard;

import java.io.IOException;
import java.net.InetAddress;
import java.util.List;

/// Finds the IP addresses of a name.
@FunctionalInterface
public interface Resolver {
  /// The system's own.
  Resolver SYSTEM = name -> List.of(InetAddress.getAllByName(name));

  /// All addresses of a name.
  ///
  /// @throws IOException if it has none
  List<InetAddress> resolve(String name) throws IOException;
}
