package org.cellclaims.index;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/// Entries as JSON bytes and back: the form in which the index, and what is derived from it, keeps
/// them.
public final class EntryJson {
  private static final JsonMapper MAPPER = JsonMapper.builder()
      .changeDefaultVisibility(v -> v.withGetterVisibility(Visibility.NONE)
          .withIsGetterVisibility(Visibility.NONE)
          .withFieldVisibility(Visibility.ANY))
      .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
      .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
      .addModule(new SimpleModule().addDeserializer(Instant.class, new Seconds()))
      .build();

  private EntryJson() {}

  /// An entry as JSON.
  public static byte[] bytes(Record entry) {
    return MAPPER.writeValueAsBytes(entry);
  }

  /// The entry in some bytes.
  ///
  /// @throws IOException if they hold an entry of another version of the program
  public static <T extends Record> T read(byte[] json, int offset, int length, Class<T> type)
      throws IOException {
    try {
      return MAPPER.readValue(json, offset, length, type);
    } catch (JacksonException e) {
      throw new IOException(
          "the index holds a " + type.getSimpleName() + " of another version; run reindex", e);
    }
  }

  /// Moments as we write them, which takes a third of the time of reading any moment.
  private static final class Seconds extends StdDeserializer<Instant> {
    private static final int LENGTH = "2024-05-14T08:30:00Z".length();
    private static final int[] DIGITS = {0, 1, 2, 3, 5, 6, 8, 9, 11, 12, 14, 15, 17, 18};

    Seconds() {
      super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser json, DeserializationContext context) {
      String text = json.getString();
      return isUsual(text)
          ? LocalDateTime.of(
                  number(text, 0, 4),
                  number(text, 5, 7),
                  number(text, 8, 10),
                  number(text, 11, 13),
                  number(text, 14, 16),
                  number(text, 17, 19))
              .toInstant(ZoneOffset.UTC)
          : Instant.parse(text);
    }

    private static boolean isUsual(String text) {
      boolean isUsual = text.length() == LENGTH && text.charAt(LENGTH - 1) == 'Z';
      for (int at : DIGITS) {
        isUsual = isUsual && text.charAt(at) >= '0' && text.charAt(at) <= '9';
      }
      return isUsual;
    }

    private static int number(String text, int from, int to) {
      int number = 0;
      for (int i = from; i < to; i++) {
        number = 10 * number + text.charAt(i) - '0';
      }
      return number;
    }
  }
}
