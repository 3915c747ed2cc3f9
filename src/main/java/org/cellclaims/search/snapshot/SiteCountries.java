package org.cellclaims.search.snapshot;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.Bits;
import org.cellclaims.index.Fields;
import org.cellclaims.page.country.CountrySign;
import org.cellclaims.page.country.SiteCountry;
import org.cellclaims.page.country.SiteEvidence;
import org.cellclaims.search.count.Counting;
import org.cellclaims.vocabulary.Sites;

/// The countries of the sites of an index, from what the newest versions of all their pages show.
///
/// @param bySite by name of the site
public record SiteCountries(Map<String, SiteCountry> bySite) {
  public SiteCountries {
    bySite = Map.copyOf(bySite);
  }

  /// The country of a site.
  public SiteCountry of(String site) {
    return bySite.getOrDefault(site, SiteCountry.UNKNOWN);
  }

  /// The sites that are of one of some countries, by name.
  public List<String> sites(List<String> countries) {
    return bySite.entrySet().stream()
        .filter(site -> site.getValue().countries().stream()
            .anyMatch(known -> countries.contains(known.country())))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  /// Counts by country what was counted by site; a site of several countries counts for each.
  ///
  /// @param most how many countries are given
  Counting.Counts count(List<Counting.Counted> sites, int most) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Counting.Counted site : sites) {
      of(site.value())
          .countries()
          .forEach(known -> counts.merge(known.country(), site.count(), Integer::sum));
    }
    return new Counting.Counts(
        counts.entrySet().stream()
            .map(country -> new Counting.Counted(country.getKey(), country.getValue()))
            .sorted(Comparator.comparingInt((Counting.Counted c) -> -c.count()))
            .limit(most)
            .toList(),
        counts.size());
  }

  /// Reads an index.
  static SiteCountries of(IndexReader reader, Sites known) throws IOException {
    SortedMap<String, SiteEvidence> evidence = new TreeMap<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      add(leaf.reader(), evidence);
    }
    Map<String, SiteCountry> bySite = new TreeMap<>();
    evidence.forEach((site, all) -> bySite.put(site, all.country(site, known.of(site))));
    return new SiteCountries(bySite);
  }

  private static void add(LeafReader leaf, Map<String, SiteEvidence> evidence) throws IOException {
    SortedSetDocValues signs = DocValues.getSortedSet(leaf, Fields.SIGNS);
    SortedDocValues orders = DocValues.getSorted(leaf, Fields.ORDER);
    Optional<Bits> live = Optional.ofNullable(leaf.getLiveDocs());
    for (int page = signs.nextDoc(); page != SortedSetDocValues.NO_MORE_DOCS; ) {
      int number = page;
      if (live.map(bits -> bits.get(number)).orElse(true) && orders.advanceExact(page)) {
        String order = orders.lookupOrd(orders.ordValue()).utf8ToString();
        evidence
            .computeIfAbsent(order.substring(0, order.indexOf('\t')), s -> new SiteEvidence())
            .add(signs(signs));
      }
      page = signs.nextDoc();
    }
  }

  private static List<CountrySign> signs(SortedSetDocValues values) throws IOException {
    List<CountrySign> signs = new ArrayList<>();
    for (int i = 0; i < values.docValueCount(); i++) {
      String text = values.lookupOrd(values.nextOrd()).utf8ToString();
      if (!text.equals(Fields.PAGE)) {
        signs.add(CountrySign.parse(text));
      }
    }
    return signs;
  }
}
