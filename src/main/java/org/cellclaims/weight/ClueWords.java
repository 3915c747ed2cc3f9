package org.cellclaims.weight;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Numbers for the words of which clues consist, so that a clue of one word or two is found
/// without joining them. Thread-safe where [ClueNumbers] are.
public final class ClueWords {
  private final ClueNumbers clues;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> words = new ArrayList<>();

  ClueWords(ClueNumbers clues) {
    this.clues = clues;
  }

  int add(String word) {
    return numbers.computeIfAbsent(word, w -> {
      words.add(w);
      return words.size() - 1;
    });
  }

  /// The number of a word, -1 where no clue has it.
  public int of(String word) {
    return clues.isOpen() ? add(word) : numbers.getOrDefault(word, -1);
  }

  /// The clues of a group whose names are one of these words or two of them.
  public Group group(String name) {
    return new Group(name);
  }

  /// Finds the clues of one group by the numbers of their words.
  public final class Group {
    private final String name;
    private final int[] single;
    private final Pairs pairs;

    private Group(String name) {
      this.name = name;
      this.single = clues.isOpen() ? new int[0] : clues.of(name, words);
      this.pairs = clues.isOpen() ? new Pairs(0) : pairs(clues.group(name));
    }

    private Pairs pairs(Map<String, Integer> known) {
      Pairs found = new Pairs(known.size());
      known.forEach((pair, clue) -> {
        int blank = pair.indexOf(' ');
        if (blank >= 0) {
          found.put(
              ClueWords.this.of(pair.substring(0, blank)),
              ClueWords.this.of(pair.substring(blank + 1)),
              clue);
        }
      });
      return found;
    }

    /// The clue of one word, -1 where it is not weighed.
    public int of(int word) {
      if (clues.isOpen()) {
        return clues.of(name, words.get(word));
      }
      return word < 0 ? -1 : single[word];
    }

    /// The clue of two words with a blank between, -1 where it is not weighed.
    public int of(int first, int second) {
      if (clues.isOpen()) {
        return clues.of(name, words.get(first) + " " + words.get(second));
      }
      return first < 0 || second < 0 ? -1 : pairs.get(first, second);
    }
  }
}
