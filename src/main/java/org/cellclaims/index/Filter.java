package org.cellclaims.index;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.cellclaims.claim.Scope;
import org.cellclaims.vocabulary.Facet;
import org.cellclaims.vocabulary.Vocabulary;

/// Something that claims can be filtered and counted by.
///
/// @param key name of the parameter and of the field
/// @param label heading for people
/// @param says how a sentence goes on to the value: "Claims **about** cerebral palsy"
/// @param facet the concept field behind it, empty for all other filters
/// @param choices the values of a closed set, empty for an open one
/// @param isCounted whether answers count its values
/// @param isOfSite whether its values are those of the site that a claim stands on, worked out from
/// all its pages when the index is read; the index itself holds none of them
/// @param values the values of a claim, as terms; none where they are of the site
public record Filter(
    String key,
    String label,
    String says,
    Optional<Facet> facet,
    List<Choice> choices,
    boolean isCounted,
    boolean isOfSite,
    Values values) {
  /// End of the names of fields that hold concepts without what is broader than them.
  public static final String OWN = ".own";

  public Filter {
    choices = List.copyOf(choices);
  }

  /// One value of a closed set.
  ///
  /// @param value as in addresses
  /// @param label what it means
  public record Choice(String value, String label) {}

  /// Gives the values of a claim.
  @FunctionalInterface
  public interface Values {
    /// The values whose words stand within `widest`; a filter that is no concept ignores it.
    Collection<String> of(ClaimEntry entry, Scope widest, Vocabulary vocabulary);
  }

  /// The field that holds the values within a scope.
  public String field(Scope widest) {
    return facet.isPresent() ? key + "." + Fields.id(widest) : key;
  }

  /// The field that holds the values within a scope without what is broader than them.
  public String ownField(Scope widest) {
    return facet.isPresent() ? field(widest) + OWN : key;
  }

  /// The scopes that have a field of their own.
  public List<Scope> scopes() {
    return facet.isPresent() ? List.of(Scope.values()) : List.of(Scope.PAGE);
  }
}
