package org.cellclaims.vocabulary;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cellclaims.text.Token;
import org.cellclaims.text.Tokens;

/// The orders and divisions of words in which one form is written on pages.
///
/// From `spinal cord injury`: also `injury OF spinal cord` for "injury to the spinal cord"; from
/// `intra-arterial` and `intraarterial`: both and `intra arterial`; from `bone marrow stem cells`:
/// also `stem cells OF bone marrow` for "stem cells taken from your own bone marrow".
final class FormPaths {
  /// Stands for a preposition with its articles.
  static final String OF = "\u0001of";

  private static final List<String> PREFIXES = List.of(
      "intra", "inter", "peri", "retro", "trans", "endo", "epi", "sub", "supra", "neuro", "cardio",
      "anti", "non", "post", "pre", "auto", "poly", "hyper", "hypo", "micro", "xeno", "cryo",
      "nano", "multi", "osteo", "re");
  private static final Set<String> FILLERS = Set.of("derived", "based", "origin", "sourced");
  /// Forms with such words have an order of their own.
  private static final Set<String> SMALL = Set.of(
      "of", "to", "in", "into", "the", "for", "with", "without", "by", "from", "on", "and", "or",
      "no", "not", "can", "able", "his", "her", "your", "my", "is", "at", "as", "a");

  /// "muscle-derived cells" are no muscle cells.
  private static final Set<String> BARE_HEADS = Set.of("cell", "cells");

  private static final List<List<String>> HEADS = List.of(
      List.of("mesenchymal", "stem", "cells"),
      List.of("mesenchymal", "stem", "cell"),
      List.of("mesenchymal", "stromal", "cells"),
      List.of("mononuclear", "cells"),
      List.of("mononuclear", "cell"),
      List.of("stem", "cells"),
      List.of("stem", "cell"),
      List.of("mesenchymal", "cells"),
      List.of("exosomes"),
      List.of("msc"),
      List.of("mscs"),
      List.of("cells"),
      List.of("cell"));
  private static final List<List<String>> MESENCHYMAL = List.of(
      List.of("msc"),
      List.of("mesenchymal", "stem", "cell"),
      List.of("mesenchymal", "stromal", "cell"),
      List.of("mesenchymal", "signaling", "cell"),
      List.of("mesenchymal", "cell"));

  private FormPaths() {}

  /// Every path of a form, the form as written first.
  static Set<List<String>> of(Facet facet, String form) {
    List<String> norms = Reading.norms(form);
    Set<List<String>> paths = new LinkedHashSet<>();
    for (List<String> words : divisions(form, norms)) {
      paths.add(words);
      latinPlural(words).ifPresent(paths::add);
      if (facet == Facet.CELL_TYPE) {
        addCellOrders(words, paths);
      } else {
        addOf(words, 1, paths);
      }
    }
    return paths;
  }

  /// The form solid where it has a hyphen or is two words, divided where it begins with a prefix.
  private static Set<List<String>> divisions(String form, List<String> norms) {
    Set<List<String>> found = new LinkedHashSet<>();
    found.add(norms);
    Set<Integer> hyphens = hyphens(form);
    for (int i = 0; i + 1 < norms.size(); i++) {
      boolean lettersOnly = isLetters(norms.get(i)) && isLetters(norms.get(i + 1));
      boolean pair = norms.size() == 2 && norms.get(i).length() > 2;
      if (lettersOnly && (hyphens.contains(i) || pair || PREFIXES.contains(norms.get(i)))) {
        found.add(replaced(norms, i, 2, List.of(norms.get(i) + norms.get(i + 1))));
      }
    }
    for (int i = 0; i < norms.size(); i++) {
      String word = norms.get(i);
      for (String prefix : PREFIXES) {
        if (word.startsWith(prefix) && word.length() >= prefix.length() + 5) {
          found.add(replaced(norms, i, 1, List.of(prefix, word.substring(prefix.length()))));
        }
      }
    }
    return found;
  }

  /// Numbers of the words that a hyphen follows.
  private static Set<Integer> hyphens(String form) {
    Set<Integer> found = new LinkedHashSet<>();
    int word = -1;
    for (Token token : Tokens.of(form)) {
      if (token.norm().equals("-")) {
        found.add(word);
      } else if (!token.norm().equals("'s")) {
        word++;
      }
    }
    return found;
  }

  private static Optional<List<String>> latinPlural(List<String> words) {
    String last = words.getLast();
    boolean latin = last.length() > 5 && (last.endsWith("us") || last.endsWith("um"));
    if (!latin) {
      return Optional.empty();
    }
    String root = last.substring(0, last.length() - 2);
    String plural = root + (last.endsWith("us") ? "i" : "a");
    return Optional.of(replaced(words, words.size() - 1, 1, List.of(plural)));
  }

  private static void addCellOrders(List<String> words, Set<List<String>> paths) {
    List<String> plain = withoutFillers(words);
    paths.add(plain);
    for (List<String> same : mesenchymal(plain)) {
      paths.add(same);
      HEADS.stream()
          .filter(head -> endsWith(same, head) && same.size() > head.size())
          .findFirst()
          .ifPresent(head -> addOf(same, head.size(), paths));
    }
  }

  /// The same form with every way of saying mesenchymal stem cell.
  private static List<List<String>> mesenchymal(List<String> words) {
    List<List<String>> found = new ArrayList<>(List.of(words));
    List<String> singular = new ArrayList<>(words);
    singular.replaceAll(
        w -> w.equals("cells") || w.equals("mscs") ? w.substring(0, w.length() - 1) : w);
    for (List<String> head : MESENCHYMAL) {
      if (endsWith(singular, head) && words.size() > head.size()) {
        int from = words.size() - head.size();
        MESENCHYMAL.forEach(other -> found.add(replaced(words, from, head.size(), other)));
        found.add(replaced(words, from, head.size(), List.of("mscs")));
        return found;
      }
    }
    return found;
  }

  private static List<String> withoutFillers(List<String> words) {
    List<String> kept = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      if (i == 0 || i == words.size() - 1 || !FILLERS.contains(words.get(i))) {
        kept.add(words.get(i));
      }
    }
    boolean bare = kept.size() == 2 && BARE_HEADS.contains(kept.getLast());
    return bare ? words : List.copyOf(kept);
  }

  /// Adds `head OF rest` for a form whose last words are its head.
  private static void addOf(List<String> words, int head, Set<List<String>> paths) {
    int rest = words.size() - head;
    if (rest < 1
        || !words.stream().allMatch(FormPaths::isLetters)
        || words.stream().anyMatch(SMALL::contains)) {
      return;
    }
    List<String> turned = new ArrayList<>(words.subList(rest, words.size()));
    turned.add(OF);
    turned.addAll(words.subList(0, rest));
    paths.add(List.copyOf(turned));
  }

  private static boolean isLetters(String word) {
    return Character.isLetter(word.codePointAt(0));
  }

  private static boolean endsWith(List<String> words, List<String> end) {
    int from = words.size() - end.size();
    return from >= 0 && words.subList(from, words.size()).equals(end);
  }

  private static List<String> replaced(List<String> words, int at, int count, List<String> by) {
    List<String> changed = new ArrayList<>(words.subList(0, at));
    changed.addAll(by);
    changed.addAll(words.subList(at + count, words.size()));
    return List.copyOf(changed);
  }
}
