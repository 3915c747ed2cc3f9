package org.cellclaims.api.evidence;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.cellclaims.api.answer.Route;
import org.cellclaims.api.answer.RouteGroup;
import org.cellclaims.archive.Capture;
import org.cellclaims.archive.Entry;
import org.cellclaims.archive.store.Archive;
import org.cellclaims.evidence.Evidence;
import org.cellclaims.evidence.Pack;
import org.cellclaims.index.ClaimEntry;
import org.cellclaims.index.PageEntry;
import org.cellclaims.index.PageRef;
import org.cellclaims.search.ClaimSearch;

/// What proves a claim, as a file to keep.
///
/// @param search the index
/// @param archive folder of the WARC files; empty where it is not at hand
/// @param version version of the program
public record EvidenceRoutes(ClaimSearch search, Optional<Path> archive, String version)
    implements RouteGroup {
  @Override
  public List<Route> routes() {
    return List.of(
        Route.get("/api/claims/{id}/pack", "Gives the evidence of a claim as a zip.", this::pack));
  }

  private void pack(Context ctx) throws IOException {
    ClaimEntry claim = search
        .claim(ctx.pathParam("id"))
        .orElseThrow(() -> new NotFoundResponse("there is no claim with this id"));
    PageEntry page = search
        .page(claim.page().id())
        .orElseThrow(() -> new NotFoundResponse("the page of this claim is not in the index"));
    Evidence evidence = new Evidence(
        claim,
        page.page().text(),
        captured(claim.page()),
        CitationRoutes.permalink(ctx, claim, search.snapshot()),
        search.snapshot(),
        version);
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    new Pack(evidence, search.vocabulary()).write(zip);
    ctx.contentType("application/zip")
        .header(
            "Content-Disposition",
            "attachment; filename=\"" + claim.claim().id().replaceAll("[^A-Za-z0-9-]", "")
                + ".zip\"")
        .result(zip.toByteArray());
  }

  /// The capture that a claim was read from: the one of its time, else any with the same bytes.
  private Optional<Evidence.Captured> captured(PageRef page) throws IOException {
    if (archive.filter(Files::isDirectory).isEmpty()) {
      return Optional.empty();
    }
    try (Archive files = Archive.openReadOnly(archive.get())) {
      List<Entry> same = files.entries(page.url()).stream()
          .filter(e -> e.sha256().equals(page.sha256()))
          .toList();
      Optional<Entry> entry = same.stream()
          .filter(e -> e.time().equals(page.capturedAt()))
          .findFirst()
          .or(() -> same.stream().findFirst());
      Optional<Capture> capture = entry.isEmpty() ? Optional.empty() : files.read(entry.get());
      return capture.isEmpty()
          ? Optional.empty()
          : Optional.of(
              new Evidence.Captured(capture.get().payload(), files.wholeRecord(entry.get())));
    }
  }
}
