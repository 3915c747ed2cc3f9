package org.cellclaims.crawl.address;

import crawlercommons.domains.EffectiveTldFinder;
import java.util.Optional;

/// An http or https address, read as browsers read it.
///
/// @param scheme `http` or `https`
/// @param user what stands before `@`, with that sign; empty as a rule
/// @param host name or IP address
/// @param port the port stated, -1 where it is the scheme's own
/// @param path begins with `/`
/// @param query with its `?`, empty where there is none
/// @param fragment with its `#`, empty where there is none
public record WebAddress(
    String scheme, String user, Host host, int port, String path, String query, String fragment) {

  /// Reads an absolute address.
  ///
  /// @throws IllegalArgumentException if it is none of http or https, saying why
  public static WebAddress parse(String text) {
    return new AddressParser(Optional.empty()).parse(text);
  }

  /// Reads an address as it stands on the page with this one.
  ///
  /// @throws IllegalArgumentException if it leads to none of http or https, saying why
  public WebAddress resolve(String text) {
    return new AddressParser(Optional.of(this)).parse(text);
  }

  /// Where a link leads, for comparing with what browsers do.
  ///
  /// @param base the page's address; null where there is none
  /// @throws IllegalArgumentException if it leads to none of http or https
  public static String resolve(String text, @org.jspecify.annotations.Nullable String base) {
    return base == null ? parse(text).toString() : parse(base).resolve(text).toString();
  }

  /// The port that a connection takes.
  public int realPort() {
    if (port >= 0) {
      return port;
    }
    return scheme.equals("https") ? 443 : 80;
  }

  /// Host, and port where one is stated: what stands in the Host field of a request.
  public String authority() {
    return port < 0 ? host.text() : host.text() + ":" + port;
  }

  /// Scheme, host and port: what one robots.txt speaks for.
  public String origin() {
    return scheme + "://" + authority();
  }

  /// Path and query: what stands in the first line of a request.
  public String target() {
    return path + query;
  }

  /// The same address without a fragment: what is asked for and kept.
  public WebAddress page() {
    return fragment.isEmpty() ? this : new WebAddress(scheme, user, host, port, path, query, "");
  }

  /// The registrable domain: `clinic.example` of `www.clinic.example`. For IP addresses and names
  /// without one, host and port.
  public String site() {
    if (host.ip().isPresent()) {
      return authority();
    }
    if (host.text().endsWith("localhost")) {
      return lastTwo(host.text()) + (port < 0 ? "" : ":" + port);
    }
    return Optional.ofNullable(EffectiveTldFinder.getAssignedDomain(host.text(), true, false))
        .orElseGet(() -> lastTwo(host.text()));
  }

  /// For domains that no registry hands out, such as `.example`.
  private static String lastTwo(String name) {
    int dot = name.lastIndexOf('.', name.length() - 2);
    return name.substring(name.lastIndexOf('.', Math.max(dot - 1, 0)) + 1);
  }

  /// The address in its one normal spelling.
  @Override
  public String toString() {
    return scheme + "://" + user + authority() + path + query + fragment;
  }
}
