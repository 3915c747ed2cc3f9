package org.cellclaims.page.read;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.cellclaims.archive.Capture;

/// Who a page is: its id, its site, the address it calls its own.
final class Identity {
  private static final int ID_LENGTH = 16;
  private static final int LONGEST_URL = 2000;

  private Identity() {}

  /// First 16 hexadecimal digits of SHA-256 over URL, line feed and payload digest.
  static String id(Capture capture) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256")
          .digest((capture.url() + "\n" + capture.sha256()).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, ID_LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /// The name that the manifest gives, else the registrable domain of the URL, else its host,
  /// else the folder of the file.
  static String site(Capture capture) {
    return capture.origin().site().filter(s -> !s.isBlank()).orElseGet(() -> {
      String site = SiteName.of(capture.url());
      return site.isEmpty() ? folder(capture.origin().file()) : site;
    });
  }

  /// The canonical address, absolute, if it is one of the web.
  static Optional<String> canonical(String href) {
    boolean web = href.startsWith("http://") || href.startsWith("https://");
    return web && href.length() <= LONGEST_URL && !SiteName.host(href).isEmpty()
        ? Optional.of(href)
        : Optional.empty();
  }

  private static String folder(String file) {
    int slash = file.lastIndexOf('/');
    return slash <= 0 ? "local" : file.substring(file.lastIndexOf('/', slash - 1) + 1, slash);
  }
}
