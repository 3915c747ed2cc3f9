package org.cellclaims.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.cellclaims.page.Block;
import org.cellclaims.page.Page;
import org.cellclaims.page.Region;
import org.cellclaims.text.Span;
import org.junit.jupiter.api.Test;

class EntryJsonTest {
  @Test
  void aClaimComesBackAsItWas() throws IOException {
    for (UrlEntries url : Clinics.few()) {
      for (ClaimEntry entry : url.claims()) {
        byte[] json = EntryJson.bytes(entry);
        assertThat(EntryJson.read(json, 0, json.length, ClaimEntry.class)).isEqualTo(entry);
      }
    }
  }

  @Test
  void aPageWithATableComesBackAsItWas() throws IOException {
    Block.Cell cell = new Block.Cell(new Span(0, 3), 1, List.of(new Span(4, 6)), true, false);
    Block row = new Block(
        Block.Kind.ROW,
        new Span(0, 6),
        Region.ASIDE,
        0,
        List.of(0),
        OptionalInt.of(0),
        List.of(cell),
        0.25,
        true);
    Page page = new Page(
        "p",
        "u",
        Instant.EPOCH,
        Optional.of(Instant.parse("1999-01-01T00:00:00Z")),
        "s",
        "f",
        "UTF-8",
        "zh",
        "",
        Optional.of("c"),
        "site",
        Optional.empty(),
        "85% \uD83D\uDE00",
        List.of(row),
        List.of("cut"));
    PageEntry entry = new PageEntry(page, List.of(Instant.EPOCH), List.of());
    byte[] json = EntryJson.bytes(entry);
    assertThat(EntryJson.read(json, 0, json.length, PageEntry.class)).isEqualTo(entry);
  }

  @Test
  void anEntryOfAnotherVersionIsRefusedWithTheWayOut() {
    byte[] json = "{\"colour\":1}".getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> EntryJson.read(json, 0, json.length, ClaimEntry.class))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("run reindex");
  }
}
