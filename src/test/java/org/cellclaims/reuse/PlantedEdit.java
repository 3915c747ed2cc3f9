package org.cellclaims.reuse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a copyist did to a passage, in ways that are known.
enum PlantedEdit {
  /// Nothing.
  VERBATIM,
  /// Nothing, to a single sentence.
  SHORT,
  /// One word of ten has another in its place, is gone, or has a new one after it.
  EDITED_10,
  /// Two words of ten.
  EDITED_20,
  /// Three words of ten.
  EDITED_30,
  /// The sentences stand in another order.
  REORDERED,
  /// One number is another one.
  NUMBER,
  /// A name is another one.
  BRAND,
  /// A condition is another one.
  CONDITION,
  /// Rows of cells became sentences.
  TABLE,
  /// Marks that point to a list of studies are gone.
  CITATIONS,
  /// One sentence of three is left, one word of ten of it changed.
  CONDENSED;

  private static final Pattern NUMBER_WORD =
      Pattern.compile("(?<![\\d.,\\[-])\\d{1,3}(?![\\d.,-]|\\]|(?:st|nd|rd|th)\\b)");
  static final Pattern CONDITIONS = Pattern.compile(
      "(?i)\\b(cerebral palsy|autism|stroke|knee osteoarthritis|multiple sclerosis|lupus|COPD|heart"
          + " failure|liver cirrhosis|spinal cord injury|hair loss|diabetes)\\b");
  static final Pattern BRANDS = Pattern.compile(
      "\\b(Neuvida|Andessa|Dniprovia|Straitspath|Halicrejen|Tumbleweed|Ocotillo|Breathmark|Augenquell"
          + "|Solvireno|Heyunlan|Corazenta|Beike|Cellaax|CELLAAX)\\b");

  /// A passage after it.
  ///
  /// @param text the words
  /// @param before what was swapped, empty where nothing was
  /// @param after what stands in its place
  record Done(String text, String before, String after) {}

  /// The passage after the edit, empty where it has nothing to edit.
  Optional<Done> apply(List<String> sentences, Map<String, String> instead, Random random) {
    return switch (this) {
      case VERBATIM, SHORT -> done(String.join(" ", sentences));
      case EDITED_10 -> done(changed(sentences, .1, instead, random));
      case EDITED_20 -> done(changed(sentences, .2, instead, random));
      case EDITED_30 -> done(changed(sentences, .3, instead, random));
      case REORDERED -> done(String.join(" ", shuffled(sentences, random)));
      case NUMBER -> swapped(sentences, NUMBER_WORD, old -> other(old));
      case BRAND -> swapped(sentences, BRANDS, old -> "Velanorte");
      case CONDITION -> swapped(sentences, CONDITIONS, PlantedEdit::otherCondition);
      case TABLE -> done(flattened(sentences));
      case CITATIONS -> done(String.join(" ", sentences).replaceAll(" ?\\[\\d+(, \\d+)*\\]", ""));
      case CONDENSED -> done(changed(third(sentences, random), .1, instead, random));
    };
  }

  private static Optional<Done> done(String text) {
    return Optional.of(new Done(text, "", ""));
  }

  private static String changed(
      List<String> sentences, double share, Map<String, String> instead, Random random) {
    List<String> words = new ArrayList<>(List.of(String.join(" ", sentences).split(" ")));
    List<Integer> places = new ArrayList<>();
    for (int i = 1; i < words.size() - 1; i++) {
      if (words.get(i).matches("[A-Za-z]{2,}")) {
        places.add(i);
      }
    }
    Collections.shuffle(places, random);
    List<String> others = new ArrayList<>(instead.values());
    places.stream().limit(Math.round(share * words.size())).forEach(i -> {
      String word = words.get(i);
      String synonym = instead.getOrDefault(
          word.toLowerCase(Locale.ROOT), others.get(random.nextInt(others.size())));
      words.set(
          i,
          switch (random.nextInt(5)) {
            case 0 -> "";
            case 1 -> word + " " + synonym;
            default -> synonym;
          });
    });
    words.removeIf(String::isEmpty);
    return String.join(" ", words);
  }

  private static List<String> shuffled(List<String> sentences, Random random) {
    List<String> shuffled = new ArrayList<>(sentences);
    do {
      Collections.shuffle(shuffled, random);
    } while (sentences.size() > 1 && shuffled.equals(sentences));
    return shuffled;
  }

  private static List<String> third(List<String> sentences, Random random) {
    List<String> kept = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i += 3) {
      kept.add(sentences.get(i + random.nextInt(Math.min(3, sentences.size() - i))));
    }
    return kept;
  }

  private static Optional<Done> swapped(
      List<String> sentences, Pattern what, java.util.function.UnaryOperator<String> by) {
    String text = String.join(" ", sentences);
    Matcher found = what.matcher(text);
    if (!found.find()) {
      return Optional.empty();
    }
    String before = found.group();
    String after = by.apply(before);
    boolean isNumber = what.equals(NUMBER_WORD);
    String text2 = isNumber
        ? text.substring(0, found.start()) + after + text.substring(found.end())
        : text.replace(before, after);
    return Optional.of(new Done(text2, before, after));
  }

  private static String other(String number) {
    int value = Integer.parseInt(number);
    return String.valueOf(value >= 50 && value < 90 ? value + 10 : value + 7);
  }

  static String otherCondition(String condition) {
    Map<String, String> others = new HashMap<>(Map.of("autism", "cerebral palsy"));
    return others.getOrDefault(condition.toLowerCase(Locale.ROOT), "autism");
  }

  private static String flattened(List<String> rows) {
    StringBuilder text = new StringBuilder();
    for (String row : rows) {
      String[] cells = row.split("\\s*\\|\\s*");
      text.append(text.isEmpty() ? "" : " ").append(cells[1]).append(": ");
      text.append(String.join(", ", List.of(cells).subList(2, cells.length))).append('.');
    }
    return text.toString();
  }
}
