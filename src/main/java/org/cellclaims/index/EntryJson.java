package org.cellclaims.index;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.io.IOException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/// Entries as JSON bytes and back: the form in which the index, and what is derived from it, keeps
/// them.
public final class EntryJson {
  private static final JsonMapper MAPPER = JsonMapper.builder()
      .changeDefaultVisibility(v -> v.withGetterVisibility(Visibility.NONE)
          .withIsGetterVisibility(Visibility.NONE)
          .withFieldVisibility(Visibility.ANY))
      .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
      .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
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
}
