package org.cellclaims.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cellclaims.archive.Capture;
import org.cellclaims.page.read.PageReader;
import org.cellclaims.text.Span;

/// Captures made for tests, and pages written out as lines that a person can check.
public final class Pages {
  public static final String URL = "https://www.clinic.example/knee";

  private Pages() {}

  public static Page html(String html) throws PageException {
    return new PageReader().read(capture(URL, "text/html", html.getBytes(StandardCharsets.UTF_8)));
  }

  public static Page text(String text) throws PageException {
    return new PageReader().read(capture(URL, "text/plain", text.getBytes(StandardCharsets.UTF_8)));
  }

  public static Capture capture(String url, String mediaType, byte[] bytes) {
    return capture(url, mediaType, "", bytes);
  }

  public static Capture capture(String url, String mediaType, String charset, byte[] bytes) {
    return new Capture(
        url,
        Instant.EPOCH,
        mediaType,
        Optional.of(charset).filter(c -> !c.isEmpty()),
        bytes,
        sha256(bytes),
        new Capture.Origin("page", Optional.empty(), Optional.empty()));
  }

  /// One line a block, and with `cells` one a cell; see the README beside the cases.
  static String render(Page page, boolean cells) {
    StringBuilder lines = new StringBuilder();
    for (Block block : page.blocks()) {
      lines.append(line(page, block)).append('\n');
      if (cells) {
        block.cells().forEach(cell -> lines.append(line(page, cell)).append('\n'));
      }
    }
    return lines.toString();
  }

  private static String line(Page page, Block block) {
    StringBuilder line = new StringBuilder(block.kind().name());
    if (block.region() != Region.MAIN) {
      line.append(' ').append(block.region());
    }
    if (block.level() > 0) {
      line.append(' ').append(block.level());
    }
    block.leadIn().ifPresent(index -> line.append(" < ").append(index));
    line.append(block.hidden() ? " hidden" : "").append(": ");
    return line.append(page.quote(block.span()).replace('\n', '⏎')).toString();
  }

  private static String line(Page page, Block.Cell cell) {
    String mark = (cell.isLabel() ? "*" : "") + (cell.isInherited() ? "^" : "");
    String labels = cell.columnLabels().stream()
        .map((Span span) -> page.quote(span))
        .collect(Collectors.joining(", "));
    return "  " + mark + cell.column() + " " + page.quote(cell.span())
        + (labels.isEmpty() ? "" : " <- " + labels);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
