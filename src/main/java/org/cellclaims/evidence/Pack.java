package org.cellclaims.evidence;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.cellclaims.archive.Capture;
import org.cellclaims.search.view.Citation;
import org.cellclaims.vocabulary.Vocabulary;
import tools.jackson.databind.json.JsonMapper;

/// An evidence pack: a zip file that shows a claim, holds the captured bytes and can be checked
/// with tools that every machine has. The same evidence gives the same bytes.
///
/// @param evidence what it proves
/// @param vocabulary names concepts
public record Pack(Evidence evidence, Vocabulary vocabulary) {
  /// The file that names all others with size and digest.
  static final String MANIFEST = "manifest.json";

  static final String SUMS = "SHA256SUMS";
  static final String TEXT = "page.txt";
  static final String BYTES = "captured-bytes.bin";
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String WITH_BYTES = """
          captured-bytes.bin holds the bytes exactly as the server sent them (after transfer and
          content decoding). Their SHA-256 is the one that index.html and manifest.json name:

              sha256sum captured-bytes.bin

          capture.warc.gz is the record of this capture in the WARC 1.1 format (ISO 28500), with the
          time and the HTTP head. Any WARC reader opens it, ReplayWeb.page for example.
          Do not open captured-bytes.bin in a browser: it may hold scripts of the site.
          """;

  private static final String WITHOUT_BYTES =
      "The captured bytes are not in this pack: the archive was not at hand when it was made.\n";

  /// Writes the zip file; the stream stays open.
  public void write(OutputStream out) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    for (PackFile file : files()) {
      ZipEntry entry = new ZipEntry(file.name());
      entry.setTimeLocal(
          LocalDateTime.ofInstant(evidence.claim().page().capturedAt(), ZoneOffset.UTC));
      zip.putNextEntry(entry);
      zip.write(file.bytes());
      zip.closeEntry();
    }
    zip.finish();
  }

  /// All files, those first that people open.
  private List<PackFile> files() {
    List<PackFile> inner = new ArrayList<>();
    Citation citation = new Citation(evidence.claim(), evidence.permalink());
    inner.add(PackFile.of(
        TEXT, "the text of the page as it was read, in which the quote stands", evidence.text()));
    evidence.captured().ifPresent(c -> {
      inner.add(
          new PackFile(BYTES, "the bytes as captured, not to be opened in a browser", c.payload()));
      inner.add(new PackFile(
          "capture.warc.gz", "the same with time and HTTP head, as a WARC record", c.record()));
    });
    inner.add(PackFile.of("citation.txt", "a citation as text", citation.text() + "\n"));
    inner.add(PackFile.of("citation.bib", "the same as BibTeX", citation.bibtex()));
    inner.add(PackFile.of("citation.csl.json", "the same as CSL-JSON", json(citation.csl())));
    inner.add(PackFile.of(
        "citation.jsonld", "the same as JSON-LD (schema.org Claim)", json(citation.jsonLd())));
    List<PackFile> all = new ArrayList<>();
    all.add(PackFile.of("README.txt", "how to check these files", readme()));
    all.add(PackFile.of("index.html", "this page", new PackPage(evidence, vocabulary).html(inner)));
    all.addAll(inner);
    all.add(PackFile.of(MANIFEST, "every file with size and digest", json(manifest(all))));
    all.add(PackFile.of(SUMS, "the digests of all other files", sums(all)));
    return all;
  }

  private Map<String, Object> manifest(List<PackFile> files) {
    var claim = evidence.claim();
    Map<String, Object> manifest = new LinkedHashMap<>();
    manifest.put("claim", claim.claim().id());
    manifest.put("quote", evidence.quote());
    manifest.put("quote_sha256", Evidence.digest(evidence.quote()));
    manifest.put("start", claim.claim().span().start());
    manifest.put("end", claim.claim().span().end());
    manifest.put("heading_path", claim.claim().headingPath());
    manifest.put("url", claim.page().url());
    manifest.put("captured_at", claim.page().capturedAt().toString());
    manifest.put("captured_sha256", claim.page().sha256());
    manifest.put("text_sha256", Evidence.digest(evidence.text()));
    manifest.put("permalink", evidence.permalink());
    manifest.put("snapshot", evidence.snapshot());
    manifest.put("version", evidence.version());
    List<Map<String, Object>> list = new ArrayList<>();
    for (PackFile file : files) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("name", file.name());
      one.put("bytes", file.bytes().length);
      one.put("sha256", Capture.digest(file.bytes()));
      list.add(one);
    }
    manifest.put("files", list);
    return manifest;
  }

  private static String json(Map<String, Object> value) {
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(value) + "\n";
  }

  /// Lines as `sha256sum` writes and reads them.
  private static String sums(List<PackFile> files) {
    StringBuilder sums = new StringBuilder();
    files.forEach(f ->
        sums.append(Capture.digest(f.bytes())).append("  ").append(f.name()).append('\n'));
    return sums.toString();
  }

  private String readme() {
    return """
        Evidence of claim %s

        %s
        said on %s
        captured %s

        Open index.html in any browser. It needs no network and no program of ours.

        To check that no file was changed, on Linux or macOS:

            sha256sum -c SHA256SUMS        (macOS: shasum -a 256 -c SHA256SUMS)

        On Windows compare, file by file: certutil -hashfile page.txt SHA256

        %s
        page.txt is the text of the page as CellClaims read it, UTF-8. The quote stands at the
        characters (UTF-16 code units, from 0) that manifest.json names "start" and "end".

        This proves what our archive holds. That the archive received it from the site is attested by
        whoever ran the capture; compare the digest with a pack that somebody else made.
        """.formatted(
            evidence.claim().claim().id(),
            evidence.quote(),
            evidence.claim().page().url(),
            evidence.claim().page().capturedAt(),
            evidence.captured().isPresent() ? WITH_BYTES : WITHOUT_BYTES);
  }
}
