package org.cellclaims.copies.reworded;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.search.IndexSearcher;
import org.cellclaims.claim.Kind;
import org.cellclaims.copies.Trace;
import org.cellclaims.index.ClaimEntry;
import org.cellclaims.quantity.Quantity;
import org.cellclaims.reuse.Align;
import org.cellclaims.reuse.family.Grams;
import org.cellclaims.reuse.passage.HashedText;
import org.cellclaims.search.ClaimSearch;
import org.cellclaims.text.Sentences;
import org.cellclaims.text.Span;

/// Finds claims of other sites that say the same as the sentences of a passage in other words:
/// results only, for who is accepted or what it costs is said alike everywhere.
/// Thread-safe.
///
/// No model judges: what a claim says must be the same field by field ([Sense]), and of those that
/// are, most agreement and rarest shared words stand first. What shares words in a row is a copy,
/// which a lookup shows, and none of this.
///
/// @param search the index
/// @param align reads what matters in a sentence, and tells copies
public record Rewording(ClaimSearch search, Align align) {
  /// Most sentences of a passage that are looked for, of its first 20,000 characters.
  public static final int SENTENCES = 20;

  private static final Set<Kind> RESULTS = Set.of(
      Kind.EFFICACY,
      Kind.REVERSAL,
      Kind.MECHANISM,
      Kind.SAFETY,
      Kind.RISK,
      Kind.TIME_COURSE,
      Kind.TRACK_RECORD,
      Kind.EVIDENCE,
      Kind.COMPARISON,
      Kind.TESTIMONIAL);
  private static final int READ = 20_000;
  private static final int LONGEST = 600;
  private static final int EACH = 10;
  private static final int RARE = 5;
  private static final Comparator<Reworded> BEST = Comparator.comparingDouble(Reworded::score)
      .reversed()
      .thenComparing(r -> r.claim().page().site())
      .thenComparing(r -> r.claim().page().url())
      .thenComparing(r -> r.claim().claim().span());

  /// The claims, by sentence, best first: one a site and sentence, ten a sentence.
  ///
  /// @param trace the passage; sites that carry some of it are left out: they are shown already
  /// @param own the site that the passage is from, left out too; empty where it is from none
  public List<Reworded> of(Trace trace, Optional<String> own) throws IOException {
    Set<String> sites = Stream.concat(trace.hits().stream(), trace.common().stream())
        .map(h -> h.page().site())
        .collect(Collectors.toCollection(HashSet::new));
    own.ifPresent(sites::add);
    return search.with(searcher -> {
      List<Reworded> found = new ArrayList<>();
      Set<String> looked = new HashSet<>();
      for (Span span : sentences(trace.text())) {
        Sense sense = Sense.of(span.in(trace.text()), align.meaning());
        if (sense.isTelling() && looked.size() < SENTENCES && looked.add(span.in(trace.text()))) {
          found.addAll(of(searcher, trace.text(), span, sense, sites));
        }
      }
      return found;
    });
  }

  /// The first sentences, none so long that it is a list of words.
  private static List<Span> sentences(String text) {
    Span first = new Span(0, Math.min(READ, text.length()));
    return Sentences.spans(text, first).stream()
        .filter(s -> s.length() <= LONGEST)
        .toList();
  }

  private List<Reworded> of(
      IndexSearcher searcher, String text, Span span, Sense sense, Set<String> sites)
      throws IOException {
    Candidates candidates = new Candidates(searcher);
    Map<String, Double> words = rarities(candidates, span.in(text));
    Set<String> left = new HashSet<>(sites);
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    List<ClaimEntry> same = new ArrayList<>();
    for (ClaimEntry claim : candidates.of(sense, words.keySet())) {
      boolean isSame = sense.isSame(Sense.of(claim.claim(), align.meaning()), search.vocabulary());
      if (isSame && isCopy(span.in(text), claim.claim().text())) {
        left.add(claim.page().site());
        kinds.addAll(claim.claim().kinds());
      } else if (isSame) {
        same.add(claim);
      }
    }
    List<Reworded> found = new ArrayList<>();
    for (ClaimEntry claim : same) {
      if (!left.contains(claim.page().site()) && isOfKind(claim.claim().kinds(), kinds)) {
        found.add(reworded(span, sense, claim, words));
      }
    }
    found.sort(BEST);
    Set<String> seen = new HashSet<>();
    found.removeIf(r -> !seen.add(r.claim().page().site()));
    return found.subList(0, Math.min(EACH, found.size()));
  }

  /// Whether a claim tells of a result, and does what copies of the sentence do where there are
  /// any.
  private static boolean isOfKind(Set<Kind> kinds, Set<Kind> copies) {
    return !Collections.disjoint(kinds, RESULTS)
        && (copies.isEmpty() || !Collections.disjoint(kinds, copies));
  }

  private Reworded reworded(Span span, Sense sense, ClaimEntry claim, Map<String, Double> words)
      throws IOException {
    List<String> agrees = new ArrayList<>(
        sense.agreed(Sense.of(claim.claim(), align.meaning()), search.vocabulary()));
    for (Quantity quantity : claim.claim().quantities()) {
      claim.claim().words(quantity.span()).ifPresent(agrees::add);
    }
    Set<String> own = Candidates.terms(claim.claim().text());
    double all = words.values().stream().mapToDouble(w -> w).sum();
    double shared = own.stream().mapToDouble(w -> words.getOrDefault(w, 0.0)).sum();
    List<String> rare = own.stream()
        .filter(words::containsKey)
        .sorted(Comparator.comparing(words::get, Comparator.reverseOrder()))
        .limit(RARE)
        .toList();
    return new Reworded(span, claim, agrees, rare, agrees.size() + (all == 0 ? 0 : shared / all));
  }

  /// Whether a claim has the sentence's own words in a row: then it is no rewording.
  private boolean isCopy(String sentence, String claim) throws IOException {
    long[] grams = Grams.all(HashedText.of(sentence));
    Set<Long> rows =
        Arrays.stream(Grams.all(HashedText.of(claim))).boxed().collect(Collectors.toSet());
    long shared = Arrays.stream(grams).filter(rows::contains).count();
    return Candidates.terms(sentence).equals(Candidates.terms(claim))
        || 2 * shared > Math.min(grams.length, rows.size())
        || !align.regions(sentence, claim).isEmpty();
  }

  private static Map<String, Double> rarities(Candidates candidates, String sentence)
      throws IOException {
    Map<String, Double> rarities = new TreeMap<>();
    for (String term : Candidates.terms(sentence)) {
      rarities.put(term, candidates.rarity(term));
    }
    return rarities;
  }
}
