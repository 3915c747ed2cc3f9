package org.cellclaims.crawl.robots;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cellclaims.page.PageRules;

/// What a site's robots.txt says to one crawler. Ask about the address that will be fetched, not
/// about a normal form of it.
///
/// @param rules the rules for this crawler
public record Robots(BaseRobotRules rules) {
  /// The name by which a robots.txt can speak to this crawler alone.
  public static final String TOKEN = PageRules.AGENT;

  /// RFC 9309 asks for at least this much to be read.
  public static final int MOST_BYTES = 500 * 1024;

  /// Longer lines are cut, as Google's parser cuts them: 8 times the longest address of old
  /// browsers.
  private static final int LONGEST_LINE = 2083 * 8 - 1;

  private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
  private static final Pattern NAME = Pattern.compile("[A-Za-z_-]+");

  /// Everything may be fetched: there is no robots.txt.
  public static Robots allowAll() {
    return new Robots(new SimpleRobotRules(SimpleRobotRules.RobotRulesMode.ALLOW_ALL));
  }

  /// Nothing may be fetched: the site could not say what it allows.
  public static Robots allowNone() {
    return new Robots(new SimpleRobotRules(SimpleRobotRules.RobotRulesMode.ALLOW_NONE));
  }

  /// Reads a robots.txt for this crawler.
  ///
  /// @param url where it stands, for sitemaps with relative addresses
  public static Robots parse(byte[] text, String url) {
    return parse(text, url, TOKEN);
  }

  private static Robots parse(byte[] text, String url, String agent) {
    SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
    parser.setExactUserAgentMatching(true);
    List<String> names =
        NAME.matcher(agent).matches() ? List.of(agent.toLowerCase(Locale.ROOT)) : List.of();
    return new Robots(parser.parseContent(url, clean(text), "text/plain", names));
  }

  /// True if an address may be fetched.
  public boolean allows(String url) {
    return rules.isAllowed(url);
  }

  /// The pause between two requests that the site asks for.
  public Optional<Duration> delay() {
    long millis = rules.getCrawlDelay();
    return millis > 0 ? Optional.of(Duration.ofMillis(millis)) : Optional.empty();
  }

  /// Addresses of the site's sitemaps.
  public List<String> sitemaps() {
    return List.copyOf(rules.getSitemaps());
  }

  /// Whether a robots.txt lets a crawler fetch an address.
  ///
  /// @param agent the crawler's name
  public static boolean allowed(byte[] robots, String agent, String url) {
    return parse(robots, "http://site.example/robots.txt", agent).allows(url);
  }

  /// Without a byte order mark, also a torn one; no more than is to be read; no endless lines.
  private static byte[] clean(byte[] text) {
    int from = 0;
    while (from < MARK.length && from < text.length && text[from] == MARK[from]) {
      from++;
    }
    byte[] rest = Arrays.copyOfRange(text, from, Math.min(text.length, from + MOST_BYTES));
    ByteArrayOutputStream out = new ByteArrayOutputStream(rest.length);
    int column = 0;
    for (byte b : rest) {
      boolean isEnd = b == '\n' || b == '\r';
      column = isEnd ? 0 : column + 1;
      if (column <= LONGEST_LINE) {
        out.write(b);
      }
    }
    return out.toByteArray();
  }
}
