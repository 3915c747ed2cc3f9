package org.cellclaims.vocabulary;

import java.util.Map;
import java.util.Set;

/// Cuts words down to what their spellings and inflections share.
///
/// Only equality of two stems means something; a stem need not be a word. Three depths, as the
/// facets need: nouns for conditions and cells (British and American spelling, plural), verbs for
/// outcomes (walk, walks, walked, walking), actions for routes (inject, injected, injection,
/// intravenously).
final class Stems {
  private static final Map<String, String> WHOLE = Map.ofEntries(
      Map.entry("disk", "disc"),
      Map.entry("disks", "disc"),
      Map.entry("mould", "mold"),
      Map.entry("moulds", "mold"),
      Map.entry("neurone", "neuron"),
      Map.entry("neurones", "neuron"),
      Map.entry("programme", "program"),
      Map.entry("programmes", "program"),
      Map.entry("teeth", "tooth"),
      Map.entry("feet", "foot"),
      Map.entry("children", "child"),
      Map.entry("allogenic", "allogeneic"),
      Map.entry("xenogenic", "xenogeneic"));
  private static final Map<String, String> PAST = Map.of(
      "spoke", "speak",
      "spoken", "speak",
      "slept", "sleep",
      "ate", "eat",
      "stood", "stand",
      "sat", "sit",
      "grew", "grow",
      "grown", "grow",
      "fewer", "few");
  /// Inflected words that mean another thing without their ending ("hear from us", "learn more").
  private static final Set<String> KEPT = Set.of(
      "hearing",
      "feeling",
      "feeding",
      "eating",
      "feelings",
      "seeing",
      "understanding",
      "thinking",
      "learning",
      "standing",
      "speaking",
      "talking",
      "rolling",
      "shaking",
      "focused",
      "interested",
      "dressing",
      "being",
      "wellbeing",
      "resolved",
      "rated",
      "dedicated",
      "permanent",
      "site",
      "sites",
      "fit",
      "fits",
      "use",
      "used",
      "sided",
      "concentrated",
      "writing");
  private static final String[] IZING = {
    "ise", "ises", "ised", "ising", "iser", "isers", "isation", "isations", "yse", "ysed", "ysing"
  };
  private static final String[] ACTION_ENDINGS = {"ations", "ation", "ions", "ion", "ly"};

  private Stems() {}

  /// The stem of a word as the forms of a facet are read.
  static String of(Facet facet, String norm) {
    return switch (facet) {
      case CONDITION, CELL_TYPE -> noun(norm);
      case OUTCOME -> verb(norm);
      case ROUTE -> action(norm);
    };
  }

  /// The stem of a noun: spelling and plural apart.
  static String noun(String norm) {
    String whole = WHOLE.get(norm);
    return whole != null ? whole : spelling(singular(izing(norm)));
  }

  /// The stem of a verb or of the noun made from it; for outcomes.
  static String verb(String norm) {
    String past = PAST.get(norm);
    if (past != null || KEPT.contains(norm)) {
      return past != null ? past : norm;
    }
    return bare(cutEnding(noun(norm)));
  }

  /// The stem of an act and its adverb; for routes.
  static String action(String norm) {
    String noun = noun(norm);
    for (String ending : ACTION_ENDINGS) {
      if (noun.endsWith(ending) && noun.length() - ending.length() >= 4) {
        String rest = noun.substring(0, noun.length() - ending.length());
        return ending.equals("ly") && rest.endsWith("al") ? rest : bare(unfold(rest));
      }
    }
    return bare(cutEnding(noun));
  }

  private static String unfold(String rest) {
    return rest.equals("administr") ? "administer" : rest;
  }

  private static String singular(String word) {
    int n = word.length();
    if (n < 4 || !word.endsWith("s") || word.endsWith("ss") || word.endsWith("us")) {
      return word.endsWith("se") && n >= 4 ? word.substring(0, n - 1) : word;
    }
    if (word.endsWith("ies") && n > 4) {
      return word.substring(0, n - 3) + "y";
    }
    if (n > 4 && (word.endsWith("sis") || word.endsWith("ses"))) {
      return word.substring(0, n - 2);
    }
    if (word.endsWith("is")) {
      return word;
    }
    boolean hissing = word.endsWith("xes") || word.endsWith("ches") || word.endsWith("shes");
    return word.substring(0, n - (hissing ? 2 : 1));
  }

  private static String spelling(String word) {
    if (word.length() < 5) {
      return word;
    }
    String w = word.replace("ae", "e").replace("oe", "e");
    if (w.length() >= 6) {
      w = w.replace("our", "or").replace("leuco", "leuko");
    }
    w = replaceEnd(w, "geing", "ging");
    w = replaceEnd(w, "tre", "ter");
    return replaceEnd(w, "bre", "ber");
  }

  private static String izing(String word) {
    if (word.length() < 6) {
      return word;
    }
    for (String ending : IZING) {
      if (word.endsWith(ending)) {
        int at = word.length() - ending.length() + 1;
        return word.substring(0, at) + "z" + word.substring(at + 1);
      }
    }
    return word;
  }

  private static String replaceEnd(String word, String from, String to) {
    return word.endsWith(from) ? word.substring(0, word.length() - from.length()) + to : word;
  }

  private static String cutEnding(String word) {
    String rest = word;
    if (word.endsWith("ing") && word.length() >= 6) {
      rest = word.substring(0, word.length() - 3);
    } else if (word.endsWith("ed") && word.length() >= 5 && !word.endsWith("eed")) {
      rest = word.substring(0, word.length() - 2);
    } else {
      return word;
    }
    return isDoubled(rest) ? rest.substring(0, rest.length() - 1) : rest;
  }

  private static boolean isDoubled(String word) {
    int n = word.length();
    return n >= 4
        && word.charAt(n - 1) == word.charAt(n - 2)
        && "lsz".indexOf(word.charAt(n - 1)) < 0;
  }

  private static String bare(String word) {
    return word.length() > 3 && word.endsWith("e") ? word.substring(0, word.length() - 1) : word;
  }
}
