package org.cellclaims.search.text;

import java.util.List;

/// Something that free text asks for.
public sealed interface Clause {
  /// A word in any inflection.
  ///
  /// @param text as typed
  record Word(String text) implements Clause {}

  /// Words as they are written, near each other.
  ///
  /// @param text as typed between the quotation marks
  /// @param apart how many places the words may be moved in all, 0 for next to each other
  record Phrase(String text, int apart) implements Clause {}

  /// A word of which not every letter is given: `*` stands for any letters, `?` for one.
  ///
  /// @param text as typed
  record Pattern(String text) implements Clause {
    /// Whether only the end is open.
    public boolean isBeginning() {
      return text.indexOf('?') < 0 && text.indexOf('*') == text.length() - 1;
    }

    /// What stands before the first open place.
    public String beginning() {
      return text.split("[*?]", 2)[0];
    }
  }

  /// A value of a named field.
  ///
  /// @param name as typed, before the colon
  /// @param value as typed, without quotation marks
  /// @param written the whole as typed
  record Field(String name, String value, String written) implements Clause {}

  /// All of these.
  ///
  /// @param parts what must hold together
  record All(List<Clause> parts) implements Clause {
    public All {
      parts = List.copyOf(parts);
    }
  }

  /// At least one of these.
  ///
  /// @param parts the choices
  record Any(List<Clause> parts) implements Clause {
    public Any {
      parts = List.copyOf(parts);
    }
  }

  /// Not this.
  ///
  /// @param part what a claim must not have
  record Not(Clause part) implements Clause {}
}
