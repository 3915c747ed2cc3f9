package org.cellclaims.vocabulary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.cellclaims.text.Span;
import org.cellclaims.text.Token;
import org.cellclaims.text.Tokens;

/// Finds the concepts that a text names. Immutable and thread-safe.
///
/// Spelling (British, American), number, hyphens, possessives, diacritics, word order ("injury of
/// the spinal cord"), words shared across "and", and slips of one letter in long words are read by
/// analysis; the vocabulary lists each form once.
public final class Tagger {
  private static final Comparator<Mention> ORDER = Comparator.comparing(Mention::span)
      .thenComparing((Mention m) -> m.concept().facet())
      .thenComparing((Mention m) -> m.concept().id());

  private static final Facet[] FACETS = Facet.values();

  private final Vocabulary vocabulary;
  private final Words words;
  private final FormTrie trie;
  private final Map<Concept, List<Concept>> broader = new ConcurrentHashMap<>();

  /// A tagger for every form of a vocabulary.
  public Tagger(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.words = new Words(vocabulary.ordinaryWords());
    this.trie = FormTrie.of(vocabulary, words);
  }

  /// The vocabulary that this tagger finds.
  public Vocabulary vocabulary() {
    return vocabulary;
  }

  /// Reads what a page says of itself, for use with all of its parts.
  ///
  /// @param pageText the page's whole text
  /// @param title the page's title, possibly empty
  /// @param headings the texts of its headings
  public Topic learn(String pageText, String title, List<String> headings) {
    return learn(pageText, Tokens.of(pageText), title, headings);
  }

  /// As [#learn(String, String, List)] for a page whose tokens are known.
  public Topic learn(String pageText, List<Token> tokens, String title, List<String> headings) {
    return read(pageText, tokens, title, headings).topic();
  }

  /// Reads a page once, for what it says of itself and for the concepts of its parts.
  ///
  /// @param tokens all tokens of the text
  public Tagging read(String pageText, List<Token> tokens, String title, List<String> headings) {
    Reading reading = Reading.of(pageText, tokens, words);
    Map<Facet, Places> places = Places.of(trie, reading);
    Topic topic = topic(pageText, reading, places, title, headings);
    return new Tagging(this, pageText, tokens, reading, places, topic);
  }

  private Topic topic(
      String pageText,
      Reading reading,
      Map<Facet, Places> places,
      String title,
      List<String> headings) {
    List<Match> certain = matches(reading, places, Topic.none());
    Map<Concept, Integer> named = new HashMap<>();
    certain.forEach(m -> named.merge(m.entry().concept(), 1, Integer::sum));
    Map<Concept, Integer> counts = new HashMap<>();
    named.forEach((concept, count) ->
        withBroader(concept).forEach(c -> counts.merge(c, count, Integer::sum)));
    NavigableMap<String, List<Concept>> abbreviations =
        new TreeMap<>(Abbreviations.learn(reading, pageText, certain));
    Topic page = new Topic(abbreviations, Set.of(), Set.of(), counts, false);
    Set<Concept> headed = new HashSet<>();
    List<String> lines = new ArrayList<>(headings);
    lines.add(title);
    for (String line : lines) {
      Reading read = Reading.of(line, Tokens.of(line), words);
      Map<Facet, Places> begun = Places.of(trie, read);
      mentions(read, begun, page).forEach(m -> headed.add(m.concept()));
      mentions(read, begun, Topic.anything()).stream()
          .filter(m -> isPlainCondition(m, line))
          .forEach(m -> headed.add(m.concept()));
    }
    Set<Concept> subjects = new HashSet<>();
    headed.forEach(c -> subjects.addAll(withBroader(c)));
    return new Topic(abbreviations, headed, subjects, counts, false);
  }

  /// Whether a heading names a condition in words: "Knee pain" above a text is a condition even
  /// where it would be an outcome in a sentence.
  private static boolean isPlainCondition(Mention mention, String line) {
    return mention.concept().facet() == Facet.CONDITION
        && mention.span().in(line).strip().indexOf(' ') > 0;
  }

  /// The concept that a broader word stands for on a page: "arthritis" on a page whose title and
  /// headings name knee osteoarthritis and no other arthritis.
  ///
  /// @return the one concept under it that the page is about, or the concept itself
  public Concept narrowed(Concept concept, Topic topic) {
    List<Concept> under = topic.named().stream()
        .filter(c -> !c.equals(concept) && withBroader(c).contains(concept))
        .toList();
    List<Concept> deepest = under.stream()
        .filter(
            c -> under.stream().noneMatch(d -> !d.equals(c) && withBroader(d).contains(c)))
        .toList();
    return deepest.size() == 1 && !topic.named().contains(concept) ? deepest.getFirst() : concept;
  }

  /// The concepts that a stretch of a text names, by place, then by facet and id.
  ///
  /// Words may be a mention in two facets; within one facet the longest form wins. Origin and
  /// processing of cells are facets of their own within the cell types.
  ///
  /// @param text any text
  /// @param within the stretch to read; nothing outside it is seen
  /// @param topic what is known of the page, [Topic#none()] where nothing is
  /// @return mentions with spans in `text`, empty where nothing is named
  public List<Mention> mentions(String text, Span within, Topic topic) {
    return mentions(text, Tokens.of(text, within), topic);
  }

  /// As [#mentions(String, Span, Topic)] for a stretch whose tokens are known.
  public List<Mention> mentions(String text, List<Token> tokens, Topic topic) {
    Reading reading = Reading.of(text, tokens, words);
    return mentions(reading, Places.of(trie, reading), topic);
  }

  /// The concepts that a text names where forms begin at these places.
  List<Mention> mentions(Reading reading, Map<Facet, Places> places, Topic topic) {
    List<Match> matches = matches(reading, places, topic);
    if (matches.isEmpty()) {
      return List.of();
    }
    Set<Mention> found = new LinkedHashSet<>();
    for (Match match : matches) {
      found.add(new Mention(match.entry().concept(), reading.span(match.from(), match.to())));
    }
    List<Mention> sorted = new ArrayList<>(found);
    sorted.sort(ORDER);
    return List.copyOf(sorted);
  }

  private List<Match> matches(Reading reading, Map<Facet, Places> places, Topic topic) {
    int[] explained = Explained.places(reading, topic);
    if (places.isEmpty() && explained.length == 0) {
      return List.of();
    }
    Finder finder = new Finder(new Context(reading, topic, words), topic);
    List<Match> all = new ArrayList<>();
    for (Facet facet : FACETS) {
      List<Match> begun = finder.find(places.getOrDefault(facet, Places.NONE));
      List<Match> found = Explained.added(reading, topic, facet, explained, begun);
      if (!found.isEmpty()) {
        all.addAll(new Coordination(trie, reading, finder, vocabulary, found).complete());
      }
    }
    return Explained.settled(reading, all);
  }

  private List<Concept> withBroader(Concept concept) {
    return broader.computeIfAbsent(concept, this::line);
  }

  private List<Concept> line(Concept concept) {
    List<Concept> all = new ArrayList<>(List.of(concept));
    vocabulary
        .ancestors(concept.facet(), concept.id())
        .forEach(id -> vocabulary.concept(concept.facet(), id).ifPresent(all::add));
    return all;
  }
}
