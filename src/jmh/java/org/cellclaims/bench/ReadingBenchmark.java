package org.cellclaims.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.cellclaims.archive.Capture;
import org.cellclaims.archive.source.Sources;
import org.cellclaims.claim.Claim;
import org.cellclaims.claim.extract.ClaimExtractor;
import org.cellclaims.page.Page;
import org.cellclaims.page.read.PageReader;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Reads pages of the demonstration corpus, each repeated until its text has 20,000 characters:
/// bare `Jsoup.parse`, the same page into blocks, its blocks into claims. One operation is one
/// page; the pages come in turn.
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 10)
@Measurement(iterations = 5, time = 10)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
public class ReadingBenchmark {
  private static final int LONG = 20_000;
  private final PageReader reader = new PageReader();
  private final List<Capture> captures = new ArrayList<>();
  private final List<String> html = new ArrayList<>();
  private final List<Page> pages = new ArrayList<>();
  private ClaimExtractor extractor;
  private int turn;

  /// Reads vocabulary and rules, and makes the long pages.
  @Setup
  public void read() throws IOException {
    extractor = ClaimExtractor.load(Path.of("index-config"));
    List<Capture> corpus = new ArrayList<>();
    Sources.read(List.of(Path.of("corpus")), corpus::add, problem -> {});
    for (Capture capture : corpus) {
      if (capture.mediaType().contains("html") && reader.read(capture).language().equals("en")) {
        add(longer(capture));
      }
    }
  }

  private void add(Capture capture) throws IOException {
    captures.add(capture);
    html.add(new String(capture.payload(), StandardCharsets.UTF_8));
    pages.add(reader.read(capture));
  }

  /// The body's content again and again.
  private Capture longer(Capture capture) throws IOException {
    Document document = Jsoup.parse(new String(capture.payload(), StandardCharsets.UTF_8));
    String once = document.body().html();
    int times = Math.ceilDiv(LONG, Math.max(1, reader.read(capture).text().length()));
    document.body().html(once.repeat(times));
    return Capture.of(
        capture.url(),
        capture.time(),
        capture.mediaType(),
        capture.charset(),
        document.outerHtml().getBytes(StandardCharsets.UTF_8),
        capture.origin());
  }

  private int next() {
    turn = (turn + 1) % pages.size();
    return turn;
  }

  /// Bare jsoup.
  @Benchmark
  public Document parse() {
    return Jsoup.parse(html.get(next()));
  }

  /// HTML to blocks.
  @Benchmark
  public Page blocks() throws IOException {
    return reader.read(captures.get(next()));
  }

  /// Blocks to claims.
  @Benchmark
  public List<Claim> claims() {
    return extractor.extract(pages.get(next()));
  }
}
