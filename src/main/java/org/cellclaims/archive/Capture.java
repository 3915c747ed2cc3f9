package org.cellclaims.archive;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a URL gave at one moment, byte for byte. Compare by `sha256`, not by `equals`: the payload
/// is an array.
///
/// @param url the address as asked for, or an address `urn:cellclaims:file:...` for a file that
/// came
/// without one
/// @param time when it was captured, UTC; cut to whole seconds
/// @param mediaType the declared media type without parameters, `text/html` for example
/// @param charset the charset of the Content-Type header, empty where none was given or it
/// is no name of a charset
/// @param payload the bytes as received after transfer and content decoding; not copied, so never
/// changed by anyone
/// @param sha256 lower-case hexadecimal SHA-256 of `payload`
/// @param origin what the supplier of the capture said of it
@SuppressWarnings("ArrayRecordComponent") // 10 MB pages are passed on, not copied
public record Capture(
    String url,
    Instant time,
    String mediaType,
    Optional<String> charset,
    byte[] payload,
    String sha256,
    Origin origin) {
  private static final Pattern MEDIA_TYPE = Pattern.compile("[a-z0-9.+-]{1,60}/[a-z0-9.+-]{1,80}");
  /// How a note begins that says why the body is not whole, in a word of WARC-Truncated.
  public static final String CUT = "cut when it was captured: ";

  private static final Pattern STATUS = Pattern.compile("HTTP/\\S{1,5} ([1-5]\\d\\d)\\b");
  private static final Pattern MODIFIED =
      Pattern.compile("(?im)^(?:X-Archive-Orig-)?Last-Modified[ \\t]*:(.{1,60})$");
  private static final Pattern CHARSET = Pattern.compile("[A-Za-z0-9_.:+-]{1,40}");

  public Capture {
    url = new String(url.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).strip();
    if (url.isBlank() || url.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          "a capture's URL must not be blank or hold control characters, got '" + url.strip()
              + "'");
    }
    if (!MEDIA_TYPE.matcher(mediaType).matches()) {
      throw new IllegalArgumentException(
          "a media type looks like text/html, got '" + mediaType + "'");
    }
    time = time.truncatedTo(ChronoUnit.SECONDS);
    charset = charset.filter(name -> CHARSET.matcher(name).matches());
  }

  /// Makes a capture and takes the digest of its payload.
  public static Capture of(
      String url,
      Instant time,
      String mediaType,
      Optional<String> charset,
      byte[] payload,
      Origin origin) {
    return new Capture(url, time, mediaType, charset, payload, digest(payload), origin);
  }

  /// True if the server said that nothing is at the address (any more): status 404 or 410. Such a
  /// capture is evidence of absence and never read as a page.
  public boolean isGone() {
    return status() == 404 || status() == 410;
  }

  /// The HTTP status, 200 where nobody states one.
  int status() {
    Optional<Integer> sent = origin
        .httpHead()
        .map(STATUS::matcher)
        .filter(Matcher::lookingAt)
        .map(head -> Integer.valueOf(head.group(1)));
    return sent.or(origin::status).orElse(200);
  }

  /// The last change as the server stated it in its header field `Last-Modified`: its word, and
  /// often the time of the answer. Empty where it stated none, or one later than the capture.
  public Optional<Instant> lastModified() {
    return origin
        .httpHead()
        .map(MODIFIED::matcher)
        .filter(Matcher::find)
        .flatMap(head -> Times.parseHttp(head.group(1)))
        .filter(modified -> Times.isOfTheWeb(modified) && !modified.isAfter(time));
  }

  /// The lower-case hexadecimal SHA-256 of bytes.
  public static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }

  /// How a capture was asked for.
  ///
  /// @param ip the address that was connected to
  /// @param request request line and header fields as sent
  public record Exchange(String ip, String request) {}

  /// What a manifest row or crawl says of a capture beyond the bytes.
  ///
  /// @param file name of the file it came from, relative to the folder that was ingested
  /// @param site name of the site, where the supplier gave one; else the URL's registrable domain
  /// is taken
  /// @param country ISO 3166 alpha-2 code of the provider's country, where stated
  /// @param httpHead status line and header fields as received, where it came over HTTP
  /// @param timeAssumed true where nobody stated the time of capture and the file's last change,
  /// or a time the caller gave, stands for it
  /// @param notes what a reader should know: that the page was cut, that a digest did not match
  /// @param exchange how it was asked for; only of captures that are being made, not of those
  /// that are read back
  /// @param coded the body as received, where undoing the content coding that the HTTP header
  /// names gives the payload; not copied
  /// @param status the HTTP status, where only the supplier states it and there is no HTTP header
  public record Origin(
      String file,
      Optional<String> site,
      Optional<String> country,
      Optional<String> httpHead,
      boolean timeAssumed,
      List<String> notes,
      Optional<Exchange> exchange,
      Optional<byte[]> coded,
      Optional<Integer> status) {
    public Origin {
      file = oneLine(file);
      site = site.map(Origin::oneLine);
      notes = notes.stream().map(Origin::oneLine).toList();
    }

    /// An origin of a capture that somebody else made.
    public Origin(
        String file,
        Optional<String> site,
        Optional<String> country,
        Optional<String> httpHead,
        boolean timeAssumed,
        List<String> notes) {
      this(
          file,
          site,
          country,
          httpHead,
          timeAssumed,
          notes,
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
    }

    /// An origin with a stated time, without HTTP header fields and notes.
    public Origin(String file, Optional<String> site, Optional<String> country) {
      this(file, site, country, Optional.empty(), false, List.of());
    }

    /// The same of a capture that is being made.
    public Origin asked(Exchange how) {
      return new Origin(
          file, site, country, httpHead, timeAssumed, notes, Optional.of(how), coded, status);
    }

    /// The same with the body as received.
    public Origin coded(Optional<byte[]> body) {
      return new Origin(file, site, country, httpHead, timeAssumed, notes, exchange, body, status);
    }

    /// The same with a status that only the supplier states.
    public Origin stating(Optional<Integer> stated) {
      return new Origin(file, site, country, httpHead, timeAssumed, notes, exchange, coded, stated);
    }

    private static String oneLine(String text) {
      return text.codePoints().noneMatch(Character::isISOControl)
          ? text
          : text.replaceAll("\\p{Cntrl}", "\uFFFD");
    }
  }
}
