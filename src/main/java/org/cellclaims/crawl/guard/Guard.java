package org.cellclaims.crawl.guard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.cellclaims.crawl.address.Host;
import org.cellclaims.crawl.address.WebAddress;

/// Decides what may be connected to: http and https, public addresses, usual ports.
///
/// @param allowsLoopback true lets this machine's own addresses through, on every port; for tests
/// and the demonstration site
/// @param ports the ports allowed elsewhere
/// @param resolver finds the addresses of names
public record Guard(boolean allowsLoopback, Set<Integer> ports, Resolver resolver) {
  /// The ports on which the public web is served.
  public static final Set<Integer> WEB_PORTS = Set.of(80, 443, 8080, 8443);

  private static final int LONGEST = 8192;
  private static final int LONGEST_NAME = 253;
  private static final int LONGEST_LABEL = 63;

  /// Names that are never public, by RFC 6761, 6762, 8375, 9476 and by custom.
  private static final List<String> PRIVATE_ENDINGS = List.of(
      ".localhost",
      ".local",
      ".localdomain",
      ".internal",
      ".lan",
      ".home.arpa",
      ".svc",
      ".intranet",
      ".corp",
      ".home",
      ".onion",
      ".alt",
      ".test",
      ".invalid");

  public Guard {
    ports = Set.copyOf(ports);
  }

  /// The guard of a crawl on the public net.
  public static Guard strict() {
    return new Guard(false, WEB_PORTS, Resolver.SYSTEM);
  }

  /// Checks an address and finds where to connect to.
  ///
  /// @throws RefusedException if it may not be fetched, saying why
  /// @throws IOException if its name cannot be resolved
  public Target check(String url) throws IOException {
    if (url.length() > LONGEST) {
      throw new RefusedException("address of more than " + LONGEST + " characters");
    }
    if (url.chars().anyMatch(c -> c < ' ' || c == 0x7f)) {
      throw new RefusedException("address with control characters");
    }
    try {
      return check(WebAddress.parse(url), url);
    } catch (IllegalArgumentException e) {
      throw new RefusedException(String.valueOf(e.getMessage()));
    }
  }

  private Target check(WebAddress address, String url) throws IOException {
    String authority = authority(url);
    if (authority.contains("@")) {
      throw new RefusedException("address with a user name");
    }
    if (authority.contains("%")) {
      throw new RefusedException("host name with percent signs");
    }
    if (address.host().ip().isEmpty()) {
      checkName(address.host().text());
    }
    List<InetAddress> ips = ips(address.host());
    boolean isHere = true;
    for (InetAddress ip : ips) {
      isHere &= checkIp(ip);
    }
    if (!isHere && !ports.contains(address.realPort())) {
      throw new RefusedException("port " + address.realPort());
    }
    return new Target(address.page(), ips);
  }

  private static String authority(String url) {
    return url.replaceFirst("^[^:]*:[/\\\\]*", "").split("[/\\\\?#]", 2)[0];
  }

  private void checkName(String name) throws RefusedException {
    String bare = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    if (bare.length() > LONGEST_NAME) {
      throw new RefusedException("host name of more than " + LONGEST_NAME + " characters");
    }
    for (String label : bare.split("\\.", -1)) {
      if (label.isEmpty() || label.length() > LONGEST_LABEL) {
        throw new RefusedException("host name with an empty or too long part");
      }
    }
    if (!isOwnName(name) && isPrivate(bare)) {
      throw new RefusedException("'" + name + "' is a name of a private net");
    }
  }

  private static boolean isPrivate(String name) {
    return !name.contains(".") || PRIVATE_ENDINGS.stream().anyMatch(name::endsWith);
  }

  /// True for names that stand for this machine, where that is allowed.
  private boolean isOwnName(String name) {
    return allowsLoopback && (name.equals("localhost") || name.endsWith(".localhost"));
  }

  private List<InetAddress> ips(Host host) throws IOException {
    if (host.ip().isPresent()) {
      return List.of(InetAddress.getByAddress(host.ip().get()));
    }
    if (isOwnName(host.text())) {
      return List.of(InetAddress.getByAddress(host.text(), new byte[] {127, 0, 0, 1}));
    }
    List<InetAddress> found = resolver.resolve(host.text());
    if (found.isEmpty()) {
      throw new java.net.UnknownHostException(host.text());
    }
    return found;
  }

  /// True for this machine's own address.
  private boolean checkIp(InetAddress ip) throws RefusedException {
    boolean isHere = IpRanges.isLoopback(ip.getAddress());
    if (isHere ? !allowsLoopback : !IpRanges.isPublic(ip.getAddress())) {
      throw new RefusedException(ip.getHostAddress() + " is no public address");
    }
    return isHere;
  }

  /// True if the strict guard lets an address through.
  ///
  /// @param dns gives the IP addresses of a name, null or none where it has none
  public static boolean allowed(String url, Function<String, List<String>> dns) {
    try {
      new Guard(false, WEB_PORTS, name -> parsed(dns.apply(name))).check(url);
      return true;
    } catch (IOException | UncheckedIOException e) {
      return false; // refused or unknown: both mean no connection
    }
  }

  private static List<InetAddress> parsed(@org.jspecify.annotations.Nullable List<String> texts)
      throws IOException {
    List<InetAddress> ips = new ArrayList<>();
    for (String text : texts == null ? List.<String>of() : texts) {
      ips.add(InetAddress.getByAddress(Host.ipOf(text).orElseThrow()));
    }
    return ips;
  }
}
