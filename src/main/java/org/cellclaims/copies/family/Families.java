package org.cellclaims.copies.family;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.cellclaims.reuse.Change;
import org.cellclaims.search.ClaimSearch;
import org.cellclaims.search.snapshot.CopyGroups;

/// The families of the index, as the last ingest left them. Thread-safe.
public final class Families {
  /// Most families that one answer holds.
  public static final int MOST = 200;

  /// What can have changed on the way.
  public static final List<Change.Sort> DRIFTS =
      FamilyShape.DRIFT.stream().sorted().toList();

  private static final int ALL = 100_000;

  private final ClaimSearch search;
  private final FamilyStore store;
  private final Optional<FamilyUpdate> onDemand;

  private Families(ClaimSearch search, FamilyStore store, Optional<FamilyUpdate> onDemand) {
    this.search = search;
    this.store = store;
    this.onDemand = onDemand;
  }

  /// The families that are kept beside the index; nothing is worked out here.
  public static Families kept(ClaimSearch search, FamilyStore store) {
    return new Families(search, store, Optional.empty());
  }

  /// Families that are worked out in memory when they are asked for, for a small index.
  public static Families onDemand(ClaimSearch search, FamilyUpdate update) {
    return new Families(search, FamilyStore.inMemory(), Optional.of(update));
  }

  /// What is asked for.
  ///
  /// @param site only families that this site carries
  /// @param drift only families in which this changed on the way
  /// @param boilerplate whether menus, legal and supplier's notices are given too
  public record Asked(Optional<String> site, Optional<Drift> drift, boolean boilerplate) {
    /// Every family that is no boilerplate.
    public static final Asked ALL = new Asked(Optional.empty(), Optional.empty(), false);
  }

  /// What must have changed on the way.
  ///
  /// @param sort what; empty for any of number, bound, hedge and negation
  public record Drift(Optional<Change.Sort> sort) {}

  /// A list of families.
  ///
  /// @param total how many there are in all
  /// @param families those of most sites first, 200 at most
  /// @param note what a reader should know of them
  public record Listed(int total, List<Brief> families, Optional<String> note) {
    public Listed {
      families = List.copyOf(families);
    }
  }

  /// The families asked for.
  public Listed list(Asked asked) throws IOException {
    FamilyStore.Listed<Brief> found = store().briefs(query(asked), MOST);
    return new Listed(found.total(), found.first(), note());
  }

  /// Every family that is no boilerplate, in brief, up to 100,000.
  public List<Brief> all() throws IOException {
    return store().briefs(query(Asked.ALL), ALL).first();
  }

  /// Every family in brief, boilerplate too, up to a number.
  public List<Brief> everything(int most) throws IOException {
    return store().briefs(new FieldExistsQuery(StoreWriter.SITES), most).first();
  }

  /// The family with this id, empty where there is none.
  public Optional<Family> family(String id) throws IOException {
    return first(new TermQuery(new Term(StoreWriter.ID, id)));
  }

  /// The family that a claim stands in, the largest of several; empty where it is in none.
  public Optional<Family> ofClaim(String claim) throws IOException {
    return first(new TermQuery(new Term(StoreWriter.CLAIM, claim)));
  }

  /// The largest family of each claim that is in one and no boilerplate, in brief.
  public Map<String, Brief> ofClaims(List<String> claims) throws IOException {
    return store().largest(query(Asked.ALL), claims);
  }

  /// The families, to be counted; no boilerplate.
  public CopyGroups groups() {
    return new CopyGroups() {
      @Override
      public String state() throws IOException {
        return store().state();
      }

      @Override
      public Map<String, Integer> numbers() throws IOException {
        return store().numbers(query(Asked.ALL));
      }
    };
  }

  /// Names the state of what is kept, which changes when an ingest has worked out more; empty
  /// where families follow the index at once.
  public String state() throws IOException {
    return onDemand.isPresent() ? "" : store.state();
  }

  /// What a reader should know: that pages came since, if any did.
  public Optional<String> note() throws IOException {
    String state = store().state();
    boolean isNew =
        search.with(s -> state.equals(FamilyUpdate.state((DirectoryReader) s.getIndexReader())));
    return isNew
        ? Optional.empty()
        : Optional.of(
            state.isEmpty()
                ? "copies across sites have not been worked out for this index; run 'cellclaims"
                    + " reindex'"
                : "pages were taken in since copies across sites were last worked out; the end of"
                    + " the ingest brings them up to date");
  }

  private Optional<Family> first(Query query) throws IOException {
    return store().families(query, 1).first().stream().findFirst();
  }

  private static Query query(Asked asked) {
    List<Query> parts = new ArrayList<>();
    parts.add(
        asked.boilerplate()
            ? new FieldExistsQuery(StoreWriter.SITES)
            : new TermQuery(new Term(StoreWriter.SHOWN, "true")));
    asked.site().ifPresent(s -> parts.add(new TermQuery(new Term(StoreWriter.SITE, s))));
    asked.drift().ifPresent(d -> parts.add(drifted(d)));
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    parts.forEach(p -> all.add(p, Occur.FILTER));
    return all.build();
  }

  private static Query drifted(Drift drift) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    drift
        .sort()
        .map(List::of)
        .orElse(DRIFTS)
        .forEach(s -> any.add(new TermQuery(new Term(StoreWriter.DRIFT, s.id())), Occur.SHOULD));
    return any.build();
  }

  private FamilyStore store() throws IOException {
    if (onDemand.isPresent()) {
      synchronized (this) {
        onDemand.get().run(search, store, false);
      }
    }
    return store;
  }
}
