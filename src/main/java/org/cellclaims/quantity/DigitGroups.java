package org.cellclaims.quantity;

/// Reads digits with separators: "1,240", "23.000,50", "1,45,000", "84.5".
final class DigitGroups {
  private static final double[] NONE = {};

  private DigitGroups() {}

  /// What the digits may mean: the likelier reading and the decimal one, which differ for "1.240"
  /// only; empty for codes and dates.
  static double[] readings(String digits) {
    int comma = digits.indexOf(',');
    int dot = digits.indexOf('.');
    if (comma < 0 && dot < 0) {
      double plain = plain(digits);
      return plain < 0 || isCode(digits) ? NONE : both(plain, plain);
    }
    if (comma >= 0 && dot >= 0) {
      return mixed(digits, Math.max(digits.lastIndexOf(','), digits.lastIndexOf('.')));
    }
    char mark = comma >= 0 ? ',' : '.';
    boolean one = digits.indexOf(mark) == digits.lastIndexOf(mark);
    if (!isGrouped(digits, mark)) {
      return one ? decimal(digits.replace(',', '.')) : NONE;
    }
    double grouped = plain(digits.replace(String.valueOf(mark), ""));
    if (grouped < 0) {
      return NONE;
    }
    double other = one && mark == '.' ? Double.parseDouble(digits) : grouped;
    return both(grouped, other);
  }

  /// Value of digits without separators, -1 if they are none or too many.
  static double plain(String digits) {
    boolean all = !digits.isEmpty() && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    return all && Numerals.isShort(digits) ? Double.parseDouble(digits) : -1;
  }

  private static double[] mixed(String digits, int last) {
    char group = digits.charAt(last) == ',' ? '.' : ',';
    String whole = digits.substring(0, last);
    if (!isGrouped(whole, group)) {
      return NONE;
    }
    String plain = whole.replace(String.valueOf(group), "");
    return decimal(plain + "." + digits.substring(last + 1));
  }

  private static double[] decimal(String digits) {
    if (!Numerals.isShort(digits) || (digits.startsWith("0") && digits.charAt(1) != '.')) {
      return NONE;
    }
    double value = Double.parseDouble(digits);
    return both(value, value);
  }

  /// Whether the groups behind the first are of three digits, or of two as in India.
  private static boolean isGrouped(String digits, char mark) {
    String[] groups = digits.split(mark == '.' ? "\\." : ",", -1);
    int last = groups.length - 1;
    if (last < 1 || groups[last].length() != 3 || groups[0].length() > 3 || isZero(groups[0])) {
      return false;
    }
    for (int i = 1; i < last; i++) {
      boolean indian = mark == ',' && groups[i].length() == 2;
      if (groups[i].length() != 3 && !indian) {
        return false;
      }
    }
    return true;
  }

  private static boolean isZero(String group) {
    return group.isEmpty() || group.charAt(0) == '0';
  }

  private static boolean isCode(String digits) {
    return digits.length() > 1 && digits.charAt(0) == '0';
  }

  private static double[] both(double value, double decimal) {
    return new double[] {value, decimal};
  }
}
