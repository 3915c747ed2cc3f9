package org.cellclaims.search;

import java.util.List;
import java.util.Optional;
import org.cellclaims.search.facet.FacetCount;
import org.cellclaims.search.question.ClaimQuery;
import org.cellclaims.search.snapshot.SiteCountries;

/// What a question came to.
///
/// @param question the question
/// @param notes what a reader should know: parts that could not be read, limits that were met
/// @param counts how much was found
/// @param hits this part of the list
/// @param next cursor of the next part, empty at the end
/// @param facets the counts that were asked for
/// @param countries the countries of sites
/// @param snapshot id of the state of the index that answered
/// @param insteads words that stand nowhere, with what may have been meant
/// @param emptied where nothing was found, what each part of the question costs
public record Answer(
    ClaimQuery question,
    List<String> notes,
    Counts counts,
    List<Hit> hits,
    Optional<String> next,
    List<FacetCount> facets,
    SiteCountries countries,
    String snapshot,
    List<Instead> insteads,
    List<Emptied> emptied) {
  public Answer {
    notes = List.copyOf(notes);
    hits = List.copyOf(hits);
    facets = List.copyOf(facets);
    insteads = List.copyOf(insteads);
    emptied = List.copyOf(emptied);
  }

  /// A word that stands nowhere.
  ///
  /// @param word the word as typed
  /// @param instead what may have been meant, of the vocabulary or the index
  /// @param claims claims that the question finds with it
  public record Instead(String word, String instead, long claims) {}

  /// A part of a question that finds nothing.
  ///
  /// @param param the part's parameter
  /// @param value its value, or one word of the free text
  /// @param says the part in English
  /// @param without claims that the question finds without it
  /// @param alone claims that it finds by itself
  public record Emptied(String param, String value, String says, long without, long alone) {}

  /// How much was found.
  ///
  /// @param claims number of claims
  /// @param pages addresses that they stand on
  /// @param sites sites of these
  /// @param families families of copies that they stand in; empty where these were not asked for
  /// @param copied claims that stand in one of these
  /// @param isComplete false where the time limit cut the search, so that these are lower bounds
  public record Counts(
      long claims,
      long pages,
      long sites,
      Optional<Long> families,
      Optional<Long> copied,
      boolean isComplete) {}
}
