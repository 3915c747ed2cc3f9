package org.cellclaims.reuse.family;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.cellclaims.reuse.passage.HashedText;
import org.cellclaims.reuse.passage.Reading;
import org.cellclaims.text.Span;
import org.junit.jupiter.api.Test;

/// Texts linked by the hashes that they share, and passages joined into families.
class GramPassesTest {
  private static final String SHARED =
      "the cells are thawed at the bedside and counted again under the microscope";

  @Test
  void noTextsHaveNoLinks() throws IOException {
    assertThat(links(List.of(), 100)).isEmpty();
  }

  @Test
  void textsOfSeveralSitesThatShareRowsAreLinkedInOnePassAsInMany() throws IOException {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      texts.add(own(i) + (i % 4 == 0 ? " " + SHARED : "") + " " + own(i + 1_000));
    }
    List<Links.Link> once = links(texts, 1_000_000);
    assertThat(once)
        .extracting(Links.Link::one, Links.Link::other)
        .containsExactlyElementsOf(IntStream.range(0, 9)
            .mapToObj(i -> org.assertj.core.groups.Tuple.tuple(4 * i, 4 * i + 4))
            .toList());
    assertThat(links(texts, 50)).isEqualTo(once);
  }

  @Test
  void whatWaitsOnDiskComesBackAsItWasAdded() throws IOException {
    long[] numbers = new SplittableRandom(5).longs(30_000).toArray();
    try (GramFiles files = new GramFiles(3)) {
      for (int i = 0; i < numbers.length; i++) {
        files.add(i % 2, numbers[i]);
      }
      long[] back = new long[files.size(1)];
      files.read(1, back);
      assertThat(back)
          .isEqualTo(IntStream.range(0, numbers.length)
              .filter(i -> i % 2 == 1)
              .mapToLong(i -> numbers[i])
              .toArray());
      assertThat(files.size(2)).isZero();
    }
  }

  @Test
  void placesOverEachOtherAreOnePassageAndOthersAreNot() throws IOException {
    Groups groups = new Groups(3);
    groups.join(place(0, 0, 100), place(1, 50, 150));
    groups.join(place(1, 60, 150), place(2, 0, 90));
    groups.join(place(1, 300, 400), place(2, 300, 400));
    assertThat(groups.areJoined(place(0, 0, 100), place(2, 0, 90))).isTrue();
    assertThat(groups.areJoined(place(0, 0, 100), place(2, 300, 400))).isFalse();
    assertThat(groups.areJoined(place(0, 0, 40), place(2, 0, 90))).isFalse();
    List<List<Groups.Place>> families = new ArrayList<>();
    groups.each(families::add);
    assertThat(families)
        .containsExactly(
            List.of(place(0, 0, 100), place(1, 50, 150), place(2, 0, 90)),
            List.of(place(1, 300, 400), place(2, 300, 400)));
  }

  private static Groups.Place place(int text, int start, int end) {
    return new Groups.Place(text, new Span(start, end));
  }

  /// Words that no other text has.
  private static String own(int number) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < 20; i++) {
      words.append(" w").append(number).append('x').append(i);
    }
    return words.substring(1);
  }

  private static List<Links.Link> links(List<String> texts, int inMemory) throws IOException {
    List<Reading> read = texts.stream().map(HashedText::of).toList();
    List<Links.Link> found = new ArrayList<>();
    try (Links links = new Links(IntStream.range(0, texts.size()).toArray())) {
      new GramPasses(inMemory).link(all(read), links);
      links.each(found::add);
    }
    return found;
  }

  private static GramPasses.Texts all(List<Reading> texts) {
    return new GramPasses.Texts() {
      @Override
      public long words() {
        return texts.stream().mapToLong(Reading::length).sum();
      }

      @Override
      public void each(GramPasses.Taker taker) throws IOException {
        for (int i = 0; i < texts.size(); i++) {
          taker.take(i, texts.get(i));
        }
      }
    };
  }
}
