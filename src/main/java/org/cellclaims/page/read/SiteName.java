package org.cellclaims.page.read;

import crawlercommons.domains.PaidLevelDomain;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/// The name of a site by the address of a page: its registrable domain.
public final class SiteName {
  private SiteName() {}

  /// The registrable domain of an address, its host where it has none, empty where there is no
  /// host.
  public static String of(String url) {
    String host = host(url);
    String domain = host.isEmpty() ? "" : PaidLevelDomain.getPLD(host);
    return domain == null || domain.isEmpty() ? host : domain;
  }

  /// The host of an address in lower case, empty where it has none.
  static String host(String url) {
    try {
      String host = new URI(url.strip().replace(' ', '+')).getHost();
      return host == null ? "" : host.toLowerCase(Locale.ROOT);
    } catch (URISyntaxException e) {
      return hostBetweenSlashes(url);
    }
  }

  private static String hostBetweenSlashes(String url) {
    int from = url.indexOf("://");
    if (from < 0) {
      return "";
    }
    int to = from + 3;
    while (to < url.length() && "/?#:".indexOf(url.charAt(to)) < 0) {
      to++;
    }
    String host = url.substring(
        url.lastIndexOf('@', to) > from ? url.lastIndexOf('@', to) + 1 : from + 3, to);
    return host.toLowerCase(Locale.ROOT);
  }
}
