package org.cellclaims.search.view;

/// One line of a concordance.
///
/// @param claim id of the claim
/// @param site site of its page
/// @param url address of its page
/// @param left text before the keyword, from the sentence before where the claim's own is short
/// @param keyword the matched words
/// @param right text after it
public record KeywordLine(
    String claim, String site, String url, String left, String keyword, String right) {}
