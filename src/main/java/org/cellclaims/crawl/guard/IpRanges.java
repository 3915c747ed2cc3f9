package org.cellclaims.crawl.guard;

import java.util.List;
import org.cellclaims.crawl.address.Host;

/// Which IP addresses belong to the public net: the special-purpose registries of IANA for IPv4 and
/// IPv6 (RFC 6890 and its updates), read in November 2026.
final class IpRanges {
  private static final List<Range> LOOPBACK = ranges("127.0.0.0/8", "::1/128");

  private static final List<Range> NOT_PUBLIC_4 = ranges(
      "0.0.0.0/8", // this network
      "10.0.0.0/8", // private
      "100.64.0.0/10", // carriers' own
      "127.0.0.0/8", // loopback
      "168.63.129.16/32", // a cloud's own services
      "169.254.0.0/16", // link-local, metadata of clouds
      "172.16.0.0/12", // private
      "192.0.0.0/24", // protocol assignments
      "192.0.2.0/24", // documentation
      "192.88.99.0/24", // 6to4 relays
      "192.168.0.0/16", // private
      "198.18.0.0/15", // benchmarks
      "198.51.100.0/24", // documentation
      "203.0.113.0/24", // documentation
      "224.0.0.0/4", // multicast
      "240.0.0.0/4"); // reserved, broadcast

  /// Only this is handed out to the public, save for what follows.
  private static final List<Range> PUBLIC_6 = ranges("2000::/3");

  private static final List<Range> NOT_PUBLIC_6 = ranges(
      "2001::/23", // protocol assignments, Teredo, ORCHID
      "2001:db8::/32", // documentation
      "2002::/16", // 6to4, which holds an IPv4 address
      "3fff::/20"); // documentation

  private IpRanges() {}

  /// A range as registries write it.
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  private record Range(byte[] first, int bits) {
    static Range of(String text) {
      int slash = text.indexOf('/');
      byte[] first = Host.ipOf(text.substring(0, slash)).orElseThrow();
      return new Range(first, Integer.parseInt(text.substring(slash + 1)));
    }

    boolean holds(byte[] ip) {
      boolean holds = ip.length == first.length;
      for (int bit = 0; holds && bit < bits; bit++) {
        int mask = 0x80 >> bit % 8;
        holds = (ip[bit / 8] & mask) == (first[bit / 8] & mask);
      }
      return holds;
    }
  }

  private static List<Range> ranges(String... texts) {
    return java.util.Arrays.stream(texts).map(Range::of).toList();
  }

  private static boolean holds(List<Range> ranges, byte[] ip) {
    return ranges.stream().anyMatch(range -> range.holds(ip));
  }

  /// True for this machine's own addresses.
  static boolean isLoopback(byte[] ip) {
    return holds(LOOPBACK, ip);
  }

  /// True for addresses that anyone on the net can reach.
  static boolean isPublic(byte[] ip) {
    return ip.length == 4
        ? !holds(NOT_PUBLIC_4, ip)
        : holds(PUBLIC_6, ip) && !holds(NOT_PUBLIC_6, ip);
  }
}
