package org.cellclaims.index;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.cellclaims.claim.Certainty;
import org.cellclaims.claim.Claim;
import org.cellclaims.claim.Kind;
import org.cellclaims.claim.Scope;
import org.cellclaims.claim.Source;
import org.cellclaims.page.Block;
import org.cellclaims.page.Page;
import org.cellclaims.page.Region;
import org.cellclaims.quantity.Quantity;
import org.cellclaims.text.Span;
import org.cellclaims.vocabulary.Facet;

/// A claim made by hand for tests, of an invented clinic.
public final class Draft {
  private final String text;
  private final Set<Kind> kinds = EnumSet.noneOf(Kind.class);
  private final List<Claim.Value> values = new ArrayList<>();
  private final List<Quantity> quantities = new ArrayList<>();
  private final List<Claim.Study> studies = new ArrayList<>();
  private final List<Claim.RedFlag> flags = new ArrayList<>();
  private List<String> headings = List.of();
  private Optional<String> leadIn = Optional.empty();
  private Certainty certainty = Certainty.ASSERTED;
  private Source source = Source.GENERAL;

  private Draft(String text) {
    this.text = text;
  }

  public static Draft of(String text, Kind... kinds) {
    Draft draft = new Draft(text);
    draft.kinds.addAll(List.of(kinds));
    return draft;
  }

  public Draft value(Facet facet, String concept, Scope scope) {
    values.add(new Claim.Value(facet, concept, scope, Optional.empty()));
    return this;
  }

  public Draft about(String condition) {
    return value(Facet.CONDITION, condition, Scope.SENTENCE);
  }

  public Draft exactly(String unit, double value) {
    return quantity(unit, OptionalDouble.of(value), OptionalDouble.of(value), Quantity.Bound.EXACT);
  }

  public Draft range(String unit, double low, double high) {
    return quantity(unit, OptionalDouble.of(low), OptionalDouble.of(high), Quantity.Bound.RANGE);
  }

  public Draft atLeast(String unit, double low) {
    return quantity(unit, OptionalDouble.of(low), OptionalDouble.empty(), Quantity.Bound.AT_LEAST);
  }

  public Draft atMost(String unit, double high) {
    return quantity(unit, OptionalDouble.empty(), OptionalDouble.of(high), Quantity.Bound.AT_MOST);
  }

  public Draft under(String... path) {
    headings = List.of(path);
    return this;
  }

  public Draft leadIn(String words) {
    leadIn = Optional.of(words);
    return this;
  }

  public Draft certainty(Certainty value) {
    certainty = value;
    return this;
  }

  public Draft source(Source value) {
    source = value;
    return this;
  }

  public Draft study(String type, String id) {
    studies.add(new Claim.Study(type, id, new Span(0, 1)));
    return this;
  }

  public Draft flag(String id) {
    flags.add(new Claim.RedFlag(id, new Span(0, 1)));
    return this;
  }

  private Draft quantity(
      String unit, OptionalDouble low, OptionalDouble high, Quantity.Bound bound) {
    quantities.add(new Quantity(unit, low, high, bound, new Span(0, 1), Optional.empty()));
    return this;
  }

  /// The claim, standing at `start`.
  public Claim claimAt(String url, int start) {
    return new Claim(
        Integer.toHexString((url + "\n" + text).hashCode()),
        text,
        new Span(start, start + text.length()),
        headings,
        leadIn,
        Optional.empty(),
        List.of(),
        kinds,
        values,
        quantities,
        certainty,
        source,
        studies,
        flags,
        List.of(new Claim.Reason(
            "by-hand", "kind=" + kinds.iterator().next().id(), new Span(start, start + 1))));
  }

  /// A version of a page that consists of these claims, one paragraph each.
  public static Version version(String url, String title, String time, Draft... drafts) {
    StringBuilder text = new StringBuilder();
    List<Block> blocks = new ArrayList<>();
    List<Claim> claims = new ArrayList<>();
    for (Draft draft : drafts) {
      int start = text.length();
      claims.add(draft.claimAt(url, start));
      text.append(draft.text);
      blocks.add(paragraph(new Span(start, text.length())));
      text.append("\n");
    }
    String digest = org.cellclaims.archive.Capture.digest(
        text.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    String site = url.replaceFirst("https?://", "").replaceFirst("/.*", "");
    Page page = new Page(
        Integer.toHexString((url + digest).hashCode()),
        url,
        Instant.parse(time),
        Optional.empty(),
        digest,
        "cp.html",
        "UTF-8",
        "en",
        title,
        Optional.empty(),
        site,
        Optional.of(site.endsWith("a.example") ? "UA" : "DE"),
        text.toString(),
        blocks,
        List.of());
    return new Version(page, claims, List.of(Instant.parse(time)));
  }

  private static Block paragraph(Span span) {
    return new Block(
        Block.Kind.PARAGRAPH,
        span,
        Region.MAIN,
        0,
        List.of(),
        OptionalInt.empty(),
        List.of(),
        0,
        false);
  }

  /// A version of a page with its claims and captures.
  public record Version(Page page, List<Claim> claims, List<Instant> captures) {
    /// The same version, captured at other times.
    public Version at(String... times) {
      return new Version(
          page, claims, java.util.Arrays.stream(times).map(Instant::parse).toList());
    }
  }

  /// What the index holds of an address with these versions.
  public static UrlEntries entries(Version... versions) {
    UrlHistory history = new UrlHistory(versions[0].page().url());
    for (Version version : versions) {
      history.add(version.page(), version.claims(), version.captures());
    }
    return history.entries();
  }
}
