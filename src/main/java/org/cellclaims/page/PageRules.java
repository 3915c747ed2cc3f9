package org.cellclaims.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a page says to robots about itself, in its header fields or its markup.
///
/// @param noindex it does not want to be shown in searches; it is archived and marked
/// @param nofollow its links are not to be followed
public record PageRules(boolean noindex, boolean nofollow) {
  /// The name that this program answers to in such rules and in robots.txt.
  public static final String AGENT = "CellClaims";

  /// Rules that have a value behind a colon, which is no name of a crawler before it.
  private static final Set<String> WITH_VALUE =
      Set.of("max-snippet", "max-image-preview", "max-video-preview", "unavailable_after");

  private static final Pattern VALUE = Pattern.compile("[a-z_-]+:[^,;]*");

  /// Says nothing.
  public static final PageRules NONE = new PageRules(false, false);

  /// The rules that apply when both do.
  public PageRules and(PageRules other) {
    return new PageRules(noindex || other.noindex, nofollow || other.nofollow);
  }

  /// Reads X-Robots-Tag fields: `noindex, nofollow`, or `otherbot: noindex` for one crawler
  /// alone.
  public static PageRules ofFields(List<String> fields) {
    return of(fields.stream().flatMap(field -> {
      int colon = field.indexOf(':');
      String agent = colon < 0 ? "" : field.substring(0, colon).strip();
      boolean isRule =
          colon < 0 || agent.contains(",") || WITH_VALUE.contains(agent.toLowerCase(Locale.ROOT));
      boolean isOurs = agent.equalsIgnoreCase(AGENT);
      return isRule
          ? Stream.of(field)
          : isOurs ? Stream.of(field.substring(colon + 1)) : Stream.of();
    }));
  }

  /// Reads the contents of meta elements named `robots` or as this crawler.
  public static PageRules ofContents(List<String> contents) {
    return of(contents.stream());
  }

  private static PageRules of(Stream<String> texts) {
    List<String> words = texts
        .map(text -> VALUE.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(""))
        .flatMap(text -> Arrays.stream(text.split("[,;\\s]+")))
        .toList();
    boolean none = words.contains("none");
    return new PageRules(none || words.contains("noindex"), none || words.contains("nofollow"));
  }
}
