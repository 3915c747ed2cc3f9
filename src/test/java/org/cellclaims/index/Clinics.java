package org.cellclaims.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.cellclaims.claim.Certainty;
import org.cellclaims.claim.Kind;
import org.cellclaims.claim.Scope;
import org.cellclaims.claim.Source;
import org.cellclaims.vocabulary.Concept;
import org.cellclaims.vocabulary.Facet;
import org.cellclaims.vocabulary.Vocabulary;

/// Invented clinics for tests of index, search and API.
public final class Clinics {
  /// The vocabulary of index-config.
  public static final Vocabulary VOCABULARY = vocabulary();

  /// A page on cerebral palsy with two versions.
  public static final String PALSY = "https://clinica.example/cp";
  /// A page on knees.
  public static final String KNEE = "https://knieb.example/knee";

  private Clinics() {}

  /// Two addresses, eight claims, three versions.
  public static List<UrlEntries> few() {
    Draft atLeast = Draft.of(
            "Stem cell therapy is reported to benefit at least 85% of CP patients.",
            Kind.EFFICACY, Kind.EVIDENCE)
        .about("spastic-diplegia")
        .value(Facet.ROUTE, "intrathecal", Scope.PAGE)
        .value(Facet.CELL_TYPE, "umbilical-cord-blood-stem-cell", Scope.SECTION)
        .atLeast("percent", 85)
        .source(Source.STUDY)
        .study("doi", "10.1000/182")
        .flag("RF04")
        .under("Cerebral palsy", "How it works");
    Draft range = Draft.of("From 74.5% to 79.5% of children gained improvements.", Kind.EFFICACY)
        .value(Facet.CONDITION, "cerebral-palsy", Scope.SECTION)
        .value(Facet.OUTCOME, "overall-improvement", Scope.SENTENCE)
        .range("percent", 74.5, 79.5)
        .source(Source.OWN);
    Draft safe = Draft.of("The injections have no side effects.", Kind.SAFETY)
        .value(Facet.CONDITION, "cerebral-palsy", Scope.PAGE)
        .value(Facet.ROUTE, "intrathecal", Scope.SENTENCE)
        .certainty(Certainty.NEGATED);
    Draft gone = Draft.of("Results are as high as 95% of patients.", Kind.EFFICACY)
        .about("cerebral-palsy")
        .atMost("percent", 95);
    Draft knee = Draft.of("Knee pain may improve within 3 months.", Kind.EFFICACY, Kind.TIME_COURSE)
        .about("knee-osteoarthritis")
        .value(Facet.OUTCOME, "pain", Scope.SENTENCE)
        .exactly("months", 3)
        .certainty(Certainty.HEDGED);
    Draft price = Draft.of("The treatment costs $20,000.", Kind.PRICE).exactly("USD", 20_000);
    Draft count = Draft.of(
            "We treated over 1240 patients, 50 percent of them women.", Kind.TRACK_RECORD)
        .atLeast("patients", 1240)
        .exactly("percent", 50)
        .source(Source.OWN);
    Draft listed = Draft.of("Spasticity", Kind.EFFICACY)
        .value(Facet.CONDITION, "cerebral-palsy", Scope.LEAD_IN)
        .value(Facet.OUTCOME, "spasticity", Scope.SENTENCE)
        .leadIn("What gets better in cerebral palsy");
    Draft.Version old =
        Draft.version(PALSY, "Cerebral palsy treatment", "2023-03-02T10:00:00Z", gone, safe, range);
    Draft.Version now = Draft.version(
            PALSY, "Cerebral palsy treatment", "2024-05-01T10:00:00Z", atLeast, safe, range, listed)
        .at("2024-05-01T10:00:00Z", "2025-06-11T08:30:00Z");
    Draft.Version knees =
        Draft.version(KNEE, "Knee treatment", "2025-01-05T00:00:00Z", knee, price, count);
    return List.of(Draft.entries(old, now), Draft.entries(knees));
  }

  /// An index in memory with these addresses, committed.
  public static Directory index(List<UrlEntries> urls) throws IOException {
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    try (ClaimIndex index = ClaimIndex.open(new Unclosed(directory), VOCABULARY)) {
      for (UrlEntries url : urls) {
        index.replace(url);
      }
      index.commit(urls.size());
    }
    return directory;
  }

  /// Many made-up claims, the same for the same seed.
  public static List<UrlEntries> many(int urls, int claims, long seed) {
    Random random = new Random(seed);
    List<UrlEntries> all = new ArrayList<>();
    for (int i = 0; i < urls; i++) {
      String url = "https://site" + i % Math.max(1, urls / 5) + ".example/page" + i;
      Draft[] drafts = new Draft[claims];
      for (int c = 0; c < claims; c++) {
        drafts[c] = random(random, c);
      }
      String time = (2015 + random.nextInt(10)) + "-01-01T00:00:00Z";
      all.add(Draft.entries(Draft.version(url, "Page " + i, time, drafts)));
    }
    return all;
  }

  private static Draft random(Random random, int number) {
    Kind[] kinds = Kind.values();
    List<String> words = List.of(
        "patients",
        "improved",
        "walking",
        "stem",
        "cells",
        "after",
        "treatment",
        "of",
        "the",
        "spasticity",
        "may",
        "help",
        "children",
        "with",
        "cerebral",
        "palsy",
        "therapy",
        "safe");
    StringBuilder text = new StringBuilder("Claim " + number);
    for (int i = 0; i < 18; i++) {
      text.append(' ').append(words.get(random.nextInt(words.size())));
    }
    int percent = random.nextInt(101);
    Draft draft = Draft.of(text + " " + percent + "%.", kinds[random.nextInt(kinds.length)]);
    for (Facet facet : Facet.values()) {
      List<Concept> concepts = VOCABULARY.concepts(facet);
      for (Scope scope : Scope.values()) {
        if (random.nextInt(3) == 0) {
          draft.value(facet, concepts.get(random.nextInt(concepts.size())).id(), scope);
        }
      }
    }
    if (random.nextBoolean()) {
      draft.exactly("percent", percent);
    }
    Certainty[] certainties = Certainty.values();
    return draft.certainty(certainties[random.nextInt(certainties.length)]);
  }

  private static Vocabulary vocabulary() {
    try {
      return Vocabulary.load(Path.of("index-config"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /// A directory that outlives the index that is closed.
  private static final class Unclosed extends org.apache.lucene.store.FilterDirectory {
    Unclosed(Directory directory) {
      super(directory);
    }

    @Override
    public void close() {}
  }
}
