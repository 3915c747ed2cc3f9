package org.cellclaims.page.html.region;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// What the value of a class or id attribute hints at.
///
/// Pages of a site repeat their class names, so answers are remembered, up to a limit. Thread-safe.
///
/// @param region the region, CONTENT where it hints at none
/// @param hidden whether it names a panel that opens on a click
/// @param repeat whether it names the second copy that a slider makes
/// @param title whether it names a title
public record ClassHints(Container.Hint region, boolean hidden, boolean repeat, boolean title) {
  private static final ClassWords WORDS = new ClassWords();

  /// Regions in the order in which they are believed.
  private static final List<Container.Hint> ORDER = List.of(
      Container.Hint.FORM,
      Container.Hint.COMMENTS,
      Container.Hint.ASIDE,
      Container.Hint.FOOTER,
      Container.Hint.MENU,
      Container.Hint.HEADER,
      Container.Hint.FIELDS,
      Container.Hint.PROMO);

  private static final int LONGEST = 300;
  private static final int MOST_REMEMBERED = 50_000;
  private static final ClassHints NOTHING =
      new ClassHints(Container.Hint.CONTENT, false, false, false);
  private static final Map<String, ClassHints> REMEMBERED = new ConcurrentHashMap<>();

  /// The hints of an attribute's value; none where it is empty or longer than 300 characters.
  public static ClassHints of(String names) {
    if (names.isEmpty() || names.length() > LONGEST) {
      return NOTHING;
    }
    ClassHints known = REMEMBERED.get(names);
    if (known == null) {
      known = read(names);
      if (REMEMBERED.size() >= MOST_REMEMBERED) {
        REMEMBERED.clear();
      }
      REMEMBERED.put(names, known);
    }
    return known;
  }

  private static ClassHints read(String names) {
    Set<String> sections = WORDS.sections(names);
    if (sections.isEmpty()) {
      return NOTHING;
    }
    Container.Hint region = ORDER.stream()
        .filter(hint -> sections.contains(hint.name()))
        .findFirst()
        .orElse(Container.Hint.CONTENT);
    return new ClassHints(
        region,
        sections.contains("HIDDEN"),
        sections.contains("CLONE"),
        sections.contains("TITLE"));
  }
}
