package org.cellclaims.copies;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cellclaims.copies.family.Brief;
import org.cellclaims.search.view.Table;

/// Which sites share how many words, boilerplate left out.
///
/// @param sites the sites, by name
/// @param ties each two that share a passage, by names
public record Network(List<Site> sites, List<Tie> ties) {
  public Network {
    sites = List.copyOf(sites);
    ties = List.copyOf(ties);
  }

  /// A site.
  ///
  /// @param site its name
  /// @param families how many shared passages it carries
  public record Site(String site, int families) {}

  /// Two sites.
  ///
  /// @param a the one
  /// @param b the other, later by name
  /// @param families how many passages both carry
  /// @param words how many words these have together
  /// @param claimWords how many of these words stand in claims: what weighs
  public record Tie(String a, String b, int families, int words, int claimWords) {}

  /// The network of some families; of a family on more than 500 sites the first 500 by name.
  public static Network of(List<Brief> families) {
    Map<String, Integer> sites = new TreeMap<>();
    Map<List<String>, Tie> ties = new TreeMap<>((x, y) -> {
      int first = x.get(0).compareTo(y.get(0));
      return first == 0 ? x.get(1).compareTo(y.get(1)) : first;
    });
    families.stream().filter(f -> f.boilerplate().isEmpty()).forEach(f -> {
      List<String> names = f.siteNames();
      for (int i = 0; i < names.size(); i++) {
        sites.merge(names.get(i), 1, Integer::sum);
        for (int j = i + 1; j < names.size(); j++) {
          Tie tie = new Tie(names.get(i), names.get(j), 1, f.words(), f.claimWords());
          ties.merge(List.of(tie.a(), tie.b()), tie, Network::sum);
        }
      }
    });
    return new Network(
        sites.entrySet().stream().map(e -> new Site(e.getKey(), e.getValue())).toList(),
        List.copyOf(ties.values()));
  }

  private static Tie sum(Tie one, Tie other) {
    return new Tie(
        one.a(),
        one.b(),
        one.families() + other.families(),
        one.words() + other.words(),
        one.claimWords() + other.claimWords());
  }

  /// The network as GraphML, for graph programs.
  public String graphml() {
    StringBuilder xml = new StringBuilder("""
        <?xml version="1.0" encoding="UTF-8"?>
        <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
        <key id="families" for="all" attr.name="families" attr.type="int"/>
        <key id="words" for="edge" attr.name="words" attr.type="int"/>
        <key id="claim_words" for="edge" attr.name="claim_words" attr.type="int"/>
        <graph edgedefault="undirected">
        """);
    sites.forEach(s -> xml.append("<node id=\"")
        .append(escaped(s.site()))
        .append("\"><data key=\"families\">")
        .append(s.families())
        .append("</data></node>\n"));
    ties.forEach(t -> xml.append("<edge source=\"")
        .append(escaped(t.a()))
        .append("\" target=\"")
        .append(escaped(t.b()))
        .append("\"><data key=\"families\">")
        .append(t.families())
        .append("</data><data key=\"words\">")
        .append(t.words())
        .append("</data><data key=\"claim_words\">")
        .append(t.claimWords())
        .append("</data></edge>\n"));
    return xml.append("</graph>\n</graphml>\n").toString();
  }

  private static String escaped(String name) {
    return name.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }

  /// The ties as a table.
  public Table table() {
    return new Table(
        List.of("site_a", "site_b", "families", "words", "claim_words"),
        ties.stream()
            .map(t -> List.of(
                t.a(),
                t.b(),
                Integer.toString(t.families()),
                Integer.toString(t.words()),
                Integer.toString(t.claimWords())))
            .toList());
  }
}
