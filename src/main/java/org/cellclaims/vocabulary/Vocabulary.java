package org.cellclaims.vocabulary;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cellclaims.text.Tokens;

/// The concepts of index-config: four small hierarchies, one a facet. Thread-safe.
public final class Vocabulary {
  private static final String ORDINARY_WORDS = "ordinary-words.txt";

  private final Map<Facet, Map<String, Concept>> concepts = new EnumMap<>(Facet.class);
  private final Map<Facet, Map<String, List<String>>> ancestors = new EnumMap<>(Facet.class);
  private final Map<Facet, Map<String, List<String>>> narrower = new EnumMap<>(Facet.class);

  private final Set<String> ordinaryWords;
  private final Sites sites;
  private final Path folder;
  private Optional<Tagger> tagger = Optional.empty();

  private Vocabulary(
      Path folder, Map<Facet, List<Concept>> read, Set<String> ordinaryWords, Sites sites) {
    this.folder = folder;
    this.ordinaryWords = Set.copyOf(ordinaryWords);
    this.sites = sites;
    read.forEach((facet, list) -> {
      Map<String, Concept> byId = new LinkedHashMap<>();
      Map<String, List<String>> children = new LinkedHashMap<>();
      list.forEach(c -> byId.put(c.id(), c));
      list.forEach(c -> c.broader()
          .ifPresent(b -> children.computeIfAbsent(b, k -> new ArrayList<>()).add(c.id())));
      concepts.put(facet, byId);
      narrower.put(facet, children);
      Map<String, List<String>> above = new HashMap<>();
      byId.keySet().forEach(id -> above.put(id, climb(facet, id)));
      ancestors.put(facet, above);
    });
  }

  /// Reads the four files of a folder, and its `ordinary-words.txt` and `sites.tsv` if there are.
  ///
  /// @param indexConfig the folder that holds `conditions.tsv` and the others
  /// @throws IOException if a file cannot be read
  /// @throws IllegalArgumentException naming file, line and way out, if a line is wrong
  public static Vocabulary load(Path indexConfig) throws IOException {
    Map<Facet, List<Concept>> read = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      read.put(facet, VocabularyFile.read(facet, indexConfig.resolve(facet.file())));
    }
    return new Vocabulary(
        indexConfig,
        read,
        ordinaryWords(indexConfig.resolve(ORDINARY_WORDS)),
        Sites.load(indexConfig));
  }

  private static Set<String> ordinaryWords(Path file) throws IOException {
    if (!Files.exists(file)) {
      return Set.of();
    }
    return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> Tokens.normal(line.strip()))
        .collect(Collectors.toSet());
  }

  /// Everyday words that are never taken for a misspelt form or for an acronym in small letters.
  Set<String> ordinaryWords() {
    return ordinaryWords;
  }

  /// Who runs which site.
  public Sites sites() {
    return sites;
  }

  /// The folder that it was read from, which holds the other files of index-config.
  public Path folder() {
    return folder;
  }

  /// A tagger for it, made when it is first asked for.
  public synchronized Tagger tagger() {
    Tagger made = tagger.orElseGet(() -> new Tagger(this));
    tagger = Optional.of(made);
    return made;
  }

  /// The concept with this id, empty where there is none.
  public Optional<Concept> concept(Facet facet, String id) {
    return Optional.ofNullable(byId(facet).get(id));
  }

  /// All concepts of a facet in the order of its file.
  public List<Concept> concepts(Facet facet) {
    return List.copyOf(byId(facet).values());
  }

  /// The ids above a concept, nearest first; empty for a top concept or an unknown id.
  public List<String> ancestors(Facet facet, String id) {
    Map<String, List<String>> known = ancestors.getOrDefault(facet, Map.of());
    return known.getOrDefault(id, List.of());
  }

  private List<String> climb(Facet facet, String id) {
    List<String> above = new ArrayList<>();
    Optional<String> next = concept(facet, id).flatMap(Concept::broader);
    while (next.isPresent()) {
      above.add(next.get());
      next = concept(facet, next.get()).flatMap(Concept::broader);
    }
    return List.copyOf(above);
  }

  /// The concept and everything under it, itself first, then level by level; empty for an unknown
  /// id.
  public List<String> withNarrower(Facet facet, String id) {
    List<String> found = new ArrayList<>();
    Deque<String> open = new ArrayDeque<>();
    concept(facet, id).ifPresent(c -> open.add(c.id()));
    Map<String, List<String>> children = narrower.getOrDefault(facet, Map.of());
    while (!open.isEmpty()) {
      String at = open.remove();
      found.add(at);
      open.addAll(children.getOrDefault(at, List.of()));
    }
    return List.copyOf(found);
  }

  /// The label of a concept, or the id itself where there is no such concept.
  public String label(Facet facet, String id) {
    return concept(facet, id).map(Concept::label).orElse(id);
  }

  /// The concepts whose label, id or form is nearest to what was typed, nearest first.
  ///
  /// @param typed what a person wrote
  /// @param max most concepts to give
  /// @return concepts at most a third of the letters away; empty where nothing is near
  public List<Concept> suggest(Facet facet, String typed, int max) {
    return Spelling.nearest(typed, byId(facet).values(), max);
  }

  private Map<String, Concept> byId(Facet facet) {
    return concepts.getOrDefault(facet, Map.of());
  }
}
