package org.cellclaims.api.history;

import java.util.ArrayList;
import java.util.List;
import org.cellclaims.search.view.Table;

/// Claims over time, and visits, as tables.
final class TimeTables {
  private static final List<String> COLUMNS =
      List.of("url", "line", "id", "text", "from", "to", "how", "gone_last", "gone_next");

  private TimeTables() {}

  /// A row a wording, in the order of addresses, of the claims of each, and of time. `line`
  /// numbers the claims of an address from 1; `gone_last` and `gone_next` stand at a claim's last
  /// wording.
  static Table of(List<HistoryJson.Address> addresses) {
    List<List<String>> rows = new ArrayList<>();
    for (HistoryJson.Address address : addresses) {
      for (int line = 0; line < address.lines().size(); line++) {
        rows.addAll(steps(address.url(), line + 1, address.lines().get(line)));
      }
    }
    return new Table(COLUMNS, rows);
  }

  private static List<List<String>> steps(String url, int number, HistoryJson.LineJson line) {
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < line.steps().size(); i++) {
      HistoryJson.StepJson step = line.steps().get(i);
      boolean isLast = i == line.steps().size() - 1;
      rows.add(List.of(
          url,
          Integer.toString(number),
          step.id(),
          step.text(),
          step.from().toString(),
          step.to().toString(),
          step.how(),
          isLast ? line.goneBetween().map(gap -> gap.last().toString()).orElse("") : "",
          isLast ? line.goneBetween().map(gap -> gap.next().toString()).orElse("") : ""));
    }
    return rows;
  }

  /// A row a visit.
  static Table of(HistoryJson.Visits visits) {
    return new Table(
        List.of("from", "to", "pages"),
        visits.visits().stream()
            .map(v -> List.of(v.from().toString(), v.to().toString(), Integer.toString(v.pages())))
            .toList());
  }
}
