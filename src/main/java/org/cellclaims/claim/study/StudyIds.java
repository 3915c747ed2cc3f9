package org.cellclaims.claim.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cellclaims.claim.Claim;
import org.cellclaims.text.Span;

/// Finds the identifiers of publications and of registered trials.
///
/// The expressions have bounded repeats only, so that each costs a constant per character.
public final class StudyIds {
  /// Longest DOI that is read; longer ones are cut.
  private static final int LONGEST_DOI = 200;

  /// A sort of identifier.
  ///
  /// @param type name in a claim's JSON
  /// @param cues of which one stands in all that `written` fits, in small letters
  /// @param written how pages write it; the first group is the identifier
  /// @param normal gives the one way of writing it
  private record Sort(
      String type, List<String> cues, Pattern written, UnaryOperator<String> normal) {
    boolean isCued(String text, Span within) {
      for (String cue : cues) {
        for (int at = within.start(); at <= within.end() - cue.length(); at++) {
          if (mayBegin(cue.charAt(0), text.charAt(at))
              && text.regionMatches(true, at, cue, 0, cue.length())) {
            return true;
          }
        }
      }
      return false;
    }

    /// Whether a cue's first character may be this one, in large or small letters; of
    /// characters beyond ASCII it is not said.
    private static boolean mayBegin(char first, char c) {
      return c >= 0x80 || (c | 0x20) == (first | 0x20);
    }
  }

  /// Add a registry here and nowhere else; src/docs/codebook.md lists the types.
  private static final List<Sort> SORTS = List.of(
      sort(
          "doi",
          List.of("10."),
          "(?<![\\p{L}\\p{N}.])(10\\.\\d{4,9}/[^\\s\"<>|]{1," + LONGEST_DOI + "})",
          s -> s),
      sort(
          "pmid",
          List.of("pmid", "pubmed"),
          "(?:\\bPMID|\\bPubMed ID|\\bpubmed|pubmed\\.ncbi\\.nlm\\.nih\\.gov/)[:#/]?\\s?(\\d{5,8})\\b",
          s -> s),
      sort("pmcid", List.of("pmc"), "\\b(PMC\\s?\\d{5,8})\\b", StudyIds::solid),
      sort("nct", List.of("nct"), "\\bNCT[\\s-]?(\\d{8})\\b", s -> "NCT" + s),
      sort("isrctn", List.of("isrctn"), "\\bISRCTN[\\s-]?(\\d{8})\\b", s -> "ISRCTN" + s),
      sort(
          "eudract",
          List.of("20"),
          "(?<![\\d-])(20\\d{2}-\\d{6}-\\d{2})(?:-\\d{2})?(?![\\d-])",
          s -> s),
      sort(
          "chictr",
          List.of("chictr"),
          "\\bChiCTR([\\s-]{0,2}(?:[A-Z]{2,4}[\\s-]?(?:[A-Z][\\s-]?)?)?\\d{8,10})\\b",
          s -> "ChiCTR" + dashed(s)),
      sort("umin", List.of("umin"), "\\bUMIN[\\s-]?(?:CTR\\s?)?(\\d{9})\\b", s -> "UMIN" + s),
      sort(
          "jrct",
          List.of("jrct"),
          "\\bjRCT\\s?([a-z]?\\d{9,10})\\b",
          s -> "jRCT" + s.toLowerCase(Locale.ROOT)),
      sort("actrn", List.of("actrn"), "\\bACTRN\\s?(\\d{14})\\b", s -> "ACTRN" + s),
      sort(
          "ctri",
          List.of("ctri"),
          "\\b(CTRI/\\d{4}/\\d{2}/\\d{6})\\b",
          s -> s.toUpperCase(Locale.ROOT)),
      sort("drks", List.of("drks"), "\\bDRKS[\\s-]?(\\d{8})\\b", s -> "DRKS" + s),
      sort(
          "irct",
          List.of("irct"),
          "\\bIRCT\\s?(\\d{8,14}N\\d{1,3})\\b",
          s -> "IRCT" + s.toUpperCase(Locale.ROOT)));

  private StudyIds() {}

  /// Whether a type is the registration of a trial rather than a publication.
  public static boolean isTrial(String type) {
    return !type.equals("doi")
        && !type.equals("pmid")
        && !type.equals("pmcid")
        && !type.equals("named");
  }

  /// The identifiers of a stretch of text, sort by sort.
  static List<Claim.Study> in(String text, Span within) {
    List<Claim.Study> found = new ArrayList<>();
    for (Sort sort : SORTS) {
      if (!sort.isCued(text, within)) {
        continue;
      }
      Matcher matcher = sort.written.matcher(text).region(within.start(), within.end());
      while (matcher.find()) {
        Span span = new Span(matcher.start(), matcher.end());
        found.add(
            sort.type.equals("doi")
                ? doi(text, span)
                : new Claim.Study(sort.type, sort.normal.apply(matcher.group(1)), span));
      }
    }
    return found;
  }

  private static Sort sort(
      String type, List<String> cues, String written, UnaryOperator<String> normal) {
    return new Sort(type, cues, Pattern.compile(written, Pattern.CASE_INSENSITIVE), normal);
  }

  /// A DOI without the punctuation of the sentence around it; a bracket stays where it closes one
  /// of the DOI's own.
  private static Claim.Study doi(String text, Span span) {
    int end = span.end();
    while (end > span.start() && isOutside(text, span.start(), end)) {
      end--;
    }
    Span bare = new Span(span.start(), end);
    return new Claim.Study("doi", bare.in(text).toLowerCase(Locale.ROOT), bare);
  }

  private static boolean isOutside(String text, int start, int end) {
    char last = text.charAt(end - 1);
    if (last == ')' || last == ']') {
      char open = last == ')' ? '(' : '[';
      long opened = text.substring(start, end).chars().filter(c -> c == open).count();
      long closed = text.substring(start, end).chars().filter(c -> c == last).count();
      return closed > opened;
    }
    return ".,;:!?'’”»}*…".indexOf(last) >= 0;
  }

  private static String solid(String written) {
    return written.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
  }

  /// `TRC 13003845` and ` -TRC-13003845` as `-TRC-13003845`; a bare number stays bare.
  private static String dashed(String written) {
    String upper = written.toUpperCase(Locale.ROOT).replaceAll("[\\s-]++", "-");
    String bare = upper.startsWith("-") ? upper.substring(1) : upper;
    return Character.isDigit(bare.charAt(0)) ? bare : "-" + bare;
  }
}
