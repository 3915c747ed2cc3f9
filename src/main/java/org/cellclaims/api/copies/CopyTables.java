package org.cellclaims.api.copies;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cellclaims.copies.family.Family;
import org.cellclaims.copies.family.StatedDate;
import org.cellclaims.search.view.Table;

/// Copies as tables.
final class CopyTables {
  private static final List<String> FAMILY = List.of(
      "id",
      "text",
      "words",
      "claim_words",
      "pages",
      "sites",
      "edited",
      "boilerplate",
      "drift",
      "direction",
      "first_seen",
      "last_seen",
      "site_names");
  private static final List<String> MEMBER = List.of(
      "site",
      "url",
      "page",
      "variant",
      "first_seen",
      "last_seen",
      "dated",
      "stated",
      "header",
      "claims",
      "start",
      "end",
      "text");

  private CopyTables() {}

  /// A row a family.
  static Table of(CopyJson.FamilyList found) {
    return new Table(FAMILY, found.families().stream().map(CopyTables::row).toList());
  }

  /// A row a family, `borrowed`, `lent` or `shared` before it.
  static Table of(CopyJson.SiteCopies copies) {
    List<List<String>> rows = new ArrayList<>();
    copies.borrowed().forEach(family -> rows.add(behind("borrowed", row(family))));
    copies.lent().forEach(family -> rows.add(behind("lent", row(family))));
    copies.shared().forEach(family -> rows.add(behind("shared", row(family))));
    return new Table(behind("as", FAMILY), rows);
  }

  /// A row a member.
  static Table of(CopyJson.Full family) {
    return new Table(MEMBER, family.members().stream().map(CopyTables::row).toList());
  }

  /// A row a page.
  static Table of(CopyJson.TraceAnswer trace) {
    return new Table(
        List.of(
            "site",
            "url",
            "page",
            "covered",
            "longest",
            "first_seen",
            "last_seen",
            "wording_first_seen",
            "wording_last_seen",
            "tiers"),
        trace.hits().stream()
            .map(hit -> List.of(
                hit.page().site(),
                hit.page().url(),
                hit.page().id(),
                Double.toString(hit.covered()),
                Integer.toString(hit.longest()),
                hit.firstSeen().toString(),
                hit.lastSeen().toString(),
                hit.wordingFirstSeen().toString(),
                hit.wordingLastSeen().toString(),
                String.join(
                    "; ", hit.regions().stream().map(r -> r.shared().tier()).toList())))
            .toList());
  }

  private static List<String> row(CopyJson.Brief family) {
    return List.of(
        family.id(),
        family.text(),
        Integer.toString(family.words()),
        Integer.toString(family.claimWords()),
        Integer.toString(family.pages()),
        Integer.toString(family.sites()),
        Integer.toString(family.edited()),
        family.boilerplate().orElse(""),
        String.join("; ", family.drift()),
        family.direction(),
        family.firstSeen().toString(),
        family.lastSeen().toString(),
        String.join("; ", family.siteNames()));
  }

  private static List<String> row(Family.Member member) {
    return List.of(
        member.page().site(),
        member.page().url(),
        member.page().id(),
        Integer.toString(member.variant()),
        member.firstSeen().toString(),
        member.lastSeen().toString(),
        member.dated(),
        member.stated().map(StatedDate::date).map(Object::toString).orElse(""),
        member.header().map(Object::toString).orElse(""),
        String.join("; ", member.claims()),
        Integer.toString(member.span().start()),
        Integer.toString(member.span().end()),
        member.text());
  }

  private static List<String> behind(String first, List<String> rest) {
    return Stream.concat(Stream.of(first), rest.stream()).toList();
  }
}
