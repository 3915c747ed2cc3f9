package org.cellclaims.archive.verify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.cellclaims.archive.verify.Finding.Kind;
import org.cellclaims.archive.warc.Digests;
import org.cellclaims.archive.warc.Http;
import org.cellclaims.archive.warc.Limits;
import org.cellclaims.archive.warc.RawRecord;
import org.cellclaims.archive.warc.WarcFile;

/// Checks WARC files record by record.
final class RecordCheck {
  private static final String PAYLOAD = "WARC-Payload-Digest";
  private static final String BLOCK = "WARC-Block-Digest";

  private final List<Finding> findings;
  private final TreeMap<String, Long> types = new TreeMap<>();
  private final Set<String> ids = new HashSet<>();
  private final Set<String> addresses = new HashSet<>();
  private final Set<String> payloads = new HashSet<>();
  private long digests;
  private long undigested;

  RecordCheck(List<Finding> findings) {
    this.findings = findings;
  }

  Map<String, Long> types() {
    return types;
  }

  long digests() {
    return digests;
  }

  long undigested() {
    return undigested;
  }

  void read(Path file, String name) throws IOException {
    WarcFile.Outcome outcome = WarcFile.read(file, Limits.STANDARD, new WarcFile.Visitor() {
      @Override
      public void record(RawRecord raw) {
        one(raw, name);
      }

      @Override
      public void bad(long offset, String reason) {
        findings.add(Finding.at(Kind.UNREADABLE, name, offset, reason));
      }
    });
    if (outcome.truncated()) {
      findings.add(Finding.of(Kind.TRUNCATED, name, "the file ends within a record"));
    }
    if (outcome.good() + outcome.bad() == 0) {
      findings.add(Finding.of(Kind.UNREADABLE, name, "the file is empty"));
    }
  }

  private void one(RawRecord raw, String name) {
    types.merge(raw.type(), 1L, Long::sum);
    raw.notes().forEach(note -> add(kind(note), name, raw, note));
    if (raw.field(BLOCK).isEmpty() && raw.field(PAYLOAD).isEmpty()) {
      undigested++;
    }
    digest(raw, name, BLOCK, List.of(raw.block()));
    if (raw.type().equals("revisit")) {
      resolve(raw, name);
    } else {
      digest(raw, name, PAYLOAD, payloads(raw, name));
      if (!raw.type().equals("request")) {
        remember(raw);
      }
    }
  }

  private static Kind kind(String note) {
    return note.startsWith("gzip") ? Kind.UNREADABLE : Kind.FORGIVEN;
  }

  /// The byte sequences that writers take the payload digest of: the HTTP body as sent, without
  /// transfer coding, without content coding; for other records the block.
  private List<byte[]> payloads(RawRecord raw, String name) {
    boolean isHttp = raw.field("Content-Type")
        .map(type -> type.toLowerCase(Locale.ROOT).contains("msgtype=response")
            || type.toLowerCase(Locale.ROOT).strip().equals("application/http"))
        .orElse(raw.type().equals("response"));
    if (!isHttp || !raw.type().equals("response")) {
      return List.of(raw.block());
    }
    try {
      Http http = Http.parse(raw.block());
      return decoded(http, raw, name);
    } catch (IOException | RuntimeException e) {
      add(Kind.UNDECODABLE, name, raw, "no HTTP response (" + e.getMessage() + ")");
      return List.of(raw.block());
    }
  }

  private List<byte[]> decoded(Http http, RawRecord raw, String name) {
    try {
      Http.Decoded decoded = http.decode(Limits.STANDARD.recordBytes());
      return List.of(http.entity(), decoded.body(), decoded.payload());
    } catch (IOException | RuntimeException e) {
      String reason = "the payload cannot be decoded (" + e.getMessage() + ")";
      add(Kind.UNDECODABLE, name, raw, reason);
      return List.of(http.entity());
    }
  }

  private void digest(RawRecord raw, String name, String field, List<byte[]> candidates) {
    if (raw.field(field).isEmpty()) {
      return;
    }
    Optional<String> fault = Digests.fault(raw, field, candidates);
    if (fault.isEmpty()) {
      digests++;
    } else {
      boolean isUnknown = fault.get().endsWith(Digests.UNCHECKED);
      add(isUnknown ? Kind.DIGEST_UNKNOWN : Kind.DIGEST_MISMATCH, name, raw, fault.get());
    }
  }

  private void remember(RawRecord raw) {
    raw.field("WARC-Record-ID").ifPresent(ids::add);
    raw.target()
        .ifPresent(url -> addresses.add(url + " " + raw.field("WARC-Date").orElse("")));
    raw.field(PAYLOAD).ifPresent(digest -> payloads.add(digest.toLowerCase(Locale.ROOT)));
  }

  private void resolve(RawRecord raw, String name) {
    String address = raw.address("WARC-Refers-To-Target-URI").orElse("") + " "
        + raw.field("WARC-Refers-To-Date").orElse("");
    boolean isThere = raw.field("WARC-Refers-To").map(ids::contains).orElse(false)
        || addresses.contains(address)
        || raw.field(PAYLOAD)
            .map(d -> payloads.contains(d.toLowerCase(Locale.ROOT)))
            .orElse(false);
    if (!isThere) {
      add(Kind.UNRESOLVED, name, raw, "refers to a record that does not stand before it");
    }
  }

  private void add(Kind kind, String name, RawRecord raw, String message) {
    findings.add(Finding.at(kind, name, raw.offset(), message));
  }
}
