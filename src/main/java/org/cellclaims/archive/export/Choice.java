package org.cellclaims.archive.export;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cellclaims.archive.Entry;
import org.cellclaims.archive.store.Archive;

/// Which captures are meant; a part that is empty leaves nothing out.
///
/// @param url an address, or the beginning of addresses with `*` behind it
/// @param site a domain: captures of it and of the domains below; for files without a web address
/// the folder or site they are named after
/// @param since captures at this time or later
public record Choice(Optional<String> url, Optional<String> site, Optional<Instant> since) {
  private static final String FILE = "urn:cellclaims:file:";

  /// Every capture.
  public static final Choice ALL = new Choice(Optional.empty(), Optional.empty(), Optional.empty());

  /// The captures of an archive that are meant, by address, then time.
  public List<Entry> of(Archive archive) {
    return archive.entries().stream().filter(this::takes).toList();
  }

  private boolean takes(Entry entry) {
    return url.map(wanted -> isAt(wanted, entry.url())).orElse(true)
        && site.map(wanted -> isOn(wanted, entry.url())).orElse(true)
        && since.map(time -> !entry.time().isBefore(time)).orElse(true);
  }

  private static boolean isAt(String wanted, String url) {
    return wanted.endsWith("*")
        ? url.startsWith(wanted.substring(0, wanted.length() - 1))
        : url.equals(wanted);
  }

  private static boolean isOn(String wanted, String url) {
    String domain = wanted.toLowerCase(Locale.ROOT);
    String host = host(url);
    return host.equals(domain) || host.endsWith("." + domain);
  }

  private static String host(String url) {
    if (url.startsWith(FILE)) {
      return url.substring(FILE.length()).split("/", 2)[0].toLowerCase(Locale.ROOT);
    }
    try {
      return Optional.ofNullable(URI.create(url.replaceAll("[?#].*", "")).getHost())
          .orElse("")
          .toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      return url.replaceFirst("(?i)^https?://", "")
          .replaceFirst("[/:?#].*", "")
          .toLowerCase(Locale.ROOT);
    }
  }
}
