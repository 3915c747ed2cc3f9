package org.cellclaims.page.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.cellclaims.page.Page;
import org.cellclaims.page.PageException;
import org.cellclaims.page.Pages;
import org.junit.jupiter.api.Test;

/// Bytes are read in the order of trust of the WHATWG Encoding Standard, and wrong declarations are
/// found out.
class CharsetTest {
  private static final String TURKISH =
      "<p>Kök hücre tedavisi ile dizlerde ağrı azalır, şişlik iner "
          + "ve yürüyüş düzelir. Hastalarımızın çoğu üç ay içinde iyileşir.</p>";
  private static final String FRENCH = "<p>Les cellules souches améliorent la marche de la plupart "
      + "des enfants traités à l’hôpital, où elles sont injectées.</p>";

  @Test
  void aByteOrderMarkBeatsTheHeader() throws Exception {
    byte[] marked = with(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, FRENCH, "UTF-8");

    Page page = read("windows-1252", marked);

    assertThat(page.charset()).isEqualTo("UTF-8");
    assertThat(page.text()).startsWith("Les cellules").contains("traités à l’hôpital, où");
  }

  @Test
  void utf16IsReadByItsMark() throws Exception {
    Page page =
        read("", with(new byte[] {(byte) 0xFF, (byte) 0xFE}, "<p>améliorent</p>", "UTF-16LE"));

    assertThat(page.text().strip()).isEqualTo("améliorent");
  }

  @Test
  void theHeaderBeatsTheMetaElement() throws Exception {
    String html = "<meta charset=\"windows-1251\">" + TURKISH;

    Page page = read("windows-1254", html.getBytes(Charset.forName("windows-1254")));

    assertThat(page.charset()).isEqualTo("windows-1254");
    assertThat(page.text()).contains("ağrı azalır, şişlik");
  }

  @Test
  void theMetaElementIsRead() throws Exception {
    String head = "<meta http-equiv='Content-Type' content='text/html; charset=iso-8859-9'>";

    Page page = read("", (head + TURKISH).getBytes(Charset.forName("windows-1254")));

    assertThat(page.charset()).isEqualTo("windows-1254");
    assertThat(page.text()).contains("yürüyüş düzelir");
    assertThat(page.notes()).isEmpty();
  }

  @Test
  void latin1MeansWindows1252AsInBrowsers() throws Exception {
    Page page = read("iso-8859-1", FRENCH.getBytes(Charset.forName("windows-1252")));

    assertThat(page.charset()).isEqualTo("windows-1252");
    assertThat(page.text()).contains("l’hôpital");
  }

  @Test
  void utf8BytesAreReadAsSuchWhateverIsDeclared() throws Exception {
    Page page = read("iso-8859-1", FRENCH.getBytes(StandardCharsets.UTF_8));

    assertThat(page.charset()).isEqualTo("UTF-8");
    assertThat(page.text()).contains("où");
    assertThat(page.notes()).singleElement().asString().contains("declared as windows-1252");
  }

  @Test
  void bytesThatAreNotUtf8AreGuessedThoughDeclaredSo() throws Exception {
    Page page = read("utf-8", FRENCH.getBytes(Charset.forName("windows-1252")));

    assertThat(page.charset()).isEqualTo("windows-1252");
    assertThat(page.text()).contains("l’hôpital, où");
    assertThat(page.notes()).singleElement().asString().contains("guessed as windows-1252");
  }

  @Test
  void withoutADeclarationTheCharsetIsGuessedAndNoted() throws Exception {
    String russian = "<p>Стволовые клетки улучшают движение у большинства детей с церебральным "
        + "параличом, и улучшение держится долгие годы после лечения в нашей клинике.</p>";

    Page page = read("", russian.getBytes(Charset.forName("windows-1251")));

    assertThat(page.charset()).isEqualTo("windows-1251");
    assertThat(page.text()).contains("улучшают движение");
    assertThat(page.notes()).containsExactly("charset not declared, guessed as windows-1251");
  }

  @Test
  void aPageCutInsideACharacterIsStillUtf8() throws Exception {
    byte[] whole = ("<p>" + "Kök hücre. ".repeat(9) + "hü").getBytes(StandardCharsets.UTF_8);
    byte[] cut = java.util.Arrays.copyOf(whole, whole.length - 1);

    assertThat(read("utf-8", cut).charset()).isEqualTo("UTF-8");
  }

  @Test
  void anUnknownLabelIsNoDeclaration() throws Exception {
    Page page = read("x-klingon", "<p>Plain words.</p>".getBytes(StandardCharsets.US_ASCII));

    assertThat(page.charset()).isEqualTo("UTF-8");
  }

  private static Page read(String charset, byte[] bytes) throws PageException {
    return new PageReader().read(Pages.capture(Pages.URL, "text/html", charset, bytes));
  }

  private static byte[] with(byte[] mark, String text, String charset) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(mark);
    out.writeBytes(text.getBytes(Charset.forName(charset)));
    return out.toByteArray();
  }
}
