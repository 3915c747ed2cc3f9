package org.cellclaims.search.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cellclaims.index.Filters;
import org.cellclaims.search.question.Amount;
import org.cellclaims.search.question.ClaimQuery;
import org.cellclaims.search.question.Manner;
import org.cellclaims.search.question.Period;
import org.cellclaims.search.question.QueryException;
import org.cellclaims.search.question.Selection;
import org.cellclaims.search.question.TypedText;
import org.cellclaims.search.text.Clause;
import org.cellclaims.search.text.FreeText;

/// Turns free text into the parameters it stands for: a typed claim into its numbers and concepts,
/// `condition:autism` into the filter. What stands for no parameter remains text.
final class TextReading {
  private final TypedReader typed;
  private final TextFields fields;

  TextReading(TypedReader typed, TextFields fields) {
    this.typed = typed;
    this.fields = fields;
  }

  /// The question that a question with free text comes to.
  ClaimQuery read(ClaimQuery question) {
    if (question.text().isEmpty()) {
      return question;
    }
    FreeText text = FreeText.of(question.text(), TextFields.names());
    if (!text.isPlain()) {
      return lifted(question, text);
    }
    return question.manner().isLiteral()
        ? question
        : typed(question, question.text(), question.text(), false);
  }

  /// Reads words as a claim where they are one.
  ///
  /// @param whole the text as typed
  /// @param words the same, blank where it was read already
  /// @param isNamed whether a part of a claim was read there
  private ClaimQuery typed(ClaimQuery question, String whole, String words, boolean isNamed) {
    return typed.read(words, isNamed).map(r -> typed(question, whole, r)).orElse(question);
  }

  private static ClaimQuery typed(ClaimQuery question, String whole, TypedReader.Result read) {
    List<TypedText.Part> taken = new ArrayList<>();
    List<String> left = new ArrayList<>();
    for (TypedText.Part part : read.typed().parts()) {
      boolean isFree =
          Filters.ofKey(part.param()).map(f -> question.selection(f).isEmpty()).orElse(true);
      if (isFree) {
        taken.add(part);
      } else {
        left.add(part.words());
      }
    }
    if (taken.isEmpty()) {
      return question;
    }
    left.add(read.left());
    Gathered gathered = new Gathered(question);
    taken.forEach(p -> gathered.add(p.param(), p.value()));
    TypedText shown = new TypedText(whole, taken, read.typed().unread());
    Manner manner = question.manner();
    return gathered.question(
        String.join(" ", left), manner.read(true, Optional.of(shown), manner.notes()));
  }

  /// Fields at the top become parameters, unless the question has a value of that filter already:
  /// of these a claim needs both. Words beside them are read as a claim, of which a field may
  /// name a part.
  private ClaimQuery lifted(ClaimQuery question, FreeText text) {
    Gathered gathered = new Gathered(question);
    StringBuilder words = new StringBuilder(question.text());
    List<FreeText.Part> left = new ArrayList<>();
    for (FreeText.Part part : text.parts()) {
      if (gathered.take(fields, part.clause())) {
        blank(words, part.written());
      } else {
        left.add(part);
      }
    }
    if (left.size() == text.parts().size()) {
      return question;
    }
    String rest = String.join(" ", left.stream().map(FreeText.Part::written).toList());
    Manner manner = question.manner();
    boolean isClaim = !manner.isLiteral() && new FreeText(left, List.of()).isPlain();
    ClaimQuery asked = gathered.question(rest, manner.read(true, manner.typed(), text.notes()));
    return isClaim
        ? typed(asked, question.text(), words.toString(), gathered.isPartNamed())
        : asked;
  }

  /// What is left of a text keeps its places.
  private static void blank(StringBuilder words, String written) {
    int at = words.indexOf(written);
    if (at >= 0) {
      words.replace(at, at + written.length(), " ".repeat(written.length()));
    }
  }

  /// Parameters gathered for a question.
  private static final class Gathered {
    private final ClaimQuery question;
    private final Map<String, Selection> filters;
    private final List<Amount> amounts;
    private Optional<Period> seen;

    Gathered(ClaimQuery question) {
      this.question = question;
      this.filters = new HashMap<>(question.filters());
      this.amounts = new ArrayList<>(question.amounts());
      this.seen = question.seen();
    }

    void add(String param, String value) {
      switch (param) {
        case "quantity" -> amounts.add(Amount.of(value));
        case "seen" -> seen = Optional.of(Period.of(value));
        default -> {
          List<String> values = new ArrayList<>(selection(param).wanted());
          values.add(value);
          filters.put(param, new Selection(values, selection(param).unwanted()));
        }
      }
    }

    /// Takes a field, or one that is to be left out, as a parameter; false for anything else.
    boolean take(TextFields fields, Clause clause) {
      return switch (clause) {
        case Clause.Field field -> take(fields, field, false);
        case Clause.Not not ->
          not.part() instanceof Clause.Field field && take(fields, field, true);
        default -> false;
      };
    }

    /// Whether a number, condition, outcome, route or kind of cells was taken.
    boolean isPartNamed() {
      return amounts.size() > question.amounts().size()
          || Filters.ALL.stream()
              .filter(f -> f.facet().isPresent())
              .anyMatch(f -> selection(f.key()).wanted().size()
                  > question.selection(f).wanted().size());
    }

    /// Takes a field as a parameter; false where it cannot be one.
    private boolean take(TextFields fields, Clause.Field field, boolean isNot) {
      try {
        TextFields.Asked asked = fields.asked(field);
        if (isNot) {
          return leaveOut(asked);
        }
        boolean isFree = switch (asked.param()) {
          case "quantity" -> true;
          case "seen" -> seen.isEmpty();
          default -> selection(asked.param()).wanted().isEmpty();
        };
        if (isFree) {
          add(asked.param(), asked.value());
        }
        return isFree;
      } catch (QueryException e) {
        return false; // stays text, where it is read as words and said so
      }
    }

    private boolean leaveOut(TextFields.Asked asked) {
      if (Filters.ofKey(asked.param()).isEmpty()) {
        return false;
      }
      List<String> values = new ArrayList<>(selection(asked.param()).unwanted());
      values.add(asked.value());
      filters.put(asked.param(), new Selection(selection(asked.param()).wanted(), values));
      return true;
    }

    private Selection selection(String key) {
      return filters.getOrDefault(key, Selection.NONE);
    }

    ClaimQuery question(String text, Manner manner) {
      return new ClaimQuery(
          text,
          filters,
          amounts,
          seen,
          question.scope(),
          question.order(),
          question.size(),
          question.cursor(),
          manner);
    }
  }
}
