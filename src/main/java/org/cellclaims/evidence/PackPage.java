package org.cellclaims.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.cellclaims.claim.Claim;
import org.cellclaims.claim.Kind;
import org.cellclaims.index.ClaimEntry;
import org.cellclaims.quantity.Quantity;
import org.cellclaims.search.question.Amount;
import org.cellclaims.text.Span;
import org.cellclaims.vocabulary.Facet;
import org.cellclaims.vocabulary.Vocabulary;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// The page of an evidence pack that people read: one file of HTML that fetches nothing and runs
/// nothing. Text is set as text, node by node, so that none of it becomes markup.
///
/// @param evidence what it shows
/// @param vocabulary names concepts
record PackPage(Evidence evidence, Vocabulary vocabulary) {
  private static final int CONTEXT = 1_200;
  private static final String NOTHING_FETCHED =
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
  private static final String STYLE = """
      :root { color-scheme: light dark; background: light-dark(#fff, #171614);
        color: light-dark(#1d1b18, #ece7dd); }
      a { color: light-dark(#1a4861, #9cc9e2); }
      body { max-width: 44rem; margin: 2rem auto; padding: 0 1rem;
        font: 1.0625rem/1.6 Georgia, "Times New Roman", serif; overflow-wrap: anywhere; }
      h1 { font-size: 1.375rem; line-height: 1.35; }
      h2 { margin-top: 2rem; font-size: 1.0625rem; }
      h2, dt, th, footer { font-family: system-ui, sans-serif; }
      blockquote { margin: 1rem 0; padding-left: 1rem; border-left: 3px solid #1a4a63;
        white-space: pre-wrap; }
      mark { background: #ffe9a8; color: #14120c; }
      dl { display: grid; grid-template-columns: minmax(8rem, auto) 1fr; gap: .25rem 1rem; }
      dt { font-size: .875rem; }
      dd { margin: 0; }
      code { font-size: .8125rem; }
      table { border-collapse: collapse; width: 100%; }
      th, td { padding: .25rem .75rem .25rem 0; text-align: left; vertical-align: top; }
      footer { margin-top: 2rem; font-size: .875rem; }
      @media (max-width: 30rem) { dl { grid-template-columns: 1fr; } dd { margin-bottom: .5rem; } }
      @media print { :root { color-scheme: light; } body { margin: 0; max-width: none; } h2 { break-after: avoid; } }
      """;

  /// The page.
  ///
  /// @param files names and meanings of the other files of the pack
  String html(List<PackFile> files) {
    Document page = Document.createShell("");
    page.outputSettings().prettyPrint(false);
    page.child(0).attr("lang", "en");
    head(page.head());
    Element main = page.body().appendElement("main");
    main.appendElement("h1").text("Evidence of a claim on " + claim().page().site());
    quote(main);
    place(main);
    coded(main);
    digests(main);
    files(main, files);
    page.body()
        .appendElement("footer")
        .appendElement("p")
        .text("Made by CellClaims " + evidence.version() + " from state " + evidence.snapshot()
            + " of its index. It shows what was said, not whether it is true. How to check the"
            + " files is said in README.txt.");
    return "<!doctype html>\n" + page.outerHtml() + "\n";
  }

  private ClaimEntry claim() {
    return evidence.claim();
  }

  private void head(Element head) {
    head.appendElement("meta").attr("charset", "utf-8");
    head.appendElement("meta")
        .attr("name", "viewport")
        .attr("content", "width=device-width, initial-scale=1");
    head.appendElement("meta")
        .attr("http-equiv", "Content-Security-Policy")
        .attr("content", NOTHING_FETCHED);
    head.appendElement("title")
        .text("Claim " + claim().claim().id() + " on " + claim().page().site());
    head.appendElement("style").appendChild(new DataNode(STYLE));
  }

