package org.cellclaims.search.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Reads the query language by recursive descent, no deeper than [FreeText#DEEPEST]. OR binds
/// closer
/// than AND, as in web search; parentheses say otherwise.
final class Parser {
  private static final int FARTHEST_APART = 100;
  private static final String NO_PARTNER = "a parenthesis without its partner was ignored";

  private final Set<String> fields;
  private final Set<String> notes = new LinkedHashSet<>();
  private final Cursor in;
  private int parts;

  Parser(String typed, Set<String> fields) {
    this.fields = fields;
    if (typed.length() > FreeText.LONGEST) {
      notes.add("only the first " + FreeText.LONGEST + " characters were read");
    }
    this.in = new Cursor(typed.substring(0, Math.min(FreeText.LONGEST, typed.length())));
  }

  FreeText read() {
    List<FreeText.Part> all = list(0);
    if (in.skipBlanks()) {
      notes.add("only the first " + FreeText.MOST_PARTS + " words were read");
    }
    return new FreeText(all, List.copyOf(notes));
  }

  /// Reads up to a parenthesis that closes this list, or to the end.
  private List<FreeText.Part> list(int depth) {
    Row row = new Row();
    while (parts < FreeText.MOST_PARTS && in.skipBlanks()) {
      if (in.is(')')) {
        if (depth > 0) {
          break;
        }
        in.step();
        notes.add(NO_PARTNER);
      } else {
        one(row, depth);
      }
    }
    row.end(notes);
    return row.all;
  }

  private void one(Row row, int depth) {
    int start = in.at();
    boolean isNot = in.isMinus() || in.isWord("NOT");
    if (isNot) {
      in.jump(in.is('-') ? 1 : "NOT".length());
      if (!in.skipBlanks() || in.is(')')) {
        notes.add("NOT without anything behind it was ignored");
        return;
      }
    }
    if (in.isWord("OR") || in.isWord("AND")) {
      row.join(in.word(), notes);
      return;
    }
    clause(depth)
        .ifPresent(clause -> row.add(isNot ? new Clause.Not(clause) : clause, in.since(start)));
  }

  private Optional<Clause> clause(int depth) {
    if (in.is('(')) {
      return group(depth);
    }
    if (in.is('"')) {
      return phrase();
    }
    parts++;
    String word = in.word();
    int colon = word.indexOf(':');
    boolean isField =
        colon > 0 && fields.contains(word.substring(0, colon).toLowerCase(Locale.ROOT));
    return isField ? field(word, colon) : Words.read(word, notes);
  }

  private Optional<Clause> group(int depth) {
    in.step();
    if (depth == FreeText.DEEPEST) {
      notes.add("parentheses deeper than " + FreeText.DEEPEST + " were ignored");
      return Optional.empty();
    }
    List<Clause> inside = list(depth + 1).stream().map(FreeText.Part::clause).toList();
    if (in.is(')')) {
      in.step();
    } else {
      notes.add(NO_PARTNER);
    }
    return switch (inside.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(inside.getFirst());
      default -> Optional.of(new Clause.All(inside));
    };
  }

  private Optional<Clause> phrase() {
    Optional<String> inside = in.quoted();
    if (inside.isEmpty()) {
      notes.add("a quotation mark without its partner was ignored");
      return Optional.empty();
    }
    int apart = Math.min(FARTHEST_APART, in.apart());
    String text = inside.get().strip();
    parts++;
    return text.isEmpty() ? Optional.empty() : Optional.of(new Clause.Phrase(text, apart));
  }

  private Optional<Clause> field(String word, int colon) {
    String name = word.substring(0, colon).toLowerCase(Locale.ROOT);
    String value = word.substring(colon + 1);
    String written = word;
    if (value.isEmpty() && in.is('"')) {
      value = in.quoted().orElse("").strip();
      written = word + '"' + value + '"';
    }
    if (value.isBlank()) {
      notes.add(name + ": without a value was read as a word");
      return Optional.of(new Clause.Word(name));
    }
    return Optional.of(new Clause.Field(name, value, written));
  }

  /// Parts of a list in the making.
  private static final class Row {
    private final List<FreeText.Part> all = new ArrayList<>();
    private boolean isOr;

    void join(String word, Set<String> notes) {
      if (all.isEmpty()) {
        notes.add(word + " without anything before it was ignored");
      } else {
        isOr = word.equals("OR");
      }
    }

    void add(Clause clause, String written) {
      if (!isOr) {
        all.add(new FreeText.Part(clause, written));
        return;
      }
      isOr = false;
      FreeText.Part last = all.removeLast();
      List<Clause> either = new ArrayList<>(
          last.clause() instanceof Clause.Any any ? any.parts() : List.of(last.clause()));
      either.add(clause);
      all.add(new FreeText.Part(new Clause.Any(either), last.written() + " OR " + written));
    }

    void end(Set<String> notes) {
      if (isOr) {
        notes.add("OR without anything behind it was ignored");
      }
    }
  }
}
