package org.cellclaims.crawl.address;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The URL standard's parser, as far as http and https go (https://url.spec.whatwg.org, section
/// 4.4).
///
/// @param base the address of the page that the text stands on
record AddressParser(Optional<WebAddress> base) {
  private static final Pattern SCHEME =
      Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):(.*)", Pattern.DOTALL);
  private static final List<String> HERE = List.of(".", "%2e");
  private static final List<String> UP = List.of("..", ".%2e", "%2e.", "%2e%2e");

  WebAddress parse(String text) {
    String clean = clean(text);
    Matcher scheme = SCHEME.matcher(clean);
    if (!scheme.matches()) {
      WebAddress from = base.orElseThrow(
          () -> new IllegalArgumentException("'" + shown(text) + "' has no scheme"));
      return relative(from, clean);
    }
    String name = scheme.group(1).toLowerCase(Locale.ROOT);
    if (!name.equals("http") && !name.equals("https")) {
      throw new IllegalArgumentException(
          "'" + shown(text) + "' has the scheme " + shown(name) + ", only http and https are read");
    }
    String rest = scheme.group(2);
    boolean isRelative =
        base.filter(b -> b.scheme().equals(name)).isPresent() && !rest.startsWith("//");
    return isRelative ? relative(base.orElseThrow(), rest) : absolute(name, rest);
  }

  /// Without spaces and controls around it, and without tabs and line ends anywhere.
  private static String clean(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && text.charAt(from) <= ' ') {
      from++;
    }
    while (to > from && text.charAt(to - 1) <= ' ') {
      to--;
    }
    return text.substring(from, to).replaceAll("[\t\r\n]", "");
  }

  private static String shown(String text) {
    return text.length() > 80 ? text.substring(0, 80) + "..." : text;
  }

  private static boolean isSlash(String text, int at) {
    return at < text.length() && (text.charAt(at) == '/' || text.charAt(at) == '\\');
  }

  private static WebAddress relative(WebAddress from, String text) {
    if (isSlash(text, 0) && isSlash(text, 1)) {
      return absolute(from.scheme(), text);
    }
    Parts parts = Parts.of(text);
    boolean keepsPath = parts.path().isEmpty();
    boolean keepsQuery = keepsPath && parts.query().isEmpty();
    String folder = from.path().substring(0, from.path().lastIndexOf('/') + 1);
    String path = isSlash(text, 0) ? parts.path() : folder + parts.path();
    return new WebAddress(
        from.scheme(),
        from.user(),
        from.host(),
        from.port(),
        keepsPath ? from.path() : path(path),
        keepsQuery ? from.query() : parts.encodedQuery(),
        parts.encodedFragment());
  }

  private static WebAddress absolute(String scheme, String text) {
    int start = 0;
    while (isSlash(text, start)) {
      start++;
    }
    int end = start;
    while (end < text.length() && "/\\?#".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    String authority = text.substring(start, end);
    int at = authority.lastIndexOf('@');
    String server = authority.substring(at + 1);
    int colon = server.indexOf(':', Math.max(server.lastIndexOf(']'), 0));
    Host host = Host.parse(colon < 0 ? server : server.substring(0, colon));
    Parts parts = Parts.of(text.substring(end));
    return new WebAddress(
        scheme,
        at < 0 ? "" : user(authority.substring(0, at)),
        host,
        port(scheme, colon < 0 ? "" : server.substring(colon + 1)),
        path(parts.path()),
        parts.encodedQuery(),
        parts.encodedFragment());
  }

  private static String user(String text) {
    int colon = text.indexOf(':');
    String name = PercentCode.USER.encode(colon < 0 ? text : text.substring(0, colon));
    String password = colon < 0 ? "" : PercentCode.USER.encode(text.substring(colon + 1));
    String both = password.isEmpty() ? name : name + ":" + password;
    return both.isEmpty() ? "" : both + "@";
  }

  private static int port(String scheme, String text) {
    if (text.isEmpty()) {
      return -1;
    }
    String digits = text.replaceFirst("^0+(?=.)", "");
    if (!text.matches("[0-9]+") || digits.length() > 5 || Integer.parseInt(digits) > 65535) {
      throw new IllegalArgumentException("'" + shown(text) + "' is no port");
    }
    int port = Integer.parseInt(digits);
    return port == (scheme.equals("https") ? 443 : 80) ? -1 : port;
  }

  /// A path with its steps up and its steps to itself taken.
  private static String path(String text) {
    Deque<String> segments = new ArrayDeque<>();
    String[] written = (isSlash(text, 0) ? text.substring(1) : text).split("[/\\\\]", -1);
    for (int i = 0; i < written.length; i++) {
      String lower = written[i].toLowerCase(Locale.ROOT);
      boolean isUp = UP.contains(lower);
      boolean isStep = isUp || HERE.contains(lower);
      if (isUp) {
        segments.pollLast();
      }
      if (!isStep) {
        segments.add(PercentCode.PATH.encode(written[i]));
      } else if (i == written.length - 1) {
        segments.add("");
      }
    }
    return "/" + String.join("/", segments);
  }

  /// Path, query with `?` and fragment with `#`, as written.
  private record Parts(String path, String query, String fragment) {
    static Parts of(String text) {
      int hash = text.indexOf('#');
      String before = hash < 0 ? text : text.substring(0, hash);
      int mark = before.indexOf('?');
      return new Parts(
          mark < 0 ? before : before.substring(0, mark),
          mark < 0 ? "" : before.substring(mark),
          hash < 0 ? "" : text.substring(hash));
    }

    String encodedQuery() {
      return PercentCode.QUERY.encode(query);
    }

    String encodedFragment() {
      return PercentCode.FRAGMENT.encode(fragment);
    }
  }
}
