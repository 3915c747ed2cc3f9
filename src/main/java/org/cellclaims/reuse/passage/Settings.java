package org.cellclaims.reuse.passage;

/// How alike passages must be, and how far apart their sentences may stand.
///
/// The method and most values are those of Sanchez-Perez, Gelbukh and Sidorov, "Dynamically
/// adjustable approach through obfuscation type recognition", CLEF 2015; the rest was chosen
/// on the
/// PAN-2013 training corpus (src/docs/copies.md).
///
/// @param cosine two sentences are a seed above this cosine of their weighted stems, 0 to 1
/// @param dice and above this Dice coefficient of their sets of stems, 0 to 1
/// @param passage two passages are kept above this cosine, 0 to 1
/// @param lone as `passage`, for a passage with a single seed
/// @param gap most sentences without a seed within a passage
/// @param leastGap the gap is narrowed to this while the passages are too unlike
/// @param shortest fewest characters of a passage, on each side
/// @param told least share of the sentences of the first text that are a seed, 0 to 1
record Settings(
    double cosine,
    double dice,
    double passage,
    double lone,
    int gap,
    int leastGap,
    int shortest,
    double told) {
  /// For passages that were edited or reordered.
  static final Settings EDITED = new Settings(.30, .30, .40, .55, 4, 2, 150, 0);

  /// For passages that say in short what a long text says. Who does so has a good part of his
  /// sentences from it; two long texts on one topic are alike in some sentences here and there.
  static final Settings CONDENSED = new Settings(.30, .28, .30, .55, 50, 2, 150, 1.0 / 3);
}
