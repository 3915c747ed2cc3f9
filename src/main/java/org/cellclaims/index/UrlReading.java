package org.cellclaims.index;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cellclaims.archive.Capture;
import org.cellclaims.archive.Entry;
import org.cellclaims.archive.Problem;
import org.cellclaims.archive.store.Archive;
import org.cellclaims.claim.Claim;
import org.cellclaims.page.Page;
import org.cellclaims.page.PageException;
import org.cellclaims.page.country.CountrySigns;

/// Turns all captures of an address into what the index holds of it. The same bytes are read once,
/// however often they were captured. Thread-safe if its parts are.
///
/// @param pages reads a capture
/// @param claims cuts a page into claims
public record UrlReading(PageSource pages, ClaimSource claims) {

  /// Reads a capture as a page.
  @FunctionalInterface
  public interface PageSource {
    /// The page.
    ///
    /// @throws PageException if the bytes are no text
    Page read(Capture capture) throws PageException;
  }

  /// Cuts a page into claims.
  @FunctionalInterface
  public interface ClaimSource {
    /// The page's claims, with ids that differ from each other.
    List<Claim> extract(Page page);
  }

  /// What came of an address.
  ///
  /// @param entries what the index is to hold
  /// @param problems captures that could not be read
  record Outcome(UrlEntries entries, List<Problem> problems) {}

  /// Reads an address.
  ///
  /// @throws IOException if the archive is damaged
  Outcome read(Archive archive, String url) throws IOException {
    Map<String, List<Entry>> versions = new LinkedHashMap<>();
    List<Instant> gone = new ArrayList<>();
    for (Entry entry : archive.entries(url)) {
      if (entry.isGone()) {
        gone.add(entry.time());
      } else {
        versions.computeIfAbsent(entry.sha256(), digest -> new ArrayList<>()).add(entry);
      }
    }
    UrlHistory history = new UrlHistory(url, gone);
    List<Problem> problems = new ArrayList<>();
    for (List<Entry> captures : versions.values()) {
      version(archive, captures, history, problems);
    }
    return new Outcome(history.entries(), problems);
  }

  /// A page that the program fails on must not cost the rest: it is reported like one that cannot
  /// be
  /// read.
  private void version(
      Archive archive, List<Entry> captures, UrlHistory history, List<Problem> problems)
      throws IOException {
    Entry newest = captures.getLast();
    Capture capture = archive
        .read(newest)
        .orElseThrow(() -> new IOException("the archive lacks its own capture " + newest));
    String file = capture.origin().file();
    try {
      Page page = pages.read(capture);
      List<Instant> times = captures.stream().map(Entry::time).toList();
      history.add(page, claims.extract(page), times, CountrySigns.of(capture, page));
    } catch (PageException e) {
      problems.add(Problem.of(file, String.valueOf(e.getMessage()), "it stays in the archive"));
    } catch (RuntimeException | StackOverflowError e) {
      problems.add(Problem.of(
          file,
          newest.url() + ": reading it failed: " + e,
          "it stays in the archive; report it with the file"));
    }
  }
}
