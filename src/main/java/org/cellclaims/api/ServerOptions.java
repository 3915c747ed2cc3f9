package org.cellclaims.api;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.cellclaims.copies.family.FamilyStore;
import org.cellclaims.copies.family.Notices;
import org.cellclaims.index.Filter;
import org.cellclaims.quantity.Quantities;

/// Where and what a server serves.
///
/// @param host address to listen on, `127.0.0.1` for this machine only
/// @param port port to listen on, the next free one of the twenty after it if it is taken; 0 for
/// any
/// free one
/// @param web folder of the web page; where it is absent only the API is served
/// @param version version of the program, shown to callers
/// @param redFlags ids and names of the red flags, for the overview of filters
/// @param quantities reads numbers with their units where two passages are held against each other;
/// without it a number is its digits
/// @param measured how well the coding of claims was measured to be
/// @param families the families of copies kept beside the index; without it they are worked out in
/// memory when they are asked for
/// @param notices words of notices, which are no copying that matters
/// @param archive folder of the WARC files, for what proves a claim
public record ServerOptions(
    String host,
    int port,
    Path web,
    String version,
    List<Filter.Choice> redFlags,
    Optional<Quantities> quantities,
    Measured measured,
    Optional<FamilyStore> families,
    Notices notices,
    Optional<Path> archive) {
  /// The port that people know.
  public static final int USUAL_PORT = 7070;

  public ServerOptions {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("port must be 0 to 65535, got " + port);
    }
    redFlags = List.copyOf(redFlags);
  }

  /// A server that shows red flags by their ids only.
  public ServerOptions(String host, int port, Path web, String version) {
    this(
        host,
        port,
        web,
        version,
        List.of(),
        Optional.empty(),
        Measured.nothing(),
        Optional.empty(),
        Notices.NONE,
        Optional.empty());
  }

  /// Port 7070 of this machine only.
  public static ServerOptions onLoopback(Path web, String version) {
    return new ServerOptions("127.0.0.1", USUAL_PORT, web, version);
  }

  /// Whether only this machine can ask.
  boolean isLoopback() {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(
          "host '" + host + "' is not an address of this machine", e);
    }
  }
}
