package org.cellclaims.cli.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.cellclaims.copies.family.Brief;
import org.cellclaims.copies.family.Families;
import org.cellclaims.copies.family.Family;
import org.cellclaims.text.Span;

/// Holds families that were found against those that were planted.
///
/// @param passages what was planted
record CopyTruth(MadePassages passages) {
  private static final int MOST = 100_000;

  /// How many planted pairs stand in one family, and how many families mix two planted ones.
  List<Figure> of(Families families, String size) throws IOException {
    Map<String, Set<String>> found = new HashMap<>();
    Map<String, List<MadePassages.Placed>> planted = planted();
    int all = 0;
    int mixed = 0;
    for (Brief brief : families.everything(MOST)) {
      Family family = families.family(brief.id()).orElseThrow();
      Set<Integer> texts = new HashSet<>();
      for (Family.Member member : family.members()) {
        int text = text(planted.getOrDefault(member.page().id(), List.of()), member.span());
        texts.add(text);
        found
            .computeIfAbsent(text + " " + member.page().id(), k -> new HashSet<>())
            .add(family.id());
      }
      all++;
      mixed += texts.size() > 1 ? 1 : 0;
    }
    return List.of(
        new Figure(
            "pairs of copies in one family, " + size,
            String.format(Locale.ROOT, "%.2f%%", 100 * recall(planted, found)),
            "of all pairs of pages of two sites with the same text, up to 20% of its words changed on"
                + " each; aim: 99%"),
        new Figure(
            "families of two texts, " + size,
            String.format(Locale.ROOT, "%.2f%%", all == 0 ? 0 : 100.0 * mixed / all),
            String.format(Locale.ROOT, "of %,d families; aim: 1%%", all)));
  }

  private Map<String, List<MadePassages.Placed>> planted() {
    Map<String, List<MadePassages.Placed>> planted = new HashMap<>();
    for (int i = 0; i < passages.pages(); i++) {
      planted.put("p-" + i, passages.page(i).passages());
    }
    return planted;
  }

  /// The planted text that a span lies over most.
  private static int text(List<MadePassages.Placed> planted, Span span) {
    int most = 0;
    int text = MadePassages.OWN;
    for (MadePassages.Placed one : planted) {
      int shared =
          Math.min(one.span().end(), span.end()) - Math.max(one.span().start(), span.start());
      if (shared > most) {
        most = shared;
        text = one.family();
      }
    }
    return text;
  }

  private double recall(
      Map<String, List<MadePassages.Placed>> planted, Map<String, Set<String>> found) {
    Map<Integer, List<String>> pages = new HashMap<>();
    for (int i = 0; i < passages.pages(); i++) {
      for (MadePassages.Placed one : planted.getOrDefault("p-" + i, List.of())) {
        if (one.family() >= 0) {
          pages.computeIfAbsent(one.family(), k -> new ArrayList<>()).add("p-" + i);
        }
      }
    }
    long pairs = 0;
    long together = 0;
    for (Map.Entry<Integer, List<String>> family : pages.entrySet()) {
      List<String> having = family.getValue();
      for (int i = 0; i < having.size(); i++) {
        for (int j = i + 1; j < having.size(); j++) {
          if (MadePassages.site(having.get(i)) != MadePassages.site(having.get(j))) {
            Set<String> one = found.getOrDefault(family.getKey() + " " + having.get(i), Set.of());
            Set<String> other = found.getOrDefault(family.getKey() + " " + having.get(j), Set.of());
            pairs++;
            together += one.stream().anyMatch(other::contains) ? 1 : 0;
          }
        }
      }
    }
    return pairs == 0 ? 1 : (double) together / pairs;
  }
}
