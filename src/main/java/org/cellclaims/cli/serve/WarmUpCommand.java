package org.cellclaims.cli.serve;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.cellclaims.api.Server;
import org.cellclaims.api.ServerOptions;
import org.cellclaims.cli.ingest.IngestCommand;
import org.cellclaims.cli.options.ConfigFolder;
import org.cellclaims.cli.options.Folders;
import org.cellclaims.cli.run.Exit;
import org.cellclaims.cli.run.TemporaryFolder;
import org.cellclaims.cli.run.Version;
import org.cellclaims.search.ClaimSearch;
import org.cellclaims.vocabulary.Vocabulary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Uses every part of the program once, so that the launcher can save the classes that they need.
@Command(name = "warm-up", hidden = true, header = "Uses every part once; for the launcher.")
public final class WarmUpCommand implements Callable<Integer> {
  private static final String SAMPLE = "corpus/neuvida.example/cerebral-palsy.2022-03-14.html";
  private static final List<String> QUESTIONS = List.of(
      "/",
      "/api",
      "/api/claims?q=patients&condition=cerebral-palsy&quantity=percent:75..90&facets=all",
      "/api/claims.csv?kind=efficacy",
      "/api/vocabulary",
      "/api/stats");

  @Mixin
  private ConfigFolder config = new ConfigFolder();

  @Spec
  private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter err = spec.commandLine().getErr();
    try (TemporaryFolder temporary = TemporaryFolder.make("cellclaims-warm-up")) {
      Folders folders = new Folders(temporary.path(), config);
      Path sample = ConfigFolder.home().resolve(SAMPLE);
      IngestCommand.run(List.of(sample), Optional.empty(), folders, err);
      ServerOptions options =
          new ServerOptions("127.0.0.1", 0, ConfigFolder.home().resolve("web"), Version.number());
      try (ClaimSearch search =
              ClaimSearch.open(folders.index(), Vocabulary.load(folders.config()));
          Server server = Server.start(options, search);
          HttpClient client = HttpClient.newHttpClient()) {
        for (String question : QUESTIONS) {
          HttpRequest request =
              HttpRequest.newBuilder(URI.create(server.address() + question)).build();
          client.send(request, BodyHandlers.discarding());
        }
      }
    }
    return Exit.OK;
  }
}
