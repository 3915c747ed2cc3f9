package org.cellclaims.crawl.frontier;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cellclaims.crawl.address.WebAddress;

/// Bounds what a site without an end can make the crawler fetch: calendars, filters that combine,
/// paths that grow, session ids in new places.
///
/// @param text the address with numbers, long codes and parameter values left out
/// @param most how many addresses of this shape are fetched on one host
record Shape(String text, int most) {
  private static final int LONGEST = 2000;
  private static final int MOST_SEGMENTS = 16;
  private static final int MOST_REPEATS = 3;
  private static final int MOST_PARAMETERS = 8;
  private static final int MOST_WITH_QUERY = 200;
  private static final int MOST_DATES = 200;
  private static final int MOST_NUMBERED = 5_000;
  private static final int NO_BOUND = 1_000_000;
  private static final Pattern CODE = Pattern.compile("(?=\\w*\\d)\\w{16,}");
  private static final Pattern DATE =
      Pattern.compile(".*/(?:19|20|21)\\d\\d([/-])\\d{1,2}(?:\\1\\d{1,2})?(?:/.*|$)");

  /// Why an address is never fetched whatever stands there, empty if it may be.
  static Optional<String> fault(WebAddress address) {
    String[] segments = address.path().split("/");
    Map<String, Integer> repeats = new HashMap<>();
    Arrays.stream(segments)
        .filter(s -> !s.isEmpty())
        .forEach(s -> repeats.merge(s, 1, Integer::sum));
    if (address.toString().length() > LONGEST) {
      return Optional.of("address of more than " + LONGEST + " characters");
    }
    if (segments.length > MOST_SEGMENTS) {
      return Optional.of("path of more than " + MOST_SEGMENTS + " parts");
    }
    if (repeats.values().stream().anyMatch(n -> n > MOST_REPEATS)) {
      return Optional.of("path that repeats itself");
    }
    return address.query().chars().filter(c -> c == '&').count() >= MOST_PARAMETERS
        ? Optional.of("more than " + MOST_PARAMETERS + " parameters")
        : Optional.empty();
  }

  static Shape of(WebAddress address) {
    String path = address.path();
    String bare = CODE.matcher(path).replaceAll("*").replaceAll("\\d+", "#");
    boolean hasQuery = address.query().length() > 1;
    String names = hasQuery
        ? Arrays.stream(address.query().substring(1).split("&"))
            .map(p -> p.split("=", 2)[0].replaceAll("\\d+", "#"))
            .sorted()
            .distinct()
            .collect(Collectors.joining("&", "?", ""))
        : "";
    return new Shape(bare + names, most(path, hasQuery, bare.equals(path)));
  }

  private static int most(String path, boolean hasQuery, boolean isPlain) {
    if (hasQuery) {
      return MOST_WITH_QUERY;
    }
    if (isPlain) {
      return NO_BOUND;
    }
    return DATE.matcher(path).matches() ? MOST_DATES : MOST_NUMBERED;
  }
}
