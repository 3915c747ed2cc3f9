package org.cellclaims.cli.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.cellclaims.api.claim.Export;
import org.cellclaims.search.ClaimSearch;
import org.cellclaims.search.facet.CountedBy;
import org.cellclaims.search.facet.Wanted;
import org.cellclaims.search.question.ClaimQuery;
import org.cellclaims.search.read.QueryParams;
import org.cellclaims.search.view.Concordance;

/// The questions that are put to many made-up claims.
///
/// @param search the index
record ManyQuestions(ClaimSearch search) {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final double MILLISECOND = 1e6;
  private static final int ROUNDS = 10;
  private static final int USERS = 2;
  private static final int ALL_COUNTED = Integer.MAX_VALUE;
  private static final String TYPED =
      "85% of cerebral palsy patients improve after intrathecal cells";
  private static final Concordance.Asked FIRST_PAGE =
      new Concordance.Asked(10, "right", "left", "logdice", 0, 50);

  /// What one answer took.
  ///
  /// @param wall milliseconds on the wall
  /// @param cpu milliseconds of the thread that answered
  private record Took(double wall, double cpu) {}

  /// The figures, named after the number of claims.
  List<Figure> run(int claims) throws IOException {
    String size = String.format(Locale.ROOT, "%,d claims", claims);
    List<Figure> figures = new ArrayList<>();
    figures.add(all("search with all facets, " + size, Wanted.ALL));
    figures.add(all("the same, counted by page, " + size, by(CountedBy.PAGE)));
    figures.add(all("the same, counted by site, " + size, by(CountedBy.SITE)));
    figures.addAll(typed(size));
    figures.add(concordance(size));
    figures.add(export(size));
    System.gc();
    long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    figures.add(new Figure(
        "heap in use, " + size,
        used / 1_000_000 + " MB",
        "after a collection, all of the above asked"));
    return figures;
  }

  private static Wanted by(CountedBy what) {
    return new Wanted(Wanted.ALL.keys(), what, Optional.empty());
  }

  private Figure all(String name, Wanted wanted) throws IOException {
    List<ClaimQuery> questions = questions();
    users(questions, wanted, 3);
    List<Took> took = users(questions, wanted, ROUNDS);
    return new Figure(
        name,
        times(took.toArray(new Took[0])),
        questions.size() + " questions, " + USERS + " users at once, each asking all of them "
            + ROUNDS + " times; processor time of the answering thread in brackets");
  }

  private List<Took> users(List<ClaimQuery> questions, Wanted wanted, int rounds) {
    List<Took> took = new ArrayList<>();
    List<Thread> users = new ArrayList<>();
    for (int user = 0; user < USERS; user++) {
      int from = user * questions.size() / USERS;
      users.add(Thread.ofPlatform().start(() -> {
        for (int i = 0; i < rounds * questions.size(); i++) {
          ClaimQuery question = questions.get((from + i) % questions.size());
          Took one = took(() -> search.answer(question, wanted));
          synchronized (took) {
            took.add(one);
          }
        }
      }));
    }
    users.forEach(ManyQuestions::end);
    return took;
  }

  private static void end(Thread user) {
    try {
      user.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while measuring", e);
    }
  }

  private List<Figure> typed(String size) throws IOException {
    ClaimQuery question = params().read(Map.of("q", List.of(TYPED)));
    Query query = search.query(question);
    Took[] ours = times(() -> search.answer(question, Wanted.NONE));
    Took[] bare = times(() -> bare(query));
    double ratio = median(ours) / median(bare);
    return List.of(
        new Figure("typed claim, " + size, times(ours), "'" + TYPED + "', twenty claims read"),
        new Figure(
            "bare Lucene, the same clauses, " + size,
            times(bare),
            String.format(
                Locale.ROOT, "a typed claim takes %.2f times as much processor time", ratio)));
  }

  /// The best twenty by score, all of them counted, and what is stored of the twenty.
  private void bare(Query query) throws IOException {
    search.with(searcher -> {
      TopDocs found =
          searcher.search(query, new TopScoreDocCollectorManager(ClaimQuery.USUAL, ALL_COUNTED));
      StoredFields stored = searcher.storedFields();
      for (ScoreDoc hit : found.scoreDocs) {
        stored.document(hit.doc);
      }
      return found;
    });
  }

  private Figure concordance(String size) throws IOException {
    ClaimQuery question = params().read(Map.of("q", List.of("patients")));
    Took[] took = times(() -> Concordance.of(search, question, FIRST_PAGE));
    return new Figure("concordance, first page, " + size, times(took), "'patients', by right word");
  }

  private Figure export(String size) throws IOException {
    ClaimQuery question = ClaimQuery.EVERYTHING;
    long claims = search.stats().claims();
    Took took = took(() -> Export.csv(search, question, Writer.nullWriter()));
    return new Figure(
        "CSV export, " + size,
        String.format(Locale.ROOT, "%,.0f rows/s", claims / took.wall() * 1000),
        "every claim, into nothing, on as many threads as an export takes");
  }

  private static Took[] times(Clock.Work work) {
    Took[] took = new Took[30];
    for (int i = 0; i < took.length; i++) {
      took(work);
    }
    for (int i = 0; i < took.length; i++) {
      took[i] = took(work);
    }
    return took;
  }

  private static Took took(Clock.Work work) {
    long cpu = THREADS.getCurrentThreadCpuTime();
    long wall = System.nanoTime();
    try {
      work.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Took(
        (System.nanoTime() - wall) / MILLISECOND,
        (THREADS.getCurrentThreadCpuTime() - cpu) / MILLISECOND);
  }

  private static double median(Took... took) {
    return Clock.median(Arrays.stream(took).mapToDouble(Took::cpu).toArray());
  }

  private static String times(Took... took) {
    double[] wall = Arrays.stream(took).mapToDouble(Took::wall).toArray();
    double[] cpu = Arrays.stream(took).mapToDouble(Took::cpu).toArray();
    return String.format(
        Locale.ROOT,
        "p50 %.1f ms (%.1f), p99 %.1f ms (%.1f)",
        Clock.percentile(wall, 50),
        Clock.percentile(cpu, 50),
        Clock.percentile(wall, 99),
        Clock.percentile(cpu, 99));
  }

  private QueryParams params() {
    return new QueryParams(search.vocabulary());
  }

  private static final List<String> WORDS = List.of(
      "",
      "patients",
      "treatment improvement",
      "improv*",
      "\"stem cell\"",
      "pain -knee",
      "safe OR risk",
      TYPED,
      "baconest");

  private List<ClaimQuery> questions() throws IOException {
    List<ClaimQuery> questions = new ArrayList<>();
    List<String> conditions = search.stats().by().stream()
        .filter(f -> f.key().equals("condition"))
        .flatMap(f -> f.values().stream().map(v -> v.value()))
        .limit(5)
        .toList();
    for (String words : WORDS) {
      questions.add(read(Map.of("q", List.of(words))));
      questions.add(read(Map.of("q", List.of(words), "quantity", List.of("percent:75..90"))));
      for (String condition : conditions) {
        questions.add(read(Map.of(
            "q", List.of(words), "condition", List.of(condition), "kind", List.of("efficacy"))));
      }
    }
    return questions;
  }

  private ClaimQuery read(Map<String, List<String>> parameters) {
    return params().read(parameters);
  }
}
