package org.cellclaims.vocabulary;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cellclaims.text.Token;
import org.cellclaims.text.WordTable;

/// The words that forms are made of, each stem a number; reads words of a text as these numbers.
///
/// A word that is none of them, but one slip away from a long one, is read as that one. Filled
/// before use, then only read.
final class Words {
  private static final int LONGEST = 40;

  /// A word that no form holds.
  static final Word UNKNOWN = new Word("", -1, -1, -1, 0);

  private final Map<String, Integer> ids = new HashMap<>();
  private final Map<Facet, BitSet> firsts = new EnumMap<>(Facet.class);
  private final Slips slips = new Slips();
  private final Set<String> ordinary;
  private final WordTable<Word> known = new WordTable<>(this::look);

  /// A word of a text.
  ///
  /// @param noun its stem as a noun
  /// @param asNoun number of that stem, -1 where no form holds it
  /// @param asVerb number of its stem as a verb, or -1
  /// @param asAction number of its stem as an act, or -1
  /// @param marks a bit for each facet that has a form which begins with it, see [#bit],
  /// and those of [Cues]
  record Word(String noun, int asNoun, int asVerb, int asAction, int marks) {
    /// Whether a form of the facet begins with it.
    boolean begins(Facet facet) {
      return (marks & bit(facet)) != 0;
    }

    /// Its number in the forms of a facet, -1 where none holds it.
    int in(Facet facet) {
      return switch (facet) {
        case CONDITION, CELL_TYPE -> asNoun;
        case OUTCOME -> asVerb;
        case ROUTE -> asAction;
      };
    }
  }

  /// @param ordinary everyday words that are never slips, in normal form
  Words(Set<String> ordinary) {
    this.ordinary = ordinary;
  }

  /// Whether a word is listed as an everyday word.
  boolean isOrdinary(String norm) {
    return ordinary.contains(norm);
  }

  /// The number of a form's word in the forms of a facet, new if need be.
  int add(Facet facet, String norm) {
    slips.add(norm);
    return ids.computeIfAbsent(Stems.of(facet, norm), k -> ids.size());
  }

  /// Takes note of a word that a form begins with.
  void addFirst(Facet facet, String norm) {
    firsts.computeIfAbsent(facet, k -> new BitSet()).set(add(facet, norm));
  }

  /// The numbers of a form's words.
  List<Integer> add(Facet facet, List<String> norms) {
    List<Integer> numbers = new ArrayList<>();
    norms.forEach(n -> numbers.add(add(facet, n)));
    return numbers;
  }

  /// A word of a text.
  Word read(Token token) {
    return known.of(token);
  }

  private Word look(String norm) {
    return norm.length() > LONGEST ? UNKNOWN : marked(norm, meant(norm));
  }

  private Word meant(String norm) {
    Word word = word(norm);
    if (isKnown(word) || ordinary.contains(norm)) {
      return word;
    }
    return slips
        .meant(norm)
        .filter(m -> !ordinary.contains(word.noun()))
        .map(this::word)
        .orElse(word);
  }

  private static boolean isKnown(Word word) {
    return word.asNoun() >= 0 || word.asVerb() >= 0 || word.asAction() >= 0;
  }

  private Word word(String norm) {
    return new Word(
        Stems.noun(norm), id(Stems.noun(norm)), id(Stems.verb(norm)), id(Stems.action(norm)), 0);
  }

  private static int bit(Facet facet) {
    return switch (facet) {
      case CONDITION -> 1;
      case CELL_TYPE -> 1 << 1;
      case ROUTE -> 1 << 2;
      case OUTCOME -> 1 << 3;
    };
  }

  private Word marked(String norm, Word word) {
    int marks = Cues.marks(norm, word.noun());
    for (Facet facet : Facet.values()) {
      int number = word.in(facet);
      BitSet heads = firsts.get(facet);
      marks |= number >= 0 && heads != null && heads.get(number) ? bit(facet) : 0;
    }
    return new Word(word.noun(), word.asNoun(), word.asVerb(), word.asAction(), marks);
  }

  private int id(String stem) {
    return ids.getOrDefault(stem, -1);
  }
}
