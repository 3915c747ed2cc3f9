package org.cellclaims.cli.bench;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SplittableRandom;
import org.cellclaims.claim.Certainty;
import org.cellclaims.claim.Claim;
import org.cellclaims.claim.Kind;
import org.cellclaims.claim.Scope;
import org.cellclaims.claim.Source;
import org.cellclaims.index.ClaimEntry;
import org.cellclaims.index.PageEntry;
import org.cellclaims.index.PageRef;
import org.cellclaims.index.UrlEntries;
import org.cellclaims.page.Page;
import org.cellclaims.quantity.Quantity;
import org.cellclaims.text.Span;
import org.cellclaims.vocabulary.Concept;
import org.cellclaims.vocabulary.Facet;
import org.cellclaims.vocabulary.Vocabulary;

/// Made-up claims in any number, the same for the same seed: fifty a page, sites of very different
/// size, concepts, kinds and words as unevenly spread as in real text. They go past extraction
/// straight into the index.
final class MadeClaims {
  private static final int PER_PAGE = 50;
  private static final Instant FIRST = Instant.parse("2016-01-01T00:00:00Z");
  private static final int DAYS = 3_650;

  private final MadeWords words;
  private final long seed;
  private final Map<Facet, List<Concept>> concepts = new EnumMap<>(Facet.class);

  MadeClaims(Vocabulary vocabulary, MadeWords words, long seed) {
    this.words = words;
    this.seed = seed;
    for (Facet facet : Facet.values()) {
      concepts.put(
          facet, vocabulary.concepts(facet).stream().filter(Concept::isCoded).toList());
    }
  }

  /// How many pages hold so many claims.
  static int pages(int claims) {
    return Math.ceilDiv(claims, PER_PAGE);
  }

  /// The page with this number, from 0.
  UrlEntries page(int number) {
    SplittableRandom random = new SplittableRandom(seed * 1_000_003 + number);
    int site = skewed(random, 2_000);
    String url = "https://clinic" + site + ".example/page-" + number;
    Instant first = FIRST.plus(random.nextInt(DAYS), ChronoUnit.DAYS);
    Instant last = first.plus(random.nextInt(400), ChronoUnit.DAYS);
    List<String> sentences = new ArrayList<>();
    List<List<Claim.Value>> values = new ArrayList<>();
    for (int i = 0; i < PER_PAGE; i++) {
      List<Claim.Value> found = new ArrayList<>();
      sentences.add(sentence(random, found));
      values.add(found);
    }
    Page page = page(number, url, site, last, String.join("\n", sentences));
    List<ClaimEntry> claims = claims(random, page, sentences, values, first, last);
    return new UrlEntries(
        url, List.of(new PageEntry(page, List.of(last), List.of())), claims, false);
  }

  private List<ClaimEntry> claims(
      SplittableRandom random,
      Page page,
      List<String> sentences,
      List<List<Claim.Value>> values,
      Instant first,
      Instant last) {
    PageRef ref = PageRef.of(page, last);
    List<ClaimEntry> claims = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < PER_PAGE; i++) {
      String text = sentences.get(i);
      Claim claim = claim(random, page.id() + "-" + i, text, start, values.get(i));
      claims.add(new ClaimEntry(
          claim,
          ref,
          i == 0 ? Optional.empty() : Optional.of(sentences.get(i - 1)),
          i == PER_PAGE - 1 ? Optional.empty() : Optional.of(sentences.get(i + 1)),
          i,
          first,
          last,
          random.nextInt(4) > 0,
          1 + random.nextInt(5)));
      start += text.length() + 1;
    }
    return claims;
  }

  private Page page(int number, String url, int site, Instant time, String text) {
    SplittableRandom random = new SplittableRandom(number);
    return new Page(
        "p-" + number,
        url,
        time,
        Optional.empty(),
        "0".repeat(64),
        "",
        "UTF-8",
        skewed(random, 6) == 0 ? "en" : List.of("de", "es", "ru", "zh", "tr").get(site % 5),
        words.sentence(random, 5),
        Optional.empty(),
        "clinic" + site + ".example",
        Optional.of(List.of("UA", "DE", "US", "MX", "PA", "TH", "CN", "IN").get(site % 8)),
        text,
        List.of(),
        List.of());
  }

  /// Eight to thirty words, with the name of a concept and a number among them in some.
  private String sentence(SplittableRandom random, List<Claim.Value> values) {
    StringBuilder sentence = new StringBuilder(words.sentence(random, 4 + random.nextInt(12)));
    for (Facet facet : Facet.values()) {
      int chance = random.nextInt(10);
      if (chance < 6) {
        List<Concept> known = concepts.getOrDefault(facet, List.of());
        Concept concept = known.get(skewed(random, known.size()));
        Scope scope = pick(Scope.values(), random.nextInt(4));
        values.add(new Claim.Value(facet, concept.id(), scope, Optional.empty()));
        sentence.append(scope == Scope.SENTENCE ? " " + concept.label() : "");
      }
    }
    return sentence
        .append(' ')
        .append(words.sentence(random, 4 + random.nextInt(12)))
        .toString();
  }

  private static <T> T pick(T[] values, int at) {
    return values[at];
  }

  private Claim claim(
      SplittableRandom random, String id, String text, int start, List<Claim.Value> values) {
    Kind kind = pick(Kind.values(), skewed(random, Kind.values().length));
    Kind other = pick(Kind.values(), skewed(random, Kind.values().length));
    boolean hasNumber = random.nextInt(4) == 0;
    String words = hasNumber ? text + " " + (1 + random.nextInt(100)) + "%" : text;
    Span span = new Span(start, start + text.length());
    return new Claim(
        "c-" + id,
        words,
        span,
        List.of(this.words.sentence(random, 3), this.words.sentence(random, 4)),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        kind == other ? Set.of(kind) : Set.of(kind, other),
        values,
        hasNumber ? List.of(percent(words, span)) : List.of(),
        pick(Certainty.values(), skewed(random, 3)),
        pick(Source.values(), skewed(random, 4)),
        List.of(),
        random.nextInt(8) == 0
            ? List.of(new Claim.RedFlag("RF0" + (1 + skewed(random, 9)), span))
            : List.of(),
        List.of(new Claim.Reason("made-up", "kind=" + kind.id(), span)));
  }

  private static Quantity percent(String words, Span span) {
    String digits = words.substring(words.lastIndexOf(' ') + 1, words.length() - 1);
    OptionalDouble value = OptionalDouble.of(Double.parseDouble(digits));
    return new Quantity("percent", value, value, Quantity.Bound.EXACT, span, Optional.empty());
  }

  /// A number from 0 to `most` - 1, small ones far more often (the weight of n falls like 1 / n).
  private static int skewed(SplittableRandom random, int most) {
    return (int) Math.min(most - 1, Math.pow(most + 1.0, random.nextDouble()) - 1);
  }
}
