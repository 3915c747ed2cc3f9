package org.cellclaims.api.claim;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.cellclaims.api.answer.Json;
import org.cellclaims.claim.Kind;
import org.cellclaims.index.PageEntry;
import org.cellclaims.index.PageRef;
import org.cellclaims.page.Block;
import org.cellclaims.page.Page;
import org.cellclaims.page.country.SiteCountry;
import org.cellclaims.search.snapshot.SiteCountries;
import org.cellclaims.text.Span;

/// A version of a page as the API gives it: text in blocks, never markup.
public record PageJson(
    PageRef page,
    SiteCountry country,
    List<Instant> captures,
    List<Instant> gone,
    Optional<Instant> lastModified,
    String charset,
    String file,
    List<String> notes,
    List<BlockJson> blocks,
    List<MarkJson> claims) {

  /// A block with its text.
  record BlockJson(
      String kind,
      String region,
      int level,
      String text,
      Span span,
      List<Integer> headings,
      OptionalInt leadIn,
      List<CellJson> cells,
      boolean hidden) {
    static BlockJson of(Page page, Block block) {
      return new BlockJson(
          Json.id(block.kind()),
          Json.id(block.region()),
          block.level(),
          page.quote(block.span()),
          block.span(),
          block.headings(),
          block.leadIn(),
          block.cells().stream().map(c -> CellJson.of(page, c)).toList(),
          block.hidden());
    }
  }

  /// A cell of a row with its text.
  record CellJson(
      String text,
      Span span,
      int column,
      List<String> labels,
      boolean isLabel,
      boolean isInherited) {
    static CellJson of(Page page, Block.Cell cell) {
      return new CellJson(
          page.quote(cell.span()),
          cell.span(),
          cell.column(),
          cell.columnLabels().stream().map(page::quote).toList(),
          cell.isLabel(),
          cell.isInherited());
    }
  }

  /// Where a claim stands.
  record MarkJson(String id, Span span, List<String> kinds, String certainty) {
    static MarkJson of(PageEntry.Mark mark) {
      return new MarkJson(
          mark.id(), mark.span(), mark.kinds().stream().map(Kind::id).toList(), mark.certainty());
    }
  }

  /// The versions of an address.
  record Versions(String url, List<Version> versions) {}

  /// One version of an address.
  public record Version(
      PageRef page, List<Instant> captures, Optional<Instant> lastModified, int claims) {
    /// A version with its captures and how many claims it has.
    public static Version of(PageEntry entry) {
      return new Version(
          entry.ref(),
          entry.captures(),
          entry.page().lastModified(),
          entry.marks().size());
    }
  }

  /// @param countries the countries of sites
  static PageJson of(PageEntry entry, SiteCountries countries) {
    Page page = entry.page();
    return new PageJson(
        entry.ref(),
        countries.of(page.site()),
        entry.captures(),
        entry.gone(),
        page.lastModified(),
        page.charset(),
        page.file(),
        page.notes(),
        page.blocks().stream().map(b -> BlockJson.of(page, b)).toList(),
        entry.marks().stream().map(MarkJson::of).toList());
  }
}
