package org.cellclaims.copies.family;

/// How far a passage is spread, counted over every place that has it.
///
/// @param pages how many addresses have it
/// @param sites how many sites
/// @param isEverywhere whether most of these sites have it on most of their pages
record Spread(int pages, int sites, boolean isEverywhere) {}
