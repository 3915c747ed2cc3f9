package org.cellclaims.page.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.cellclaims.archive.Capture;
import org.cellclaims.page.Page;
import org.cellclaims.page.PageException;
import org.cellclaims.page.Pages;
import org.junit.jupiter.api.Test;

/// What a page says of itself: id, site, title, canonical address; and what is no page.
class PageReaderTest {
  @Test
  void theIdIsMadeOfUrlAndDigest() throws Exception {
    Page page = Pages.html("<p>x</p>");
    byte[] digest = MessageDigest.getInstance("SHA-256")
        .digest((page.url() + "\n" + page.sha256()).getBytes(StandardCharsets.UTF_8));

    assertThat(page.id()).isEqualTo(HexFormat.of().formatHex(digest).substring(0, 16));
  }

  @Test
  void theSiteIsTheRegistrableDomain() throws Exception {
    assertThat(site("https://www.clinic.co.uk/a")).isEqualTo("clinic.co.uk");
    assertThat(site("https://en.stem.clinic.com:8443/a?b")).isEqualTo("clinic.com");
    assertThat(site("http://192.0.2.7/a")).isEqualTo("192.0.2.7");
    assertThat(site("file:///pages/a.html")).isEqualTo("local");
  }

  @Test
  void theManifestsSiteWins() throws Exception {
    byte[] bytes = "<p>x</p>".getBytes(StandardCharsets.UTF_8);
    Capture capture = new Capture(
        Pages.URL,
        Instant.EPOCH,
        "text/html",
        Optional.empty(),
        bytes,
        "00",
        new Capture.Origin("a.html", Optional.of("neuvida"), Optional.of("TH")));

    Page page = new PageReader().read(capture);

    assertThat(page.site()).isEqualTo("neuvida");
    assertThat(page.country()).contains("TH");
    assertThat(page.file()).isEqualTo("a.html");
  }

  @Test
  void theLastChangeIsWhatTheServerSaysUnlessItIsLaterThanTheCapture() throws Exception {
    assertThat(modified("Last-Modified: Mon, 04 Mar 2019 10:11:12 GMT"))
        .contains(Instant.parse("2019-03-04T10:11:12Z"));
    assertThat(modified("last-modified:Mon, 04 Mar 2019 10:11:12 GMT")).isPresent();
    assertThat(modified("Last-Modified: Mon, 04 Mar 2024 10:11:12 GMT")).isEmpty();
    assertThat(modified("Last-Modified: Thu, 01 Jan 1970 00:00:00 GMT")).isEmpty();
    assertThat(modified("Last-Modified: yesterday")).isEmpty();
    assertThat(modified("X-Last-Modified: Mon, 04 Mar 2019 10:11:12 GMT")).isEmpty();
    assertThat(modified("Date: Mon, 04 Mar 2019 10:11:12 GMT")).isEmpty();
    assertThat(Pages.html("<p>x").lastModified()).isEmpty();
  }

  private static Optional<Instant> modified(String field) throws Exception {
    String head = "HTTP/1.1 200 OK\r\n" + field + "\r\nContent-Type: text/html\r\n\r\n";
    Capture capture = Capture.of(
        Pages.URL,
        Instant.parse("2022-01-01T00:00:00Z"),
        "text/html",
        Optional.empty(),
        "<p>x".getBytes(StandardCharsets.UTF_8),
        new Capture.Origin(
            "", Optional.empty(), Optional.empty(), Optional.of(head), false, List.of()));
    return new PageReader().read(capture).lastModified();
  }

  @Test
  void theTitleIsTheElementsElseTheSocialOne() throws Exception {
    assertThat(Pages.html("<title> Knee &amp; hip </title><p>x").title()).isEqualTo("Knee & hip");
    assertThat(Pages.html("<meta property='og:title' content='Hip'><p>x").title())
        .isEqualTo("Hip");
    assertThat(Pages.html("<p>x").title()).isEmpty();
  }

  @Test
  void thePlainTextsTitleIsItsFirstHeading() throws Exception {
    String text =
        "English\nEspañol\nPolski\n\nKnees and hips\n\nMost of our patients improve within "
            + "three months of the injection.\n";

    assertThat(Pages.text(text).title()).isEqualTo("Knees and hips");
  }

  @Test
  void theCanonicalAddressIsMadeAbsoluteAndMustBeOfTheWeb() throws Exception {
    assertThat(Pages.html("<link rel=canonical href='/hip/'><p>x").canonicalUrl())
        .contains("https://www.clinic.example/hip/");
    assertThat(Pages.html("<link rel=canonical href='javascript:x()'><p>x").canonicalUrl())
        .isEmpty();
    assertThat(Pages.html("<p>x").canonicalUrl()).isEmpty();
  }

  @Test
  void aTextKeepsItsCharacters() throws Exception {
    String text = "  First  line\n\n\tsecond  line\n";

    assertThat(Pages.text(text).text()).isEqualTo(text);
  }

  @Test
  void nothingAndBinaryDataAreRefusedByNameAndReason() {
    assertThatThrownBy(() -> read("text/html", new byte[0]))
        .isInstanceOf(PageException.class)
        .hasMessageContaining(Pages.URL)
        .hasMessageContaining("empty");
    assertThatThrownBy(() -> read("text/html", "%PDF-1.7 ...".getBytes(StandardCharsets.US_ASCII)))
        .isInstanceOf(PageException.class)
        .hasMessageContaining("binary");
    assertThatThrownBy(() -> read("text/html", new byte[] {1, 2, 3, 4, 5, 0, 0, 0, 9}))
        .isInstanceOf(PageException.class);
  }

  @Test
  void markupUnderATextsNameIsReadAsMarkup() throws Exception {
    byte[] html = "<!DOCTYPE html><p>85%</p>".getBytes(StandardCharsets.UTF_8);

    assertThat(read("text/plain", html).text().strip()).isEqualTo("85%");
    assertThat(read("application/octet-stream", html).text().strip()).isEqualTo("85%");
  }

  private static String site(String url) throws PageException {
    byte[] bytes = "<p>x</p>".getBytes(StandardCharsets.UTF_8);
    return new PageReader().read(Pages.capture(url, "text/html", bytes)).site();
  }

  private static Page read(String type, byte[] bytes) throws PageException {
    return new PageReader().read(Pages.capture(Pages.URL, type, bytes));
  }
}
