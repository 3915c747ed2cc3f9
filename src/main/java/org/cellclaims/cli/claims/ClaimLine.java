package org.cellclaims.cli.claims;

import java.io.StringWriter;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.BiConsumer;
import org.cellclaims.claim.Claim;
import org.cellclaims.claim.Kind;
import org.cellclaims.claim.Scope;
import org.cellclaims.page.Page;
import org.cellclaims.quantity.Quantity;
import org.cellclaims.text.Span;
import org.cellclaims.vocabulary.Facet;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Writes a claim as one line of JSON: first the keys of the coding guide's output contract, then
/// ours. The order of keys never changes.
final class ClaimLine {
  private static final JsonFactory JSON = new JsonFactory();

  private final Page page;
  private final boolean explains;

  /// Writes claims of a page.
  ///
  /// @param explains whether to add the rules that fired and the words they saw
  ClaimLine(Page page, boolean explains) {
    this.page = page;
    this.explains = explains;
  }

  /// The line, without a line feed.
  String of(Claim claim) {
    StringWriter line = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), line)) {
      json.writeStartObject();
      contract(json, claim);
      place(json, claim);
      inherited(json, claim);
      list(json, "studies", claim.studies(), this::study);
      list(json, "red_flags", claim.redFlags(), this::flag);
      if (explains) {
        list(json, "reasons", claim.reasons(), this::reason);
      }
      json.writeEndObject();
    }
    return line.toString();
  }

  private void contract(JsonGenerator json, Claim claim) {
    json.writeStringProperty("page", page.file());
    json.writeStringProperty("quote", claim.text());
    list(json, "kinds", claim.kinds().stream().sorted().map(Kind::id).toList());
    for (Facet facet : Facet.values()) {
      list(json, facet.field(), stated(claim, facet));
    }
    list(json, "quantities", claim.quantities(), ClaimLine::quantity);
    json.writeStringProperty("certainty", claim.certainty().id());
    json.writeStringProperty("source", claim.source().id());
  }

  /// A condition is the claim's wherever it stands, as the guide has it; all else must be said in
  /// the claim or its lead-in.
  private static List<String> stated(Claim claim, Facet facet) {
    Scope widest = facet == Facet.CONDITION ? Scope.PAGE : Scope.LEAD_IN;
    return claim.values(facet, widest).stream()
        .map(Claim.Value::concept)
        .distinct()
        .toList();
  }

  private void place(JsonGenerator json, Claim claim) {
    json.writeStringProperty("id", claim.id());
    json.writeStringProperty("url", page.url());
    span(json, claim.span());
    list(json, "heading_path", claim.headingPath());
    textOrNull(json, "lead_in", claim.leadIn().orElse(""));
    textOrNull(json, "row", claim.row().orElse(""));
    list(json, "columns", claim.columns());
  }

  private static void inherited(JsonGenerator json, Claim claim) {
    List<Claim.Value> values = claim.values().stream()
        .filter(v -> v.scope().compareTo(Scope.LEAD_IN) > 0)
        .toList();
    list(json, "inherited", values, (g, value) -> {
      g.writeStringProperty("field", value.facet().field());
      g.writeStringProperty("id", value.concept());
      g.writeStringProperty("scope", value.scope() == Scope.PAGE ? "page" : "section");
    });
  }

  private static void quantity(JsonGenerator json, Quantity quantity) {
    json.writeStringProperty("unit", quantity.unit());
    number(json, "low", quantity.low());
    number(json, "high", quantity.high());
  }

  private void study(JsonGenerator json, Claim.Study study) {
    json.writeStringProperty("type", study.type());
    json.writeStringProperty("id", study.id());
    words(json, study.span());
  }

  private void flag(JsonGenerator json, Claim.RedFlag flag) {
    json.writeStringProperty("id", flag.id());
    words(json, flag.span());
  }

  private void words(JsonGenerator json, Span span) {
    json.writeStringProperty("words", page.quote(span));
    span(json, span);
  }

  private void reason(JsonGenerator json, Claim.Reason reason) {
    json.writeStringProperty("rule", reason.rule());
    json.writeStringProperty("gives", reason.gives());
    words(json, reason.span());
  }

  private static void number(JsonGenerator json, String name, OptionalDouble value) {
    if (value.isEmpty()) {
      json.writeNullProperty(name);
    } else if (value.getAsDouble() == Math.rint(value.getAsDouble())
        && Math.abs(value.getAsDouble()) < 1e18) {
      json.writeNumberProperty(name, (long) value.getAsDouble());
    } else {
      json.writeNumberProperty(name, value.getAsDouble());
    }
  }

  private static void textOrNull(JsonGenerator json, String name, String text) {
    if (text.isEmpty()) {
      json.writeNullProperty(name);
    } else {
      json.writeStringProperty(name, text);
    }
  }

  private static void span(JsonGenerator json, Span span) {
    json.writeObjectPropertyStart("span");
    json.writeNumberProperty("start", span.start());
    json.writeNumberProperty("end", span.end());
    json.writeEndObject();
  }

  private static void list(JsonGenerator json, String name, List<String> values) {
    json.writeArrayPropertyStart(name);
    values.forEach(json::writeString);
    json.writeEndArray();
  }

  private static <T> void list(
      JsonGenerator json, String name, List<T> values, BiConsumer<JsonGenerator, T> each) {
    json.writeArrayPropertyStart(name);
    for (T value : values) {
      json.writeStartObject();
      each.accept(json, value);
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
