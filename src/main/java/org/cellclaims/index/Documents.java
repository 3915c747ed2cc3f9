package org.cellclaims.index;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoubleRange;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;
import org.cellclaims.claim.Claim;
import org.cellclaims.claim.Scope;
import org.cellclaims.page.country.CountrySign;
import org.cellclaims.quantity.Quantity;
import org.cellclaims.reuse.family.Grams;
import org.cellclaims.reuse.passage.HashedText;
import org.cellclaims.reuse.passage.Reading;
import org.cellclaims.vocabulary.Facet;
import org.cellclaims.vocabulary.Vocabulary;

/// Turns entries into Lucene documents.
final class Documents {
  private static final FieldType WITH_OFFSETS = withOffsets();

  /// The fields of all filters.
  private static final List<FilterField> FILTERS = Filters.ALL.stream()
      .filter(f -> !f.isOfSite())
      .flatMap(f -> f.scopes().stream()
          .map(s -> new FilterField(f, s, f.field(s), f.facet().map(facet -> f.ownField(s)))))
      .toList();

  private final Vocabulary vocabulary;
  private final Analyzer analyzer = Analysis.ofPages();
  private final Map<Shared, Field> concepts = new ConcurrentHashMap<>();

  /// A filter within one scope.
  ///
  /// @param field name of the field of its values
  /// @param own name of the field of concepts without what is broader than them
  private record FilterField(Filter filter, Scope scope, String field, Optional<String> own) {}

  /// A text that several claims have, in one field.
  private record Shared(String field, String text) {}

