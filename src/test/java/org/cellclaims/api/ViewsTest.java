package org.cellclaims.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// What the views are given.
class ViewsTest extends ServerTestCase {
  @Test
  void aConcordanceShowsEveryPlaceOfAWordWithItsNeighbours() throws Exception {
    JsonNode answer = json("/api/concordance?q=patients&width=5&group=right&order=left");
    List<String> left = new ArrayList<>();
    answer.get("lines").forEach(l -> {
      assertThat(l.get("keyword").asString()).isEqualToIgnoringCase("patients");
      assertThat(l.get("left").asString().split(" ")).hasSizeLessThanOrEqualTo(5);
      left.add(l.get("left").asString());
    });
    assertThat(left)
        .containsExactly(
            "$20,000. We treated over 1240", "at least 85% of CP", "as high as 95% of");
    assertThat(answer.get("total").asInt()).isEqualTo(3);
    assertThat(answer.get("is_complete").asBoolean()).isTrue();
  }

  @Test
  void aMatrixCountsEveryPairOnceWithTotals() throws Exception {
    JsonNode answer = json("/api/matrix?rows=site&columns=kind");
    JsonNode rows = answer.get("rows");
    for (int r = 0; r < rows.size(); r++) {
      String site = rows.get(r).get("value").asString();
      for (int c = 0; c < answer.get("columns").size(); c++) {
        String kind = answer.get("columns").get(c).get("value").asString();
        long expected = json("/api/claims?site=" + site + "&kind=" + kind)
            .at("/counts/claims")
            .asLong();
        assertThat(answer.get("counts").get(r).get(c).asLong())
            .as(site + " " + kind)
            .isEqualTo(expected);
      }
    }
  }

  @Test
  void everyNumberStandsWithItsBound() throws Exception {
    JsonNode rows = json("/api/numbers?condition=cerebral-palsy").get("numbers");
    List<String> found = new ArrayList<>();
    rows.forEach(
        r -> found.add(r.get("bound").asString() + " " + r.get("low") + " " + r.get("high")));
    assertThat(found)
        .containsExactlyInAnyOrder("at-least 85.0 null", "range 74.5 79.5", "at-most null 95.0");
  }

  @Test
  void aSiteIsShownWithWhatItTreatsAndTheAddressesItStandsOn() throws Exception {
    JsonNode site = json("/api/sites/clinica.example");
    assertThat(site.at("/counts/claims").asInt()).isEqualTo(5);
    assertThat(site.at("/addresses/0/live").asInt()).isEqualTo(4);
    assertThat(site.get("contradictions").size()).isZero();
    assertThat(json("/api/sites").at("/sites").size()).isEqualTo(2);
    assertThat(get("/api/sites/none.example").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({
    "/api/concordance,q", "/api/concordance?q=a&width=4,width",
    "/api/concordance?q=a&width=x,width", "/api/concordance?q=a&order=up,order",
    "/api/matrix?rows=shoes,rows", "/api/matrix?most=0,most",
    "/api/numbers?shoes=1,shoes"
  })
  void aWrongParameterOfAViewIsNamed(String path, String where) throws Exception {
    assertThat(get(path).statusCode()).isEqualTo(400);
    assertThat(json(path).get("where").asString()).isEqualTo(where);
  }

  @Test
  void aClaimIsCitedInFourFormsWithDateAndDigest() throws Exception {
    JsonNode claim = json("/api/claims").at("/claims/0");
    String path = "/api/claims/" + claim.get("id").asString() + "/cite";
    for (String format : List.of("text", "bibtex", "csl", "jsonld")) {
      String cited = get(path + "?format=" + format).body();
      assertThat(cited).contains(claim.at("/page/sha256").asString());
      assertThat(cited).contains(claim.at("/page/captured_at").asString().substring(0, 4));
    }
    assertThat(json(path + "?format=jsonld").get("@type").asString()).isEqualTo("Claim");
    assertThat(json(path + "?format=jsonld").get("text").asString())
        .isEqualTo(claim.get("text").asString());
    assertThat(get(path + "?format=word").statusCode()).isEqualTo(400);
  }

  @Test
  void aPinnedAddressSaysWhetherTheCorpusHasMovedOn() throws Exception {
    JsonNode now = json("/api/snapshot");
    String id = now.get("snapshot").asString();
    assertThat(now.get("has_moved_on").asBoolean()).isFalse();
    assertThat(json("/api/snapshot?snapshot=" + id).get("has_moved_on").asBoolean())
        .isFalse();
    assertThat(json("/api/snapshot?snapshot=0.0").get("has_moved_on").asBoolean())
        .isTrue();
    assertThat(json("/api/claims?snapshot=0.0").at("/counts/claims").asInt()).isEqualTo(8);
  }
}
