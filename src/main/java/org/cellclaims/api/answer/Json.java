package org.cellclaims.api.answer;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/// How answers are written: `snake_case`, ISO dates, every property, what is absent as `null`.
public final class Json {
  private static final JsonMapper MAPPER = JsonMapper.builder()
      .changeDefaultVisibility(v -> v.withGetterVisibility(Visibility.NONE)
          .withIsGetterVisibility(Visibility.NONE)
          .withFieldVisibility(Visibility.ANY))
      .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
      .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
      .build();

  private Json() {}

  /// An answer as JSON in UTF-8.
  public static byte[] bytes(Record answer) {
    return MAPPER.writeValueAsBytes(answer);
  }

  /// An answer as JSON in UTF-8.
  public static byte[] bytes(Map<String, Object> answer) {
    return MAPPER.writeValueAsBytes(answer);
  }

  /// The id of a value of a closed set: `at-least` for example.
  public static String id(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
