package org.cellclaims.page.read;

import java.util.ArrayList;
import java.util.List;
import org.cellclaims.archive.Capture;
import org.cellclaims.page.Block;
import org.cellclaims.page.OwnersWish;
import org.cellclaims.page.Page;
import org.cellclaims.page.PageException;
import org.cellclaims.page.Region;
import org.cellclaims.page.html.HtmlReader;
import org.cellclaims.page.plain.PlainText;
import org.cellclaims.text.CleanText;

/// Reads captures as pages.
///
/// Has no state, so one instance serves any number of threads. PDF files become text with a
/// line
/// `[page 3]` before each page. Reads at most 10 MB of a capture and
/// keeps at most 5 million characters of text, and notes it on the page where that was not all.
public final class PageReader {
  /// The capture as a page.
  ///
  /// @throws PageException if the bytes are no text: empty, or binary data under a text's name
  public Page read(Capture capture) throws PageException {
    if (PdfText.isPdf(capture)) {
      return pdf(capture);
    }
    MediaKind kind = MediaKind.of(capture);
    Decoder.Decoded decoded = Decoder.decode(capture);
    List<String> notes = new ArrayList<>(decoded.notes());
    boolean isMarkup = kind.isMarkup(decoded.text());
    OwnersWish.note(capture, isMarkup ? decoded.text() : "").ifPresent(notes::add);
    if (capture.payload().length > Decoder.MOST_BYTES) {
      notes.add(
          "cut: only the first 10,000,000 of " + capture.payload().length + " bytes were read");
    }
    HtmlReader read =
        isMarkup ? HtmlReader.read(decoded.text(), capture.url()) : plain(decoded.text());
    if (read.cut()) {
      notes.add("cut: only the first 5,000,000 characters of text were kept");
    }
    return page(capture, decoded.charset(), read, notes);
  }

  private static Page pdf(Capture capture) throws PageException {
    PdfText pdf = PdfText.read(capture);
    HtmlReader plain = plain(pdf.text());
    HtmlReader titled = pdf.title().isEmpty()
        ? plain
        : new HtmlReader(
            CleanText.of(pdf.title()),
            "",
            "",
            plain.text(),
            plain.blocks(),
            plain.cut(),
            List.of());
    List<String> notes = new ArrayList<>(pdf.notes());
    OwnersWish.note(capture, "").ifPresent(notes::add);
    return page(capture, "UTF-8", titled, notes);
  }

  private static Page page(Capture capture, String charset, HtmlReader read, List<String> notes) {
    return new Page(
        Identity.id(capture),
        capture.url(),
        capture.time(),
        capture.lastModified(),
        capture.sha256(),
        capture.origin().file(),
        charset,
        Language.of(read.language(), sample(read)),
        read.title(),
        Identity.canonical(read.canonical()),
        Identity.site(capture),
        capture.origin().country(),
        read.text(),
        read.blocks(),
        notes);
  }

  private static HtmlReader plain(String text) {
    boolean cut = text.length() > HtmlReader.MOST_TEXT;
    String clean = CleanText.of(cut ? text.substring(0, HtmlReader.MOST_TEXT) : text);
    List<Block> blocks = PlainText.blocks(clean);
    return new HtmlReader(PlainTitle.of(clean, blocks), "", "", clean, blocks, cut, List.of());
  }

  /// The beginning of the main text, for telling its language.
  private static String sample(HtmlReader read) {
    StringBuilder sample = new StringBuilder(Language.SAMPLE);
    for (Block block : read.blocks()) {
      if (block.region() == Region.MAIN && sample.length() < Language.SAMPLE) {
        sample.append(block.span().in(read.text())).append('\n');
      }
    }
    return sample.isEmpty() ? read.text() : sample.toString();
  }
}
