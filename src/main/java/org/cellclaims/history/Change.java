package org.cellclaims.history;

import java.util.Locale;

/// What became of a claim from an earlier to a later state of its pages.
public enum Change {
  /// It stands there word for word.
  KEPT("kept"),
  /// It left its page and stands word for word on another one, where it did not stand before.
  MOVED("moved"),
  /// Its words changed, and neither its numbers nor how sure it sounds.
  REWORDED("reworded"),
  /// A number in it became another number.
  NUMBER_CHANGED("number changed"),
  /// It says less: a hedge came, a benefit is denied now, a number went.
  SOFTENED("softened"),
  /// It says more: a hedge went, a number came.
  HARDENED("hardened"),
  /// It is gone, and nothing similar stands in its place.
  REMOVED("removed"),
  /// It is new, and nothing similar stood in its place.
  ADDED("added"),
  /// It is there again after a capture that lacked it.
  CAME_BACK("came back"),
  /// Its page has no capture of the later time: what became of it is not known.
  NOT_CAPTURED_SINCE("not captured since");

  private final String label;

  Change(String label) {
    this.label = label;
  }

  /// The name in JSON and addresses.
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// How people read it.
  public String label() {
    return label;
  }
}
