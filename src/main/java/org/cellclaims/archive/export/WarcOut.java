package org.cellclaims.archive.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cellclaims.archive.Entry;
import org.cellclaims.archive.store.Archive;
import org.netpreserve.jwarc.MessageVersion;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;

/// Writes captures as one WARC file: a `warcinfo` record, then theirs, one gzip member each. What
/// an exported record refers to is in the file too, or the record is written whole.
final class WarcOut {
  private final OutputStream out;
  private final String name;
  private final List<String> cdxj = new ArrayList<>();
  private long size;

  /// @param name the name of the file, for the list of captures
  WarcOut(OutputStream out, String name) {
    this.out = out;
    this.name = name;
  }

  /// Writes all.
  ///
  /// @param entries one or more, in the order in which they are to stand
  void write(Archive archive, List<Entry> entries) throws IOException {
    add(warcinfo(entries));
    Set<Entry.Location> written = new HashSet<>();
    for (Entry entry : inOrderOfArrival(entries)) {
      boolean hasOriginal = !entry.isRevisit() || written.contains(entry.payload());
      byte[] member = hasOriginal ? archive.warcRecord(entry) : archive.wholeRecord(entry);
      cdxj.add(Cdxj.line(member, name, size));
      add(member);
      written.add(entry.record());
    }
  }

  /// So that a record comes after the one it refers to.
  private static List<Entry> inOrderOfArrival(List<Entry> entries) {
    return entries.stream().sorted(Comparator.comparingLong(Entry::number)).toList();
  }

  private void add(byte[] member) throws IOException {
    out.write(member);
    size += member.length;
  }

  /// Its date is that of the newest capture, so that the same captures give the same bytes.
  private byte[] warcinfo(List<Entry> entries) throws IOException {
    Instant newest =
        entries.stream().map(Entry::time).max(Comparator.naturalOrder()).orElseThrow();
    Entry first = entries.getFirst();
    String seed = newest + " " + entries.size() + " " + first.url() + " " + first.sha256();
    Warcinfo record = new Warcinfo.Builder()
        .version(MessageVersion.WARC_1_1)
        .recordId(UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8)))
        .date(newest)
        .filename(name)
        .fields(Map.of("format", List.of("WARC File Format 1.1")))
        .build();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (WarcWriter writer = new WarcWriter(Channels.newChannel(bytes), WarcCompression.GZIP)) {
      writer.write(record);
    }
    return bytes.toByteArray();
  }

  /// The list of captures, sorted.
  List<String> cdxj() {
    return cdxj.stream().sorted().toList();
  }
}
