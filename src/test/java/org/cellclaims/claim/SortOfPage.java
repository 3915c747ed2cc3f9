package org.cellclaims.claim;

/// What a coded page tells, and how often its units count in learning from it.
public enum SortOfPage {
  /// A real page, coded by several hands.
  REAL(4, 8, 12),
  /// An invented page of the first sets, coded by the hands that held the guide nearest.
  FIRST(2, 2, 44),
  /// An invented page of the later sets, whose coders drew the line between what a provider
  /// and what anybody says elsewhere.
  LATER(1, 1, 1),
  /// An invented page in the worn wording of real ones, coded beside the real pages: tells what
  /// kinds such wording is of.
  WORN(0, 4, 0);

  /// How often a unit of such a page counts.
  public final int times;

  /// How often it counts where it is learned of which kinds a claim is.
  public final int timesForKinds;

  /// How often it counts where it is learned whose word a claim is.
  public final int timesForSource;

  SortOfPage(int times, int timesForKinds, int timesForSource) {
    this.times = times;
    this.timesForKinds = timesForKinds;
    this.timesForSource = timesForSource;
  }
}
