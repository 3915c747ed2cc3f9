package org.cellclaims.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cellclaims.index.Clinics;
import org.cellclaims.search.question.ClaimQuery;
import org.cellclaims.search.read.QueryParams;

/// Questions written as in addresses, for tests.
final class QuestionOf {
  private QuestionOf() {}

  static ClaimQuery text(String question) {
    Map<String, List<String>> params = new LinkedHashMap<>();
    for (String part : question.split("&")) {
      String[] pair = part.split("=", 2);
      params.computeIfAbsent(pair[0], k -> new ArrayList<>()).add(pair[1]);
    }
    return new QueryParams(Clinics.VOCABULARY).read(params);
  }
}
