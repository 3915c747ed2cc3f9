package org.cellclaims.crawl.guard;

import java.net.InetAddress;
import java.util.List;
import org.cellclaims.crawl.address.WebAddress;

/// An address that may be fetched, with the IP addresses that were checked. A connection goes to
/// one
/// of these and to no other: the name is not looked up again.
///
/// @param address what is asked for
/// @param ips one or more
public record Target(WebAddress address, List<InetAddress> ips) {
  public Target {
    ips = List.copyOf(ips);
  }
}
