package org.cellclaims.page.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.cellclaims.archive.Capture;
import org.cellclaims.page.PageException;
import org.cellclaims.page.html.HtmlReader;

/// The text of a PDF file, each page under a line `[page 3]`, so that a claim can be cited by page.
///
/// @param title the title that the file states, possibly empty
/// @param text its text
/// @param notes what a reader should know
record PdfText(String title, String text, List<String> notes) {
  private static final byte[] MAGIC = "%PDF-".getBytes(StandardCharsets.US_ASCII);
  private static final int MOST_PAGES = 500;
  private static final String FONT_CACHE = "pdfbox.fontcache";

  static {
    if (System.getProperty(FONT_CACHE) == null) { // else it writes into the user's home
      System.setProperty(FONT_CACHE, System.getProperty("java.io.tmpdir"));
    }
  }

  /// True if a capture says that it is a PDF file and begins like one.
  static boolean isPdf(Capture capture) {
    byte[] bytes = capture.payload();
    boolean is = capture.mediaType().equals("application/pdf") && bytes.length > MAGIC.length;
    for (int i = 0; is && i < MAGIC.length; i++) {
      is = bytes[i] == MAGIC[i];
    }
    return is;
  }

  /// Reads a PDF file.
  ///
  /// @throws PageException if it is damaged, locked or holds no text
  static PdfText read(Capture capture) throws PageException {
    try (PDDocument document = Loader.loadPDF(capture.payload())) {
      PdfText read = read(document);
      if (read.text().isBlank()) {
        throw new PageException(
            capture.url(), "the PDF file holds no text, perhaps pictures of text");
      }
      return read;
    } catch (PageException e) {
      throw e;
    } catch (IOException | RuntimeException | StackOverflowError e) {
      throw new PageException(capture.url(), "the PDF file cannot be read (" + e + ")");
    }
  }

  private static PdfText read(PDDocument document) throws IOException {
    List<String> notes = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setSortByPosition(true);
    stripper.setParagraphEnd("\n\n");
    int pages = Math.min(document.getNumberOfPages(), MOST_PAGES);
    for (int page = 1; page <= pages && text.length() < HtmlReader.MOST_TEXT; page++) {
      stripper.setStartPage(page);
      stripper.setEndPage(page);
      String one = stripper.getText(document).strip();
      if (!one.isEmpty()) {
        text.append(text.isEmpty() ? "" : "\n\n");
        text.append("[page ").append(page).append("]\n\n").append(one);
      }
    }
    if (document.getNumberOfPages() > pages) {
      notes.add("cut: only the first " + pages + " of " + document.getNumberOfPages()
          + " pages were read");
    }
    String title =
        Optional.ofNullable(document.getDocumentInformation().getTitle()).orElse("");
    return new PdfText(title.strip(), text.toString(), notes);
  }
}
