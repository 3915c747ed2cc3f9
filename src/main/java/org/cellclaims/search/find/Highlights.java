package org.cellclaims.search.find;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.cellclaims.claim.Claim;
import org.cellclaims.claim.Scope;
import org.cellclaims.index.Fields;
import org.cellclaims.text.Span;
import org.cellclaims.vocabulary.Vocabulary;

/// Tells which characters of a claim the free text matched, from the offsets in the index.
public final class Highlights {
  private final IndexSearcher searcher;
  private final Optional<Weight> weight;
  private final Optional<TypedParts> typed;

  private Highlights(IndexSearcher searcher, Optional<Query> text, Optional<TypedParts> typed)
      throws IOException {
    this.searcher = searcher;
    this.typed = typed;
    this.weight = text.isEmpty() ? Optional.empty() : Optional.of(weight(searcher, text.get()));
  }

  /// Tells what the words of a question matched, and what it was read as where it is a claim.
  public static Highlights of(IndexSearcher searcher, Plan plan, Vocabulary vocabulary)
      throws IOException {
    return new Highlights(
        searcher, plan.text(), plan.typed().map(t -> new TypedParts(t, vocabulary)));
  }

  /// Tells what words matched, as far as they are some.
  public static Highlights of(IndexSearcher searcher, Optional<Query> words) throws IOException {
    return new Highlights(searcher, words, Optional.empty());
  }

  /// The matched stretches of a claim's text, in order, those that touch or overlap put together.
  public List<Span> of(int document, Claim claim) throws IOException {
    List<Span> found = new ArrayList<>(typed.map(t -> t.in(claim)).orElse(List.of()));
    found.addAll(matched(document));
    return merged(found);
  }

  /// The stretches of a claim's text that words matched.
  public List<Span> of(int document) throws IOException {
    return merged(matched(document));
  }

  private List<Span> matched(int document) throws IOException {
    if (weight.isEmpty()) {
      return List.of();
    }
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
    Matches matches = weight.get().matches(leaf, document - leaf.docBase);
    if (matches == null) {
      return List.of();
    }
    List<Span> found = new ArrayList<>();
    collect(matches, Fields.text(Scope.SENTENCE), found);
    collect(matches, Fields.exact(Scope.SENTENCE), found);
    return found;
  }

  private static Weight weight(IndexSearcher searcher, Query text) throws IOException {
    return searcher.createWeight(searcher.rewrite(text), ScoreMode.COMPLETE_NO_SCORES, 1);
  }

  /// Lucene gives null for a field without matches.
  private static void collect(Matches matches, String field, List<Span> found) throws IOException {
    MatchesIterator at = matches.getMatches(field);
    while (at != null && at.next()) {
      found.add(new Span(at.startOffset(), at.endOffset()));
    }
  }

  private static List<Span> merged(List<Span> spans) {
    List<Span> merged = new ArrayList<>();
    spans.stream().sorted().forEach(span -> {
      if (!merged.isEmpty() && merged.getLast().end() >= span.start()) {
        merged.set(merged.size() - 1, merged.getLast().cover(span));
      } else {
        merged.add(span);
      }
    });
    return merged;
  }
}
