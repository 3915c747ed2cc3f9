package org.cellclaims.cli.serve;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.cellclaims.api.Measured;
import org.cellclaims.api.Server;
import org.cellclaims.api.ServerOptions;
import org.cellclaims.claim.flag.RedFlagTable;
import org.cellclaims.cli.options.ConfigFolder;
import org.cellclaims.cli.run.Version;
import org.cellclaims.copies.family.FamilyStore;
import org.cellclaims.copies.family.Notices;
import org.cellclaims.index.Filter;
import org.cellclaims.quantity.Quantities;
import org.cellclaims.search.ClaimSearch;
import org.cellclaims.search.facet.Wanted;
import picocli.CommandLine.Option;

/// The options `--host` and `--port`, and a server that runs until somebody stops it.
final class Serving {
  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "Port (default: ${DEFAULT-VALUE}); the next free one if it is taken.")
  private int port = ServerOptions.USUAL_PORT;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description = "Address to listen on (default: ${DEFAULT-VALUE}, this machine only).")
  private String host = "127.0.0.1";

  /// Starts a server and says so if its port is not the one wanted.
  ///
  /// @param config folder of index-config
  Server start(
      ClaimSearch search,
      RedFlagTable flags,
      Path config,
      FamilyStore families,
      Path archive,
      PrintWriter err)
      throws IOException {
    List<Filter.Choice> redFlags =
        flags.flags().stream().map(f -> new Filter.Choice(f.id(), f.name())).toList();
    ServerOptions options = new ServerOptions(
        host,
        port,
        ConfigFolder.home().resolve("web"),
        Version.number(),
        redFlags,
        Optional.of(Quantities.load(config)),
        Measured.load(config),
        Optional.of(families),
        Notices.load(config),
        Optional.of(archive));
    Server server = Server.start(options, search);
    ready(search, server);
    URI address = server.address();
    if (port != 0 && address.getPort() != port) {
      err.println("port " + port + " is taken, so this is port " + address.getPort());
    }
    return server;
  }

  /// Asks a first question, so that what is read once is not waited for by the first reader.
  private static void ready(ClaimSearch search, Server server) throws IOException {
    try {
      search.answer(search.params().plain("q", "85% of patients improve"), Wanted.ALL);
    } catch (IOException | RuntimeException e) {
      server.close();
      throw e;
    }
  }
}
