package org.cellclaims.claim;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.cellclaims.archive.Capture;
import org.cellclaims.claim.extract.ClaimExtractor;
import org.cellclaims.page.Page;
import org.cellclaims.page.read.PageReader;

/// Pages made from text, and the extractor of the project's own index-config.
public final class Pages {
  public static final ClaimExtractor EXTRACTOR = extractor();
  private static final PageReader READER = new PageReader();

  private Pages() {}

  private static ClaimExtractor extractor() {
    try {
      return ClaimExtractor.load(Path.of("index-config"));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  public static Page text(String text) throws IOException {
    return page("text/plain", text);
  }

  public static Page html(String html) throws IOException {
    return page("text/html", html);
  }

  private static Page page(String type, String content) throws IOException {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    return READER.read(new Capture(
        "https://clinic.example/page",
        Instant.parse("2024-01-02T03:04:05Z"),
        type,
        Optional.of("UTF-8"),
        bytes,
        sha256(bytes),
        new Capture.Origin("page", Optional.empty(), Optional.empty())));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
