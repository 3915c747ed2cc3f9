package org.cellclaims.archive.wacz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// What `datapackage.json` says of one file.
///
/// @param path its name in the ZIP file
/// @param hash its digest as stated, `sha256:` and hexadecimal digits; empty where none is
/// @param bytes its unpacked length; empty where none is stated
record Resource(String path, Optional<String> hash, OptionalLong bytes) {

  /// The resources of a list; what has no path is none.
  static List<Resource> of(Map<String, Object> list) {
    List<Resource> found = new ArrayList<>();
    if (list.get("resources") instanceof List<?> resources) {
      for (Object each : resources) {
        if (each instanceof Map<?, ?> resource && resource.get("path") instanceof String path) {
          found.add(new Resource(path, text(resource.get("hash")), number(resource.get("bytes"))));
        }
      }
    }
    return List.copyOf(found);
  }

  private static Optional<String> text(@org.jspecify.annotations.Nullable Object value) {
    return value instanceof String text ? Optional.of(text) : Optional.empty();
  }

  private static OptionalLong number(@org.jspecify.annotations.Nullable Object value) {
    return value instanceof Number number
        ? OptionalLong.of(number.longValue())
        : OptionalLong.empty();
  }
}
