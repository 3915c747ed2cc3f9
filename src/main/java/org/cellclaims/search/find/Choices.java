package org.cellclaims.search.find;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.cellclaims.search.count.Found;
import org.cellclaims.search.count.Marked;
import org.cellclaims.search.snapshot.Snapshot;

/// The claims that a question finds, and those that it would find without what is chosen in one
/// filter. Words are searched once, and each choice is met by one set of claims.
public final class Choices {
  private final Marked rest;
  private final Map<String, Marked> chosen;
  private final Marked all;

  private Choices(Marked rest, Map<String, Marked> chosen) {
    this.rest = rest;
    this.chosen = chosen;
    this.all = joined("");
  }

  /// Finds them.
  public static Choices of(Snapshot snapshot, IndexSearcher searcher, Plan plan)
      throws IOException {
    Marked rest = snapshot.marked();
    if (plan.text().isPresent()) {
      rest = Marked.found(searcher, plan.text().get()).and(rest);
    }
    for (Query query : plan.conditions().unwanted()) {
      rest = rest.without(Marked.meeting(searcher, query));
    }
    Map<String, Marked> chosen = new LinkedHashMap<>();
    for (Map.Entry<String, List<Query>> choice : plan.conditions().wanted().entrySet()) {
      for (Query query : choice.getValue()) {
        chosen.merge(choice.getKey(), Marked.meeting(searcher, query), Marked::and);
      }
    }
    return new Choices(rest, chosen);
  }

  /// What the question finds.
  public Marked all() {
    return all;
  }

  /// What it would find without what is chosen in one filter or histogram, by its key.
  public Found without(String key) {
    return joined(key).documents();
  }

  private Marked joined(String leftOut) {
    Marked joined = rest;
    for (Map.Entry<String, Marked> choice : chosen.entrySet()) {
      joined = choice.getKey().equals(leftOut) ? joined : joined.and(choice.getValue());
    }
    return joined;
  }
}
