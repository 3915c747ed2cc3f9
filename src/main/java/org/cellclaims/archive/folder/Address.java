package org.cellclaims.archive.folder;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Addresses of pages: which ones count, and which one a file gets that came without.
public final class Address {
  private static final String FILE = "urn:cellclaims:file:";
  private static final String PLAIN =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/";
  private static final int LONGEST = 8192;
  private static final Pattern WEB = Pattern.compile("(?i)https?://[^\\s/?#]++[^\\p{Cntrl}]*+");

  /// Chromium and Firefox write the first form, SingleFile the second.
  private static final Pattern SAVED = Pattern.compile(
      "<!--\\s{0,20}(?:saved from url=\\(\\d{1,6}\\)|Page saved with SingleFile\\s{1,20}url: )"
          + "(https?://[^\\s<>\"]{1,4000})");

  private static final Pattern PART = Pattern.compile("(?i)https?://[^/?#]*+(?:/robots\\.txt"
      + "|[^?#]*\\.(?:ico|png|jpe?g|gif|webp|svg|avif|bmp|css|m?js|map|json|xml|woff2?|ttf|otf|eot"
      + "|mp[34]|webm))(?:[?#].*)?");
  private static final int SAVED_WITHIN = 4096;

  private Address() {}

  /// True for addresses of web pages and for the ones that `ofFile` gives.
  public static boolean isPage(String url) {
    return url.length() <= LONGEST && (WEB.matcher(url).matches() || url.startsWith(FILE));
  }

  /// True for addresses of what pages load and crawlers ask for, which are never pages: images,
  /// styles, scripts, fonts, sitemaps, robots.txt.
  public static boolean isPart(String url) {
    return PART.matcher(url).matches();
  }

  /// The address of a file that came without: the same wherever the folder lies.
  ///
  /// @param owner the site's name, or else the folder's
  /// @param file path of the file from the folder
  public static String ofFile(String owner, String file) {
    StringBuilder address = new StringBuilder(FILE);
    for (byte b : (owner + "/" + file).getBytes(StandardCharsets.UTF_8)) {
      if (PLAIN.indexOf(b) >= 0) {
        address.append((char) b);
      } else {
        address.append(String.format(java.util.Locale.ROOT, "%%%02X", b & 0xff));
      }
    }
    return address.toString();
  }

  /// The address that a browser wrote into a page when it saved it.
  public static Optional<String> saved(byte[] page) {
    int length = Math.min(page.length, SAVED_WITHIN);
    Matcher saved = SAVED.matcher(new String(page, 0, length, StandardCharsets.UTF_8));
    return saved.find() ? Optional.of(saved.group(1)).filter(Address::isPage) : Optional.empty();
  }
}
