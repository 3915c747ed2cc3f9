package org.cellclaims.reuse;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.cellclaims.reuse.passage.Found;
import org.cellclaims.reuse.passage.Pairs;
import org.cellclaims.reuse.passage.Reading;
import org.cellclaims.reuse.passage.Tier;
import org.cellclaims.reuse.passage.Windows;
import org.cellclaims.reuse.passage.Words;
import org.cellclaims.text.Offsets;
import org.cellclaims.text.Span;

/// Compares many texts with each other, or one set with another, and gives each shared passage.
///
/// Candidates come from rare stems in windows of 60 words and from rows of eight words, so
/// that the
/// time grows with the texts and not with their pairs.
public final class Corpus {
  private Corpus() {}

  /// A text with its name.
  ///
  /// @param name how it is called in answers
  /// @param text its characters; places are counted in them
  public record Text(String name, String text) {}

  /// A passage that two texts share; places and lengths in code points.
  ///
  /// @param document name of the first text
  /// @param offset where the passage begins in it, from 0
  /// @param length how long it is there
  /// @param source name of the other text
  /// @param sourceOffset where it begins there
  /// @param sourceLength how long it is there
  /// @param tier how near the two are
  public record Shared(
      String document,
      int offset,
      int length,
      String source,
      int sourceOffset,
      int sourceLength,
      Tier tier) {}

  /// Gives the passages that texts of the first set share with texts of the second, in the
  /// order of
  /// the two sets and of place.
  public static void against(List<Text> texts, List<Text> sources, Consumer<Shared> shared) {
    compare(texts, sources, false, shared);
  }

  /// Gives the passages that texts of one set share with each other; of each pair the one that
  /// stands first in the list is the document.
  public static void within(List<Text> texts, Consumer<Shared> shared) {
    compare(texts, texts, true, shared);
  }

  private static void compare(
      List<Text> texts, List<Text> sources, boolean isSame, Consumer<Shared> shared) {
    Words words = new Words();
    List<Prepared> second = prepared(sources, words);
    List<Prepared> first = isSame ? second : prepared(texts, words);
    Windows windows =
        new Windows(second.stream().map(p -> p.ready().text()).toList(), words.stems());
    Pairs pairs = new Pairs(words);
    for (int i = 0; i < first.size(); i++) {
      for (int j : windows.near(first.get(i).ready().text())) {
        if (!isSame || j > i) {
          Prepared one = first.get(i);
          Prepared other = second.get(j);
          pairs.compare(one.ready(), other.ready()).forEach(f -> shared.accept(one.with(other, f)));
        }
      }
    }
  }

  private static List<Prepared> prepared(List<Text> texts, Words words) {
    List<Prepared> all = new ArrayList<>(texts.size());
    for (Text text : texts) {
      Reading reading = Reading.of(text.text(), words);
      all.add(new Prepared(text.name(), Pairs.Ready.of(reading), Offsets.of(text.text())));
    }
    return all;
  }

  private record Prepared(String name, Pairs.Ready ready, Offsets offsets) {
    Shared with(Prepared source, Found found) {
      int[] one = points(found.taken());
      int[] other = source.points(found.source());
      return new Shared(name, one[0], one[1], source.name, other[0], other[1], found.tier());
    }

    private int[] points(Span span) {
      int start = offsets.toCodePoint(span.start());
      return new int[] {start, offsets.toCodePoint(span.end()) - start};
    }
  }
}