  private void quote(Element main) {
    Span span = claim().claim().span();
    String text = evidence.text();
    int start = Math.max(0, span.start() - CONTEXT);
    int end = Math.min(text.length(), span.end() + CONTEXT);
    List<String> path = claim().claim().headingPath();
    if (!path.isEmpty()) {
      main.appendElement("p").text("Under: " + String.join(" › ", path));
    }
    Element quote = main.appendElement("blockquote")
        .attr("lang", claim().page().language())
        .attr("dir", "auto");
    quote.appendText((start > 0 ? "… " : "") + text.substring(start, span.start()));
    quote.appendElement("mark").text(evidence.quote());
    quote.appendText(text.substring(span.end(), end) + (end < text.length() ? " …" : ""));
  }

  private void place(Element main) {
    main.appendElement("h2").text("Where and when");
    Element list = main.appendElement("dl");
    fact(list, "Address", claim().page().url());
    fact(list, "Title", claim().page().title());
    fact(list, "Captured", claim().page().capturedAt() + " (UTC)");
    fact(list, "First seen by us", claim().firstSeen().toString());
    fact(list, "Last seen by us", claim().lastSeen().toString());
    fact(list, "Newest capture", claim().isLive() ? "still has it" : "has it no more");
    fact(list, "Captures that have it", Integer.toString(claim().captures()));
    fact(list, "Claim", claim().claim().id());
    fact(list, "Permalink", evidence.permalink());
  }

  private void coded(Element main) {
    Claim said = claim().claim();
    main.appendElement("h2").text("How it was coded");
    Element list = main.appendElement("dl");
    fact(
        list,
        "Kind",
        said.kinds().stream().sorted().map(Kind::id).collect(Collectors.joining(", ")));
    for (Facet facet : Facet.values()) {
      List<String> values = new ArrayList<>();
      said.values().stream()
          .filter(v -> v.facet() == facet)
          .forEach(v -> values.add(vocabulary.label(facet, v.concept()) + " ("
              + v.scope().name().toLowerCase(Locale.ROOT).replace('_', '-') + ")"));
      fact(list, facet.field().replace('_', ' '), String.join("; ", values));
    }
    fact(
        list,
        "Numbers",
        said.quantities().stream().map(PackPage::amount).collect(Collectors.joining("; ")));
    fact(list, "Certainty", said.certainty().id());
    fact(list, "On whose word", said.source().id());
    fact(
        list,
        "Rules that fired",
        said.reasons().stream()
            .map(Claim.Reason::rule)
            .distinct()
            .collect(Collectors.joining(", ")));
  }

  private static String amount(Quantity quantity) {
    return new Amount(quantity.unit(), quantity.low(), quantity.high()).says();
  }

  private void digests(Element main) {
    main.appendElement("h2").text("Digests (SHA-256)");
    Element list = main.appendElement("dl");
    digest(list, "Captured bytes", claim().page().sha256());
    digest(list, "Text of the page", Evidence.digest(evidence.text()));
    digest(list, "The quote", Evidence.digest(evidence.quote()));
    Span span = claim().claim().span();
    fact(
        list,
        "Place of the quote",
        "characters " + span.start() + " to " + span.end()
            + " of page.txt (UTF-16 code units, from 0)");
  }

  private static void files(Element main, List<PackFile> files) {
    main.appendElement("h2").text("Files beside this page");
    Element table = main.appendElement("table");
    for (PackFile file : files) {
      Element row = table.appendElement("tr");
      row.appendElement("th")
          .attr("scope", "row")
          .appendElement("a")
          .attr("href", file.name())
          .text(file.name());
      row.appendElement("td").text(file.holds());
    }
  }

  private static void fact(Element list, String name, String value) {
    if (!value.isBlank()) {
      list.appendElement("dt").text(name);
      list.appendElement("dd").text(value);
    }
  }

  private static void digest(Element list, String name, String value) {
    list.appendElement("dt").text(name);
    list.appendElement("dd").appendElement("code").text(value);
  }
}
