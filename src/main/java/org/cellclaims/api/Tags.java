package org.cellclaims.api;

import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cellclaims.copies.family.Families;
import org.cellclaims.search.ClaimSearch;

/// Entity tags of answers: the same question to the same state of the index, asked of the same
/// program with the same index-config, has the same tag, so that a caller who has the answer is
/// told so (304) before anything is searched. Weak, since the time that searching took differs.
/// RFC 9110, sections 8.8.3 and 13.1.2.
///
/// @param search tells the state of the index
/// @param families tell theirs, which follows the index
/// @param build stands for program and index-config
record Tags(ClaimSearch search, Families families, String build) {
  private static final String SAME_WHEN_ASKED = "no-cache";

  /// Tags for a program of this version with the index-config that `search` was opened with.
  static Tags of(ClaimSearch search, Families families, String version) {
    MessageDigest digest = digest();
    digest.update(version.getBytes(StandardCharsets.UTF_8));
    for (Path file : files(search.vocabulary().folder())) {
      try {
        digest.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
        digest.update(Files.readAllBytes(file));
      } catch (IOException e) {
        throw new IllegalArgumentException(file + " cannot be read", e);
      }
    }
    return new Tags(search, families, HexFormat.of().formatHex(digest.digest()));
  }

  /// Marks an answer with its tag.
  ///
  /// @return whether the caller has it already, so that nothing more is to be said
  boolean isKnown(Context ctx) throws IOException {
    String tag = tag(ctx);
    ctx.header(Header.ETAG, tag).header(Header.CACHE_CONTROL, SAME_WHEN_ASKED);
    boolean isKnown = Optional.ofNullable(ctx.header(Header.IF_NONE_MATCH)).stream()
        .flatMap(tags -> Arrays.stream(tags.split(",", -1)))
        .map(one -> one.strip().startsWith("W/") ? one.strip() : "W/" + one.strip())
        .anyMatch(tag::equals);
    if (isKnown) {
      ctx.status(HttpStatus.NOT_MODIFIED);
    }
    return isKnown;
  }

  private String tag(Context ctx) throws IOException {
    String asked = Optional.ofNullable(ctx.queryString()).orElse("");
    byte[] hash = digest()
        .digest(String.join("\n", build, search.commit(), families.state(), ctx.path(), asked)
            .getBytes(StandardCharsets.UTF_8));
    return "W/\"" + HexFormat.of().formatHex(hash, 0, 16) + "\"";
  }

  private static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new IllegalArgumentException(folder + " cannot be read", e);
    }
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
