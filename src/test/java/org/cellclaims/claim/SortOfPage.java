package org.cellclaims.claim;

/// What a coded page tells, and how often its units count in learning from it.
public enum SortOfPage {
  /// A real page, coded by several hands.
  REAL(4, 8, 4, 12, 4),
  /// An invented page of the first sets, coded by the hands that held the guide nearest.
  FIRST(2, 3, 2, 44, 2),
  /// An invented page of the later sets, whose coders drew the line between what a provider
  /// and what anybody says elsewhere.
  LATER(1, 2, 1, 2, 1),
  /// An invented page in the worn wording of real ones, coded beside the real pages: tells what
  /// kinds such wording is of, how certain it is and whose word.
  WORN(0, 4, 1, 10, 0),
  /// Invented sentences one after the other, of which kinds, certainty and source alone were
  /// coded.
  SAID(0, 4, 1, 0, 0);

  /// How often a unit of such a page counts where it is learned what a claim is.
  public final int times;

  /// How often it counts where it is learned of which kinds a claim is.
  public final int timesForKinds;

  /// How often it counts where it is learned how certain a claim is.
  public final int timesForCertainty;

  /// How often it counts where it is learned whose word a claim is.
  public final int timesForSource;

  /// How often it counts where it is learned what a claim takes from around it.
  public final int timesForTheRest;

  SortOfPage(
      int times,
      int timesForKinds,
      int timesForCertainty,
      int timesForSource,
      int timesForTheRest) {
    this.times = times;
    this.timesForKinds = timesForKinds;
    this.timesForCertainty = timesForCertainty;
    this.timesForSource = timesForSource;
    this.timesForTheRest = timesForTheRest;
  }
}
