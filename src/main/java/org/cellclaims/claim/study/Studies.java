package org.cellclaims.claim.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cellclaims.claim.Claim;
import org.cellclaims.text.Span;

/// Finds the studies that a text cites: by an identifier, or by name, place, year and number of
/// patients.
///
/// The id of a study is the same however the text writes it, so that all claims that lean on one
/// study carry the same id. One pass, linear in the length of the text.
public final class Studies {
  /// Beginnings of words without which no study is named.
  private static final List<String> CUES = List.of(
      "study",
      "studies",
      "trial",
      "research",
      "scientist",
      "investigator",
      "journal",
      "publish",
      "publication",
      "paper",
      "et al",
      "survey",
      "report",
      "review",
      "university");

  private static final Map<Character, List<String>> BY_LETTER =
      CUES.stream().collect(Collectors.groupingBy(cue -> cue.charAt(0)));

  /// No identifier has fewer digits in a row than this: a DOI's prefix.
  private static final int DIGITS = 4;

  private Studies() {}

  /// The studies that a stretch of text cites, by place; each id once.
  ///
  /// @param text any text
  /// @param within one sentence, item or row: year and number of patients are looked for in it
  /// @return studies with spans in `text`, empty where none is cited
  public static List<Claim.Study> in(String text, Span within) {
    List<Claim.Study> found = new ArrayList<>();
    if (hasDigits(text, within)) {
      found.addAll(StudyIds.in(text, within));
    }
    if (!found.isEmpty() || hasCue(text, within)) {
      for (Claim.Study named : NamedStudies.in(text, within, !found.isEmpty())) {
        if (found.stream().noneMatch(s -> s.span().overlaps(named.span()))) {
          found.add(named);
        }
      }
    }
    found.sort(Comparator.comparing(Claim.Study::span));
    return once(found);
  }

  private static List<Claim.Study> once(List<Claim.Study> found) {
    List<Claim.Study> kept = new ArrayList<>();
    for (Claim.Study study : found) {
      boolean isNew =
          kept.stream().noneMatch(k -> k.type().equals(study.type()) && k.id().equals(study.id()));
      if (isNew) {
        kept.add(study);
      }
    }
    return List.copyOf(kept);
  }

  private static boolean hasDigits(String text, Span within) {
    int run = 0;
    for (int at = within.start(); at < within.end(); at++) {
      char c = text.charAt(at);
      run = c >= '0' && c <= '9' ? run + 1 : 0;
      if (run == DIGITS) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasCue(String text, Span within) {
    boolean atStart = true;
    for (int at = within.start(); at < within.end(); at++) {
      boolean letter = Character.isLetter(text.charAt(at));
      boolean isYear = text.charAt(at) == '(' && hasDigits(text, yearBehind(at, within));
      if (isYear || (letter && atStart && isCue(text, at))) {
        return true;
      }
      atStart = !letter;
    }
    return false;
  }

  private static Span yearBehind(int bracket, Span within) {
    return new Span(bracket + 1, Math.min(within.end(), bracket + 1 + DIGITS));
  }

  private static boolean isCue(String text, int at) {
    char first = Character.toLowerCase(text.charAt(at));
    for (String cue : BY_LETTER.getOrDefault(first, List.of())) {
      if (text.regionMatches(true, at, cue, 0, cue.length())) {
        return true;
      }
    }
    return false;
  }
}
