package org.cellclaims.crawl.address;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// IP addresses as hosts write them: also octal, hexadecimal and short forms, as browsers read
/// them.
final class IpText {
  private static final int GROUPS = 8;

  private IpText() {}

  /// True if a host whose last part is this must be an IPv4 address or nothing.
  static boolean endsInNumber(String host) {
    List<String> parts = parts(host);
    String last = parts.getLast();
    boolean isDigits = !last.isEmpty() && last.chars().allMatch(c -> c >= '0' && c <= '9');
    return isDigits || number(last) >= 0;
  }

  private static List<String> parts(String host) {
    List<String> parts = new ArrayList<>(Arrays.asList(host.split("\\.", -1)));
    if (parts.size() > 1 && parts.getLast().isEmpty()) {
      parts.removeLast();
    }
    return parts;
  }

  /// The four bytes of an IPv4 address; empty if the text is none.
  static Optional<byte[]> four(String host) {
    List<String> parts = parts(host);
    if (parts.size() > 4) {
      return Optional.empty();
    }
    long value = number(parts.getLast());
    long room = 1L << (8 * (5 - parts.size()));
    if (value < 0 || value >= room) {
      return Optional.empty();
    }
    for (int i = 0; i < parts.size() - 1; i++) {
      long part = number(parts.get(i));
      if (part < 0 || part > 255) {
        return Optional.empty();
      }
      value += part << (8 * (3 - i));
    }
    return Optional.of(
        new byte[] {(byte) (value >> 24), (byte) (value >> 16), (byte) (value >> 8), (byte) value});
  }

  /// A decimal, octal (`0...`) or hexadecimal (`0x...`) number; -1 if the text is none.
  private static long number(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.isEmpty()) {
      return -1;
    }
    if (lower.startsWith("0x")) {
      return digits(lower.substring(2), 16);
    }
    return lower.length() > 1 && lower.startsWith("0")
        ? digits(lower.substring(1), 8)
        : digits(lower, 10);
  }

  private static long digits(String text, int base) {
    long value = 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = text.charAt(i) < 128 ? Character.digit(text.charAt(i), base) : -1;
      if (digit < 0) {
        return -1;
      }
      value = Math.min(value * base + digit, 1L << 40);
    }
    return value;
  }

  /// The sixteen bytes of an IPv6 address without brackets; empty if the text is none.
  static Optional<byte[]> six(String text) {
    int gap = text.indexOf("::");
    if (gap >= 0 && text.indexOf("::", gap + 1) >= 0) {
      return Optional.empty();
    }
    List<Integer> head = groups(gap < 0 ? text : text.substring(0, gap), gap < 0);
    List<Integer> tail = gap < 0 ? List.of() : groups(text.substring(gap + 2), true);
    int count = head.size() + tail.size();
    boolean fits = gap < 0 ? count == GROUPS : count < GROUPS;
    if (!fits || head.contains(-1) || tail.contains(-1)) {
      return Optional.empty();
    }
    byte[] bytes = new byte[2 * GROUPS];
    fill(bytes, 0, head);
    fill(bytes, GROUPS - tail.size(), tail);
    return Optional.of(bytes);
  }

  private static void fill(byte[] bytes, int from, List<Integer> groups) {
    for (int i = 0; i < groups.size(); i++) {
      bytes[2 * (from + i)] = (byte) (groups.get(i) >> 8);
      bytes[2 * (from + i) + 1] = (byte) (int) groups.get(i);
    }
  }

  private static List<Integer> groups(String text, boolean mayEndInFour) {
    List<Integer> groups = new ArrayList<>();
    if (text.isEmpty()) {
      return groups;
    }
    String[] parts = text.split(":", -1);
    for (int i = 0; i < parts.length; i++) {
      if (mayEndInFour && i == parts.length - 1 && parts[i].contains(".")) {
        dotted(parts[i], groups);
      } else {
        groups.add(parts[i].length() > 4 || parts[i].isEmpty() ? -1 : (int) digits(parts[i], 16));
      }
    }
    return groups;
  }

  private static void dotted(String text, List<Integer> groups) {
    boolean isPlain = text.matches("(0|[1-9]\\d{0,2})(\\.(0|[1-9]\\d{0,2})){3}");
    Optional<byte[]> four = isPlain ? four(text) : Optional.empty();
    groups.add(four.map(b -> ((b[0] & 255) << 8) + (b[1] & 255)).orElse(-1));
    groups.add(four.map(b -> ((b[2] & 255) << 8) + (b[3] & 255)).orElse(-1));
  }

  /// Four bytes with dots, or sixteen with colons and the longest run of zeros left out.
  static String text(byte[] bytes) {
    if (bytes.length == 4) {
      return (bytes[0] & 255) + "." + (bytes[1] & 255) + "." + (bytes[2] & 255) + "."
          + (bytes[3] & 255);
    }
    int[] groups = new int[GROUPS];
    for (int i = 0; i < GROUPS; i++) {
      groups[i] = ((bytes[2 * i] & 255) << 8) + (bytes[2 * i + 1] & 255);
    }
    int start = 0;
    int length = 1;
    for (int i = 0; i < GROUPS; i++) {
      int zeros = zeros(groups, i);
      if (zeros > length) {
        start = i;
        length = zeros;
      }
    }
    return length == 1
        ? hex(groups, 0, GROUPS)
        : hex(groups, 0, start) + "::" + hex(groups, start + length, GROUPS);
  }

  private static int zeros(int[] groups, int from) {
    int i = from;
    while (i < GROUPS && groups[i] == 0) {
      i++;
    }
    return i - from;
  }

  private static String hex(int[] groups, int from, int to) {
    StringBuilder out = new StringBuilder();
    for (int i = from; i < to; i++) {
      out.append(i == from ? "" : ":").append(Integer.toHexString(groups[i]));
    }
    return out.toString();
  }
}
