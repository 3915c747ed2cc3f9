package org.cellclaims.search;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.util.BytesRef;
import org.cellclaims.search.question.ClaimQuery;
import org.cellclaims.search.question.Order;
import org.cellclaims.search.question.QueryException;
import org.cellclaims.search.read.QueryParams;

/// The place where an answer ended, as text that fits into an address and is good for the same
/// question only.
final class Cursor {
  private static final String SEPARATOR = "\n";

  private Cursor() {}

  /// The cursor after a hit.
  static String after(ClaimQuery question, FieldDoc hit) {
    List<String> parts = new ArrayList<>();
    for (Object field : hit.fields) {
      parts.add(write(field));
    }
    String place = String.join(SEPARATOR, parts);
    byte[] bytes = (seal(question, place) + SEPARATOR + place).getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /// The place that a cursor means.
  ///
  /// @throws QueryException if it is damaged or belongs to another question
  static FieldDoc read(ClaimQuery question, String cursor) {
    try {
      String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      int seal = text.indexOf(SEPARATOR);
      if (seal < 0 || !text.substring(0, seal).equals(seal(question, text.substring(seal + 1)))) {
        throw wrong();
      }
      String[] parts =
          text.substring(seal + 1).split(SEPARATOR, question.order() == Order.PAGE ? 1 : 2);
      Object[] fields = new Object[parts.length];
      for (int i = 0; i < fields.length; i++) {
        fields[i] = read(question.order(), parts[i], i == fields.length - 1);
      }
      return new FieldDoc(Integer.MAX_VALUE, Float.NaN, fields);
    } catch (QueryException e) {
      throw e;
    } catch (IllegalArgumentException e) {
      throw wrong();
    }
  }

  private static String write(Object field) {
    return field instanceof BytesRef bytes ? bytes.utf8ToString() : field.toString();
  }

  private static Object read(Order order, String text, boolean isTie) {
    if (isTie) {
      return new BytesRef(text);
    }
    return switch (order) {
      case RELEVANCE -> Float.valueOf(text);
      case FIRST_SEEN, LAST_SEEN -> Long.valueOf(text);
      case VALUE, VALUE_UP -> Double.valueOf(text);
      case PAGE -> throw new IllegalArgumentException(text);
    };
  }

  /// Binds a place to its question, whatever the size of its answers.
  private static String seal(ClaimQuery question, String place) {
    ClaimQuery anySize = question.from(Optional.empty(), ClaimQuery.USUAL);
    String all = QueryParams.write(anySize) + SEPARATOR + place;
    return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private static QueryException wrong() {
    return new QueryException(
        "cursor",
        "cursor is damaged or belongs to another question; take 'next' of the answer before, or leave"
            + " it out to begin anew");
  }
}