  Documents(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /// All documents of an address: its page versions, then its claims.
  List<Document> of(UrlEntries url) {
    List<Document> documents = new ArrayList<>(url.pages().size() + url.claims().size());
    url.pages().forEach(page -> documents.add(page(page)));
    if (!documents.isEmpty()) {
      signs(documents.getLast(), url.signs());
    }
    Map<Shared, CutText> cut = new HashMap<>();
    url.claims().forEach(claim -> documents.add(claim(claim, cut)));
    if (url.isWithheld()) {
      documents.forEach(d -> d.add(new NumericDocValuesField(Fields.WITHHELD, 1)));
    }
    return documents;
  }

  private Document page(PageEntry entry) {
    Document document = document(Fields.PAGE, entry.page().id(), entry.page().url(), entry);
    document.add(new NumericDocValuesField(Fields.CAPTURES, entry.captures().size()));
    document.add(new SortedDocValuesField(Fields.ORDER, new BytesRef(order(entry))));
    seen(document, entry.captures().getFirst(), entry.newest());
    Reading words = HashedText.of(entry.page().text());
    document.add(new BinaryDocValuesField(Fields.WORDS, new BytesRef(HashedText.bytes(words))));
    for (long gram : Grams.kept(words)) {
      document.add(new StringField(Fields.GRAMS, new BytesRef(Fields.gram(gram)), Field.Store.NO));
    }
    return document;
  }

  private static void signs(Document newest, List<CountrySign> signs) {
    newest.add(new SortedSetDocValuesField(Fields.SIGNS, new BytesRef(Fields.PAGE)));
    signs.forEach(
        s -> newest.add(new SortedSetDocValuesField(Fields.SIGNS, new BytesRef(s.text()))));
  }

  /// @param cut the texts that claims of the page share, as far as they are cut
  private Document claim(ClaimEntry entry, Map<Shared, CutText> cut) {
    Document document = document(Fields.CLAIM, entry.claim().id(), entry.page().url(), entry);
    document.add(new SortedDocValuesField(Fields.ORDER, new BytesRef(order(entry))));
    texts(document, entry, cut);
    FILTERS.forEach(filter -> filter(document, filter, entry));
    entry.claim().quantities().forEach(quantity -> quantity(document, quantity));
    seen(document, entry.firstSeen(), entry.lastSeen());
    Buckets.percents(entry.claim().quantities())
        .forEach(b -> document.add(keyword(Buckets.PERCENT, b)));
    Buckets.years(entry.firstSeen(), entry.lastSeen())
        .forEach(y -> document.add(keyword(Buckets.YEAR, y)));
    return document;
  }

  private static Document document(String type, String id, String url, Record entry) {
    Document document = new Document();
    document.add(new StringField(Fields.TYPE, type, Field.Store.NO));
    document.add(new StringField(Fields.ID, id, Field.Store.NO));
    document.add(new StringField(Fields.ADDRESS, Fields.term(url), Field.Store.NO));
    document.add(new StoredField(Fields.JSON, EntryJson.bytes(entry)));
    return document;
  }

  private static String order(PageEntry entry) {
    return Fields.term(entry.page().site())
        + "\t" + Fields.term(entry.page().url())
        + "\t" + entry.page().id();
  }

  private static String order(ClaimEntry entry) {
    return Fields.term(entry.page().site())
        + "\t" + Fields.term(entry.page().url())
        + "\t" + sevenDigits(entry.position())
        + "\t" + entry.claim().id();
  }

  /// The number so that numbers sort as texts do.
  private static String sevenDigits(int number) {
    String digits = String.valueOf(number);
    return "0".repeat(Math.max(0, 7 - digits.length())) + digits;
  }

  private void texts(Document document, ClaimEntry entry, Map<Shared, CutText> cut) {
    Claim claim = entry.claim();
    document.add(new Field(Fields.text(Scope.SENTENCE), claim.text(), WITH_OFFSETS));
    document.add(new Field(Fields.exact(Scope.SENTENCE), claim.text(), WITH_OFFSETS));
    claim.leadIn().ifPresent(t -> shared(document, Scope.LEAD_IN, t, cut));
    claim.columns().forEach(t -> shared(document, Scope.LEAD_IN, t, cut));
    claim.headingPath().forEach(t -> shared(document, Scope.SECTION, t, cut));
    shared(document, Scope.PAGE, entry.page().title(), cut);
  }

  /// Adds a text that several claims have.
  private void shared(Document document, Scope scope, String text, Map<Shared, CutText> cut) {
    for (String field : List.of(Fields.text(scope), Fields.exact(scope))) {
      CutText terms =
          cut.computeIfAbsent(new Shared(field, text), k -> CutText.of(analyzer, field, text));
      document.add(new Field(field, terms.stream(), TextField.TYPE_NOT_STORED));
    }
  }

  private void filter(Document document, FilterField field, ClaimEntry entry) {
    Collection<String> values = field.filter.values().of(entry, field.scope, vocabulary);
    if (field.own.isPresent() && field.filter.facet().isPresent()) {
      values.forEach(value -> document.add(concept(field.field, value)));
      own(document, field.own.get(), entry, field.filter.facet().get(), field.scope);
      return;
    }
    Set<String> terms = new LinkedHashSet<>();
    values.forEach(value -> terms.add(Fields.term(value)));
    terms.forEach(term -> document.add(keyword(field.field, term)));
  }

  private void own(Document document, String field, ClaimEntry entry, Facet facet, Scope scope) {
    List<Claim.Value> values = entry.claim().values(facet, scope);
    if (values.isEmpty()) {
      document.add(ownConcept(field, Filters.UNSPECIFIED));
      return;
    }
    Set<String> concepts = new LinkedHashSet<>();
    values.forEach(value -> concepts.add(value.concept()));
    concepts.forEach(concept -> document.add(ownConcept(field, concept)));
  }

  /// A concept in a field: there are not many, and each is made once for all claims.
  private Field concept(String field, String concept) {
    return concepts.computeIfAbsent(
        new Shared(field, concept), k -> keyword(field, Fields.term(concept)));
  }

  private Field ownConcept(String field, String concept) {
    return concepts.computeIfAbsent(
        new Shared(field, concept), k -> new StringField(field, concept, Field.Store.NO));
  }

  private static void quantity(Document document, Quantity quantity) {
    double low = quantity.low().orElse(0);
    double high = quantity.high().orElse(Buckets.ceiling(quantity.unit(), low));
    document.add(new DoubleRange(
        Fields.range(quantity.unit()),
        new double[] {Math.min(low, high)},
        new double[] {Math.max(low, high)}));
    document.add(new SortedNumericDocValuesField(
        Fields.value(quantity.unit()),
        NumericUtils.doubleToSortableLong(quantity.low().orElse(quantity.high().orElse(0)))));
  }

  private static void seen(Document document, Instant first, Instant last) {
    document.add(new LongRange(
        Fields.SEEN, new long[] {first.getEpochSecond()}, new long[] {last.getEpochSecond()}));
    document.add(new NumericDocValuesField(Fields.FIRST_SEEN, first.getEpochSecond()));
    document.add(new NumericDocValuesField(Fields.LAST_SEEN, last.getEpochSecond()));
  }

  private static KeywordField keyword(String field, String value) {
    return new KeywordField(field, value, Field.Store.NO);
  }

  private static FieldType withOffsets() {
    FieldType type = new FieldType(TextField.TYPE_NOT_STORED);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    type.freeze();
    return type;
  }
}
