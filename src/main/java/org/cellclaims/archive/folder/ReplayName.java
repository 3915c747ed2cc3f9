package org.cellclaims.archive.folder;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cellclaims.archive.Times;

/// What a name says of a page that was taken from a web archive: 14 digits of time, as the Internet
/// Archive writes them, and behind them the address that was archived.
///
/// @param time when the page was captured
/// @param digits the time as written
/// @param url the address that was archived, where the name has it
public record ReplayName(Instant time, String digits, Optional<String> url) {
  private static final String STAMP = "(?<!\\d)((?:19|20)\\d{12})(?!\\d)(?:[a-z]{2}_)?";
  private static final Pattern IN_NAME = Pattern.compile(STAMP);

  private static final Pattern OF_TIME = Pattern.compile(
      "(?:^|(?<=/))" + STAMP + "(?:/|[-_. ](?=[^/]))|[-_. ]" + STAMP + "(?=\\.[^/]*$)");

  /// `https://web.archive.org/web/20230411093000id_/https://clinic.example/`, also with the
  /// slashes that file systems leave of it.
  private static final Pattern BEFORE_ADDRESS =
      Pattern.compile(STAMP + "/(https?):?/{1,2}([^/\\s]++.*)");

  /// Reads the path of a file: the last time in it counts.
  public static Optional<ReplayName> ofFile(String path) {
    List<MatchResult> found = IN_NAME.matcher(path).results().toList();
    return found.reversed().stream()
        .flatMap(match -> of(path, match.group(1)).stream())
        .findFirst();
  }

  /// Reads the address from which a page was saved; empty if that is no address of a web archive.
  public static Optional<ReplayName> ofAddress(String url) {
    Matcher found = BEFORE_ADDRESS.matcher(url);
    return found.find() ? of(url, found.group(1)) : Optional.empty();
  }

  /// The path of a file without its times, so that captures of one page get one address.
  public static String withoutTimes(String path) {
    return OF_TIME.matcher(path).replaceAll("");
  }

  private static Optional<ReplayName> of(String name, String digits) {
    Matcher address = BEFORE_ADDRESS.matcher(name);
    Optional<String> url = address.find() && address.group(1).equals(digits)
        ? Optional.of(address.group(2) + "://" + address.group(3)).filter(Address::isPage)
        : Optional.empty();
    return Times.parse(digits)
        .filter(Times::isOfTheWeb)
        .map(time -> new ReplayName(time, digits, url));
  }
}
