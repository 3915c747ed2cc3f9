package org.cellclaims.search.read;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cellclaims.search.question.Amount;
import org.cellclaims.search.question.QueryException;
import org.cellclaims.search.question.Quoted;
import org.jspecify.annotations.Nullable;

/// Numbers as people type them behind `percent:`, `dose:`, `price:` and `quantity:`.
final class TextAmounts {
  /// The names that stand before a number.
  static final Set<String> NAMES = Set.of("percent", "dose", "price", "quantity");

  private static final String NUMBER = "([0-9]{1,15}(?:\\.[0-9]{1,6})?)([KMBkmb]?)";
  private static final Pattern ONE = Pattern.compile("(>=|<=|>|<|≥|≤|)" + NUMBER);
  private static final Pattern RANGE =
      Pattern.compile("(?:" + NUMBER + ")?(?:\\.\\.|-|–)(?:" + NUMBER + ")?");
  private static final Pattern MONEY = Pattern.compile("([A-Z]{3}|[$€£]):?(.*)");
  private static final Map<String, String> SIGNS = Map.of("$", "USD", "€", "EUR", "£", "GBP");
  private static final Map<String, Double> TIMES = Map.of("", 1.0, "K", 1e3, "M", 1e6, "B", 1e9);

  private TextAmounts() {}

  /// The amount that a value asks for.
  ///
  /// @param name one of [#NAMES]
  /// @throws QueryException if it is written in no known way
  static Amount read(String name, String value) {
    return switch (name) {
      case "percent" -> range("percent", value);
      case "dose" ->
        value.endsWith("/kg")
            ? range("cells/kg", value.substring(0, value.length() - "/kg".length()))
            : range("cells", value);
      case "price" -> money(value);
      default -> Amount.of(value);
    };
  }

  private static Amount money(String value) {
    Matcher money = MONEY.matcher(value);
    if (!money.matches()) {
      throw wrong("price needs a currency: price:EUR1000..5000, price:$<2000", value);
    }
    String unit = SIGNS.getOrDefault(money.group(1), money.group(1));
    return money.group(2).isEmpty() ? Amount.of(unit) : range(unit, money.group(2));
  }

  private static Amount range(String unit, String typed) {
    String value = typed.replaceAll("[%,_ ]", "");
    Matcher one = ONE.matcher(value);
    if (one.matches()) {
      return bounded(unit, one.group(1), number(one.group(2), one.group(3)));
    }
    Matcher range = RANGE.matcher(value);
    if (!range.matches() || value.length() < 2) {
      throw wrong("write a number as 85, >=85, 80..90, 80.. or ..90", typed);
    }
    return new Amount(
        unit, end(range.group(1), range.group(2)), end(range.group(3), range.group(4)));
  }

  private static Amount bounded(String unit, String sign, double number) {
    OptionalDouble open = OptionalDouble.empty();
    return switch (sign) {
      case ">=", "≥" -> new Amount(unit, OptionalDouble.of(number), open);
      case ">" -> new Amount(unit, OptionalDouble.of(Math.nextUp(number)), open);
      case "<=", "≤" -> new Amount(unit, open, OptionalDouble.of(number));
      case "<" -> new Amount(unit, open, OptionalDouble.of(Math.nextDown(number)));
      default -> new Amount(unit, OptionalDouble.of(number), OptionalDouble.of(number));
    };
  }

  /// A group that took no part in the match is null.
  private static OptionalDouble end(@Nullable String digits, @Nullable String times) {
    return digits == null
        ? OptionalDouble.empty()
        : OptionalDouble.of(number(digits, times == null ? "" : times));
  }

  private static double number(String digits, String times) {
    double factor = TIMES.getOrDefault(times.toUpperCase(Locale.ROOT), 1.0);
    return new BigDecimal(digits).multiply(BigDecimal.valueOf(factor)).doubleValue();
  }

  private static QueryException wrong(String how, String value) {
    return new QueryException("q", "'" + Quoted.cut(value) + "' was not read: " + how);
  }
}
