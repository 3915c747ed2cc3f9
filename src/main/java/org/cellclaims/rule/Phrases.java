package org.cellclaims.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The forms of several words that begin with the same word, found by the word that follows it.
/// Filled while rules are loaded, read-only and thread-safe afterwards.
final class Phrases {
  /// No forms.
  static final Phrases NONE = new Phrases();

  /// The forms whose second word may go on, `side effect*`.
  private final List<Phrase> open = new ArrayList<>(0);

  /// By the second word the forms that have it, with all of [#open].
  private final Map<String, List<Phrase>> bySecond = new HashMap<>(2);

  /// A form of several words: `side effect*`.
  static final class Phrase {
    private final int symbol;
    private final String[] words;
    private final boolean[] isOpen;

    Phrase(int symbol, List<String> forms) {
      this.symbol = symbol;
      this.words = new String[forms.size()];
      this.isOpen = new boolean[words.length];
      for (int i = 0; i < words.length; i++) {
        String form = forms.get(i);
        isOpen[i] = form.endsWith("*");
        words[i] = isOpen[i] ? form.substring(0, form.length() - 1) : form;
      }
    }

    int symbol() {
      return symbol;
    }

    int length() {
      return words.length;
    }

    /// Whether a word stands for the one at a place of the form.
    boolean fits(int at, String norm) {
      return isOpen[at] ? norm.startsWith(words[at]) : norm.equals(words[at]);
    }
  }

  void add(int symbol, List<String> forms) {
    Phrase phrase = new Phrase(symbol, forms);
    if (phrase.isOpen[1]) {
      open.add(phrase);
      bySecond.values().forEach(known -> known.add(phrase));
    } else {
      bySecond.computeIfAbsent(phrase.words[1], word -> new ArrayList<>(open)).add(phrase);
    }
  }

  boolean isEmpty() {
    return open.isEmpty() && bySecond.isEmpty();
  }

  /// The forms that may stand where this word follows the first.
  List<Phrase> before(String second) {
    return bySecond.getOrDefault(second, open);
  }
}
