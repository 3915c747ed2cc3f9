package org.cellclaims.search.question;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/// Parameters with a fixed set of values: what is not in it is refused, with what is.
public final class Known {
  private static final String NOT = "not_";

  private Known() {}

  /// The value, where it is one of those that the parameter may have.
  ///
  /// @throws QueryException naming those that there are
  public static String of(String name, String value, Collection<String> known) {
    if (!known.contains(value)) {
      throw new QueryException(
          name,
          name + "=" + Quoted.cut(value) + " is not known; choose one of "
              + String.join(", ", known));
    }
    return value;
  }

  /// What a value is the id of.
  ///
  /// @throws QueryException naming those that there are
  public static <T> T of(String name, String value, T[] all, Function<T, String> id) {
    List<String> known = Arrays.stream(all).map(id).toList();
    return all[known.indexOf(of(name, value, known))];
  }

  /// The name, where it is one of those that parameters may have.
  ///
  /// @param names all that there are, those with `not_` before them too
  /// @throws QueryException naming those that there are
  public static String parameter(String name, Collection<String> names) {
    if (!names.contains(name)) {
      List<String> plain = names.stream().filter(n -> !n.startsWith(NOT)).toList();
      throw new QueryException(
          Quoted.cut(name),
          "unknown parameter '" + Quoted.cut(name) + "'; there "
              + (names.isEmpty() ? "are none" : "are " + String.join(", ", plain))
              + (plain.size() < names.size() ? ", and every filter with not_ before it" : ""));
    }
    return name;
  }
}
