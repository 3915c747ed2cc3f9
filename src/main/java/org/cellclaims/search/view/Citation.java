package org.cellclaims.search.view;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cellclaims.index.ClaimEntry;

/// A claim as it is cited: who said what, where, seen by us when, and the digest of the bytes that
/// prove it.
///
/// @param entry the claim
/// @param permalink address of the claim on its page, pinned to the state of the index
public record Citation(ClaimEntry entry, String permalink) {
  /// One paragraph of text.
  public String text() {
    return entry.page().site() + ": “" + entry.claim().text() + "” "
        + (entry.page().title().isBlank() ? "" : entry.page().title() + ". ")
        + entry.page().url() + ". Captured " + entry.page().capturedAt()
        + "; first seen by us " + entry.firstSeen() + ". Claim " + entry.claim().id()
        + ", SHA-256 of the captured bytes " + entry.page().sha256() + ". " + permalink;
  }

  /// A BibTeX entry of type `misc`.
  public String bibtex() {
    return "@misc{" + key() + ",\n"
        + "  author = {{" + tex(entry.page().site()) + "}},\n"
        + "  title = {" + tex(title()) + "},\n"
        + "  howpublished = {" + tex(entry.page().url()) + "},\n"
        + "  url = {" + permalink + "},\n"
        + "  year = {" + captured().getYear() + "},\n"
        + "  note = {Captured " + entry.page().capturedAt() + ", claim "
        + entry.claim().id()
        + ", SHA-256 " + entry.page().sha256() + ": " + tex(entry.claim().text()) + "}\n}\n";
  }

  /// An item of CSL-JSON.
  public Map<String, Object> csl() {
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("id", key());
    item.put("type", "webpage");
    item.put("title", title());
    item.put("author", List.of(Map.of("literal", entry.page().site())));
    item.put("container-title", entry.page().site());
    item.put("URL", entry.page().url());
    var day = captured();
    item.put(
        "accessed",
        Map.of(
            "date-parts",
            List.of(List.of(day.getYear(), day.getMonthValue(), day.getDayOfMonth()))));
    item.put("language", entry.page().language());
    item.put(
        "note",
        "claim " + entry.claim().id() + ", SHA-256 " + entry.page().sha256() + ", " + permalink
            + ": " + entry.claim().text());
    return item;
  }

  /// A `Claim` of schema.org as JSON-LD. It says that this was claimed, not that it is true.
  public Map<String, Object> jsonLd() {
    Map<String, Object> page = new LinkedHashMap<>();
    page.put("@type", "WebPage");
    page.put("url", entry.page().url());
    page.put("name", entry.page().title());
    page.put("inLanguage", entry.page().language());
    page.put("dateModified", entry.page().capturedAt().toString());
    page.put("sha256", entry.page().sha256());
    Map<String, Object> claim = new LinkedHashMap<>();
    claim.put("@context", "https://schema.org");
    claim.put("@type", "Claim");
    claim.put("identifier", entry.claim().id());
    claim.put("url", permalink);
    claim.put("text", entry.claim().text());
    claim.put("claimInterpreter", Map.of("@type", "Organization", "name", "CellClaims"));
    claim.put("creator", Map.of("@type", "Organization", "name", entry.page().site()));
    claim.put("firstAppearance", work(entry.firstSeen()));
    claim.put("appearance", page);
    return claim;
  }

  private Map<String, Object> work(Instant seen) {
    Map<String, Object> work = new LinkedHashMap<>();
    work.put("@type", "WebPage");
    work.put("url", entry.page().url());
    work.put("description", "first seen by us " + seen);
    return work;
  }

  private String key() {
    return entry.claim().id().replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
  }

  private String title() {
    return entry.page().title().isBlank() ? entry.page().url() : entry.page().title();
  }

  private java.time.OffsetDateTime captured() {
    return entry.page().capturedAt().atOffset(ZoneOffset.UTC);
  }

  /// Characters that mean something to TeX are escaped; braces and backslashes are left out.
  private static String tex(String text) {
    return text.replaceAll("[{}\\\\]", "").replaceAll("([#$%&_~^])", "\\\\$1");
  }
}
