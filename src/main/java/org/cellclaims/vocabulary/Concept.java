package org.cellclaims.vocabulary;

import java.util.List;
import java.util.Optional;

/// One concept of the vocabulary: one line of a file in index-config.
///
/// @param facet which field of a claim it fills
/// @param id stable name, lower case with hyphens, unique within its facet
/// @param label what people read
/// @param broader id of the next broader concept of the same facet, empty for a top concept
/// @param xrefs identifiers in public ontologies, such as `MONDO:0006497`
/// @param forms how it is written on pages, the label first
/// @param note what an editor of the file should know, possibly empty
public record Concept(
    Facet facet,
    String id,
    String label,
    Optional<String> broader,
    List<String> xrefs,
    List<Form> forms,
    String note) {
  public Concept {
    xrefs = List.copyOf(xrefs);
    forms = List.copyOf(forms);
  }

  /// Of facet and id alone, which name a concept; the forms are many.
  @Override
  public int hashCode() {
    return 31 * facet.file().hashCode() + id.hashCode();
  }

  /// Whether it gathers longer phrases that hold a word of the facet in another sense ("oral
  /// hygiene"): they keep the word from being read, whichever track it is in.
  boolean isOtherSense() {
    return id.equals("other-sense-unspecified");
  }

  /// Whether claims are coded with it: `...-unspecified` and `facet-...` at the top of a tree are
  /// tagged, never coded.
  public boolean isCoded() {
    return broader.isPresent() || !(id.endsWith("-unspecified") || id.startsWith("facet-"));
  }

  /// One way of writing a concept.
  ///
  /// @param text the words, as a page has them
  /// @param needsContext whether it counts only where the page gives the concept as well (`?` in
  /// the file)
  public record Form(String text, boolean needsContext) {}
}
