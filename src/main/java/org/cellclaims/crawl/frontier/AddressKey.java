package org.cellclaims.crawl.frontier;

import crawlercommons.filters.basic.BasicURLNormalizer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.cellclaims.crawl.address.WebAddress;

/// Which addresses are taken for the same one: those that differ in session ids, tracking
/// parameters
/// and the order of parameters. Only for telling what is known; what is fetched is the address as
/// found.
public final class AddressKey {
  private static final int BYTES = 16;
  private static final Set<String> MEANINGLESS = Set.of(
      "utm_source",
      "utm_medium",
      "utm_campaign",
      "utm_term",
      "utm_content",
      "utm_id",
      "gclid",
      "fbclid",
      "msclkid",
      "dclid",
      "yclid",
      "mc_cid",
      "mc_eid",
      "_ga",
      "igshid",
      "ref_src",
      "phpsessid",
      "jsessionid",
      "aspsessionid",
      "sid",
      "sessionid",
      "session_id",
      "cfid",
      "cftoken",
      "PHPSESSID",
      "JSESSIONID",
      "ASPSESSIONID",
      "SID",
      "replytocom",
      "fb_action_ids");
  private static final Pattern SESSION =
      Pattern.compile(";(?:jsessionid|phpsessid|sid)=[^/?#;]*", Pattern.CASE_INSENSITIVE);
  private static final BasicURLNormalizer NORMAL =
      BasicURLNormalizer.newBuilder().queryParamsToRemove(MEANINGLESS).build();

  private AddressKey() {}

  /// The normal form of an address.
  public static String normal(WebAddress address) {
    String url = SESSION.matcher(address.page().toString()).replaceAll("");
    return Optional.ofNullable(NORMAL.filter(url)).orElse(url);
  }

  /// The key of an address: equal for addresses that are taken for the same one.
  static byte[] of(WebAddress address) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256")
          .digest(normal(address).getBytes(StandardCharsets.UTF_8));
      return Arrays.copyOf(digest, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }

  /// True if two addresses are taken for the same one.
  public static boolean same(WebAddress one, WebAddress other) {
    return normal(one).equals(normal(other));
  }
}
