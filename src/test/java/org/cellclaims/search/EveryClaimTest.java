package org.cellclaims.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cellclaims.search.ClaimSearchTest.asked;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.cellclaims.index.ClaimRow;
import org.cellclaims.index.Clinics;
import org.cellclaims.search.facet.Wanted;
import org.cellclaims.search.question.ClaimQuery;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every claim of a question is worked on, on several threads, and comes out in order.
class EveryClaimTest {
  private static ClaimSearch many;

  @BeforeAll
  static void open() throws IOException {
    many = ClaimSearch.open(Clinics.index(Clinics.many(40, 20, 7)), Clinics.VOCABULARY);
  }

  @AfterAll
  static void close() throws IOException {
    many.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"sort=page", "q=patients", "kind=efficacy&sort=last-seen", "sort=value&q=zzzq"})
  void theyComeInTheOrderOfTheList(String question) throws IOException {
    List<String> listed = new ArrayList<>();
    ClaimQuery next = asked(question).from(Optional.empty(), 200);
    Answer answer = many.answer(next, Wanted.NONE);
    answer.hits().forEach(h -> listed.add(h.entry().claim().id()));
    while (answer.next().isPresent()) {
      answer = many.answer(next.from(answer.next(), 200), Wanted.NONE);
      answer.hits().forEach(h -> listed.add(h.entry().claim().id()));
    }
    List<String> each = new ArrayList<>();
    many.each(asked(question), entry -> each.add(entry.claim().id()));
    assertThat(each).isEqualTo(listed);
  }

  @Test
  void noMoreThanAFewPartsAreAhead() throws IOException {
    AtomicInteger read = new AtomicInteger();
    AtomicInteger taken = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    many.each(
        ClaimQuery.EVERYTHING,
        ClaimRow.class,
        part -> {
          most.accumulateAndGet(read.addAndGet(part.size()) - taken.get(), Math::max);
          return part.size();
        },
        taken::addAndGet);
    assertThat(taken.get()).isEqualTo(read.get()).isGreaterThan(256);
    assertThat(most.get()).isLessThanOrEqualTo(256 * 16);
  }

  @Test
  void aFailureOfTheWorkEndsIt() {
    assertThatThrownBy(() -> many.each(
            ClaimQuery.EVERYTHING,
            ClaimRow.class,
            part -> {
              throw new IllegalStateException("no paper");
            },
            out -> {}))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no paper");
  }
}
