package org.cellclaims.page.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.cellclaims.archive.Capture;
import org.cellclaims.page.Page;
import org.cellclaims.page.PageException;
import org.junit.jupiter.api.Test;

/// PDF files as pages of text.
class PdfTest {
  private static Capture capture(byte[] bytes) {
    return Capture.of(
        "https://clinic.example/brochure.pdf",
        Instant.EPOCH,
        "application/pdf",
        Optional.empty(),
        bytes,
        new Capture.Origin("", Optional.empty(), Optional.empty()));
  }

  private static byte[] pdf(String... pages) throws IOException {
    try (PDDocument document = new PDDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      for (String text : pages) {
        PDPage page = new PDPage();
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
          content.beginText();
          content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
          content.newLineAtOffset(50, 700);
          content.showText(text);
          content.endText();
        }
      }
      document.save(out);
      return out.toByteArray();
    }
  }

  @Test
  void everyPageStandsUnderItsNumber() throws IOException {
    Page page = new PageReader()
        .read(capture(pdf(
            "Stem cells helped 85% of our patients with cerebral palsy.",
            "Side effects are rare.")));
    assertThat(page.text().lines().filter(line -> !line.isBlank()))
        .containsExactly(
            "[page 1]",
            "Stem cells helped 85% of our patients with cerebral palsy.",
            "[page 2]",
            "Side effects are rare.");
    List<String> blocks = page.blocks().stream().map(b -> page.quote(b.span())).toList();
    assertThat(blocks).contains("Side effects are rare.");
  }

  @Test
  void aDamagedFileAndOneWithoutTextAreRefusedByName() throws IOException {
    byte[] torn = "%PDF-1.7 and nothing else".getBytes(StandardCharsets.US_ASCII);
    assertThatThrownBy(() -> new PageReader().read(capture(torn)))
        .isInstanceOf(PageException.class)
        .hasMessageContaining("brochure.pdf");
    byte[] blank = pdf("");
    assertThatThrownBy(() -> new PageReader().read(capture(blank)))
        .isInstanceOf(PageException.class)
        .hasMessageContaining("no text");
  }
}
