package org.cellclaims.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// Values of a filter are searched, and claims counted along scales.
class CountRoutesTest extends ServerTestCase {
  @Test
  void everyValueHasItsClaimsPagesAndSites() throws Exception {
    JsonNode palsy = json("/api/facets/condition?prefix=cerebral+p").at("/values/0");
    assertThat(palsy.get("value").asString()).isEqualTo("cerebral-palsy");
    assertThat(palsy.get("claims").asLong()).isEqualTo(5);
    assertThat(palsy.get("pages").asLong()).isEqualTo(1);
    assertThat(palsy.get("sites").asLong()).isEqualTo(1);
    JsonNode efficacy = json("/api/facets/kind?prefix=eff").at("/values/0");
    assertThat(efficacy.get("claims").asLong()).isEqualTo(5);
    assertThat(efficacy.get("pages").asLong()).isEqualTo(2);
    assertThat(efficacy.get("sites").asLong()).isEqualTo(2);
  }

  @Test
  void everyCountIsWhatTheListWouldHold() throws Exception {
    String others = "q=patients&kind=efficacy";
    for (String key : List.of("condition", "kind", "site", "source", "unit", "url")) {
      for (JsonNode value : json("/api/facets/" + key + "?" + others).get("values")) {
        String asked = others.replaceAll("&" + key + "=\\w+", "") + "&" + key + "="
            + encode(value.get("value").asString());
        JsonNode counts = json("/api/claims?" + asked).get("counts");
        assertThat(value.get("claims").asLong()).isEqualTo(counts.get("claims").asLong());
        assertThat(value.get("pages").asLong()).isEqualTo(counts.get("pages").asLong());
        assertThat(value.get("sites").asLong()).isEqualTo(counts.get("sites").asLong());
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "prefix=stu, study",
    "prefix=tud, ''",
    "contains=tud, study",
    "prefix=STU, study",
    "prefix=%28, ''"
  })
  void aPrefixBeginsAWordAndAPartStandsAnywhere(String asked, String found) throws Exception {
    List<String> values = new ArrayList<>();
    json("/api/facets/source?" + asked)
        .get("values")
        .forEach(v -> values.add(v.get("value").asString()));
    assertThat(String.join(" ", values)).isEqualTo(found);
  }

  @Test
  void onlyTheMostFrequentValuesAreShownAndTheRestIsCounted() throws Exception {
    JsonNode all = json("/api/facets/kind");
    JsonNode one = json("/api/facets/kind?most=1");
    assertThat(one.get("values").size()).isEqualTo(1);
    assertThat(one.get("values").get(0)).isEqualTo(all.get("values").get(0));
    assertThat(one.get("distinct").asInt()).isEqualTo(all.get("values").size());
  }

  @Test
  void numbersStandInBarsBetweenTheLowestAndTheHighest() throws Exception {
    JsonNode bars = json("/api/histogram?bars=3").get("bars");
    assertThat(bars.get(0).get("from").asString()).isEqualTo("50");
    assertThat(bars.get(2).get("to").asString()).isEqualTo("95");
    assertThat(List.of(claims(bars, 0), claims(bars, 1), claims(bars, 2)))
        .isEqualTo(List.of(1L, 1L, 2L));
  }

  @Test
  void aRangeLeavesOutWhatLiesOutsideAndSaysHowMuch() throws Exception {
    JsonNode answer = json("/api/histogram?from=80&to=90&bars=2&quantity=percent:1..2");
    assertThat(claims(answer.get("bars"), 1)).isEqualTo(1);
    assertThat(answer.get("outside").asLong()).isEqualTo(3);
  }

  @Test
  void timeStandsInYearsOrMonths() throws Exception {
    JsonNode years = json("/api/histogram?of=seen").get("bars");
    assertThat(years.get(0).get("from").asString()).isEqualTo("2023");
    assertThat(years.get(2).get("from").asString()).isEqualTo("2025");
    for (JsonNode bar : years) {
      String year = bar.get("from").asString();
      assertThat(bar.get("claims").asLong())
          .isEqualTo(json("/api/claims?seen=" + year).at("/counts/claims").asLong());
    }
    JsonNode months = json("/api/histogram?of=seen&by=month").get("bars");
    assertThat(months.get(0).get("from").asString()).isEqualTo("2023-03");
  }

  @ParameterizedTest
  @CsvSource({
    "/api/facets/condition?prefix=a&contains=b, contains",
    "/api/facets/condition?most=0, most",
    "/api/facets/page, /api/facets/page",
    "/api/histogram?bars=0, bars",
    "/api/histogram?from=low, from",
    "/api/histogram?from=NaN, from",
    "/api/histogram?by=day, by"
  })
  void whatCannotBeCountedIsNamed(String asked, String where) throws Exception {
    assertThat(json(asked).get("where").asString()).isEqualTo(where);
  }

  private static long claims(JsonNode bars, int bar) {
    return bars.get(bar).get("claims").asLong();
  }
}
