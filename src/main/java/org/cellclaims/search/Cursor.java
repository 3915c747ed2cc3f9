package org.cellclaims.search;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.util.BytesRef;

/// The place where an answer ended, as text that fits into an address and is good for the same
/// question only.
final class Cursor {
  private static final String SEPARATOR = "\n";

  private Cursor() {}

  /// The cursor after a hit.
  static String after(ClaimQuery question, FieldDoc hit) {
    List<String> parts = new ArrayList<>();
    parts.add(fingerprint(question));
    for (Object field : hit.fields) {
      parts.add(write(field));
    }
    byte[] bytes = String.join(SEPARATOR, parts).getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /// The place that a cursor means.
  ///
  /// @throws QueryException if it is damaged or belongs to another question
  static FieldDoc read(ClaimQuery question, String cursor) {
    try {
      String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      int wanted = question.order() == Order.PAGE ? 2 : 3;
      String[] parts = text.split(SEPARATOR, wanted);
      if (parts.length != wanted) {
        throw wrong("is damaged");
      }
      if (!parts[0].equals(fingerprint(question))) {
        throw wrong("belongs to another question");
      }
      Object[] fields = new Object[parts.length - 1];
      for (int i = 0; i < fields.length; i++) {
        fields[i] = read(question.order(), parts[i + 1], i == fields.length - 1);
      }
      return new FieldDoc(Integer.MAX_VALUE, Float.NaN, fields);
    } catch (QueryException e) {
      throw e;
    } catch (IllegalArgumentException e) {
      throw wrong("is damaged");
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

  private static String fingerprint(ClaimQuery question) {
    ClaimQuery anyPlace = question.from(Optional.empty(), ClaimQuery.USUAL);
    byte[] asked = QueryParams.write(anyPlace).toString().getBytes(StandardCharsets.UTF_8);
    return UUID.nameUUIDFromBytes(asked).toString();
  }

  private static QueryException wrong(String what) {
    return new QueryException(
        "cursor",
        "cursor " + what + "; take 'next' of the answer before, or leave it out to begin anew");
  }
}
