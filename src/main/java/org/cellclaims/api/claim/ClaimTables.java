package org.cellclaims.api.claim;

import java.time.Instant;
import java.util.List;
import org.cellclaims.claim.Kind;
import org.cellclaims.index.PageEntry;
import org.cellclaims.search.view.Table;

/// Versions of pages, and what stands on them as tables.
final class ClaimTables {
  private ClaimTables() {}

  /// A row a claim of a page, with its words.
  static Table marks(PageEntry entry) {
    return new Table(
        List.of("id", "text", "start", "end", "kinds", "certainty"),
        entry.marks().stream()
            .map(m -> List.of(
                m.id(),
                entry.page().quote(m.span()),
                Integer.toString(m.span().start()),
                Integer.toString(m.span().end()),
                String.join("; ", m.kinds().stream().map(Kind::id).toList()),
                m.certainty()))
            .toList());
  }

  /// A row a version of an address.
  static Table versions(PageJson.Versions found) {
    return new Table(
        List.of(
            "page", "url", "title", "captured_at", "captures", "last_modified", "sha256", "claims"),
        found.versions().stream()
            .map(v -> List.of(
                v.page().id(),
                v.page().url(),
                v.page().title(),
                v.page().capturedAt().toString(),
                String.join("; ", v.captures().stream().map(Instant::toString).toList()),
                v.lastModified().map(Instant::toString).orElse(""),
                v.page().sha256(),
                Integer.toString(v.claims())))
            .toList());
  }
}
