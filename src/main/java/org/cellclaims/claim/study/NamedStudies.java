package org.cellclaims.claim.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cellclaims.claim.Claim;
import org.cellclaims.text.Span;
import org.cellclaims.text.Token;
import org.cellclaims.text.Tokens;

/// Finds studies that a sentence names without an identifier: by authors, trial, university,
/// researcher or journal, with the year and the number of patients where it states them.
///
/// The id is the name in small letters, then year and `n=`: `halden university 2019 n=63`. Of
/// several ways of naming one study in a sentence the first of that order gives the id.
final class NamedStudies {
  /// Tokens beyond this number are not read.
  private static final int LIMIT = 400;

  /// Farthest a university stands from the word for the study.
  private static final int NEAR = 8;

  private static final int YEAR_DIGITS = 4;

  private static final Set<String> STUDY =
      Names.words("study studies trial trials research researchers scientists investigators "
          + "published publication paper papers survey report reported experiment");
  private static final Set<String> PEOPLE =
      Names.words("patients patient children adults people participants subjects volunteers "
          + "men women boys girls individuals infants knees hips eyes persons athletes "
          + "couples babies cases");
  private static final Set<String> NO_STUDY_OF =
      Names.words("graduated graduate degree alumni professor studied fellowship");

  private final String text;
  private final List<Token> tokens;
  private final Names names;

  private NamedStudies(String text, List<Token> tokens) {
    this.text = text;
    this.tokens = tokens;
    this.names = new Names(text, tokens);
  }

  /// The studies that a sentence names, authors first.
  ///
  /// @param isIdentified whether the sentence gives an identifier beside; journal, year and
  /// number of patients are then taken for those of the same study and name none of their own
  static List<Claim.Study> in(String text, Span within, boolean isIdentified) {
    List<Token> all = Tokens.of(text, within);
    return new NamedStudies(text, all.subList(0, Math.min(LIMIT, all.size()))).find(isIdentified);
  }

  private List<Claim.Study> find(boolean isIdentified) {
    List<Claim.Study> cited = authors();
    if (!cited.isEmpty()) {
      return cited;
    }
    List<Names.Name> places = universities();
    if (places.size() > 1) {
      return places.stream().map(this::study).toList();
    }
    Optional<Claim.Study> named = names
        .trial()
        .or(() -> places.stream().findFirst())
        .or(names::researcher)
        .map(this::study);
    if (named.isEmpty() && !isIdentified) {
      named = names.journal().map(this::study).or(this::bare);
    }
    return named.stream().toList();
  }

  /// "Smith et al., 2018", "Smith and Jones (2018)".
  private List<Claim.Study> authors() {
    List<Claim.Study> found = new ArrayList<>();
    int from = 0;
    for (int at = 0; at < tokens.size(); at++) {
      Optional<Names.Name> name = at < from ? Optional.empty() : names.authors(at);
      if (name.isPresent()) {
        found.add(new Claim.Study("named", name.get().key(), span(name.get())));
        from = name.get().end();
      }
    }
    return found;
  }

  private List<Names.Name> universities() {
    List<Names.Name> found = new ArrayList<>();
    for (Names.Name name : names.institutions()) {
      if (isNearStudy(name)) {
        found.add(name);
      }
    }
    return found;
  }

  private boolean isNearStudy(Names.Name name) {
    boolean near = false;
    int last = Math.min(tokens.size(), name.end() + NEAR);
    for (int at = Math.max(0, name.start() - NEAR); at < last; at++) {
      String norm = tokens.get(at).norm();
      if (NO_STUDY_OF.contains(norm)) {
        return false;
      }
      near |= STUDY.contains(norm) && (at < name.start() || at >= name.end());
    }
    return near;
  }

  /// "A 2019 trial of 63 children": a study that only year and number tell apart.
  private Optional<Claim.Study> bare() {
    for (int at = 0; at < tokens.size(); at++) {
      if (tokens.get(at).is("study") || tokens.get(at).is("trial")) {
        Optional<Integer> year = year(at);
        Optional<Integer> count = count(at);
        if (year.isPresent() && count.isPresent()) {
          int first = Math.min(at, Math.min(year.get(), count.get()));
          int last = Math.max(at, Math.max(year.get(), count.get()));
          Names.Name name = new Names.Name("", first, last + 1);
          return Optional.of(new Claim.Study("named", withNumbers("", year, count), span(name)));
        }
      }
    }
    return Optional.empty();
  }

  private Claim.Study study(Names.Name name) {
    String key = withNumbers(name.key(), year(name.start()), count(name.start()));
    return new Claim.Study("named", key, span(name));
  }

  private String withNumbers(String key, Optional<Integer> year, Optional<Integer> count) {
    StringBuilder id = new StringBuilder(key);
    year.ifPresent(at -> id.append(' ').append(tokens.get(at).norm()));
    count.ifPresent(at -> id.append(" n=").append(digits(tokens.get(at))));
    return id.toString().strip();
  }

  /// Place of the year nearest to a token.
  private Optional<Integer> year(int near) {
    Optional<Integer> best = Optional.empty();
    for (int at = 0; at < tokens.size(); at++) {
      if (Names.isYear(tokens.get(at)) && !isCount(at) && isNearer(at, best, near)) {
        best = Optional.of(at);
      }
    }
    return best;
  }

  /// Place of the number of patients nearest to a token.
  private Optional<Integer> count(int near) {
    Optional<Integer> best = Optional.empty();
    for (int at = 0; at < tokens.size(); at++) {
      if (isCount(at) && isNearer(at, best, near)) {
        best = Optional.of(at);
      }
    }
    return best;
  }

  private static boolean isNearer(int at, Optional<Integer> best, int near) {
    return best.isEmpty() || Math.abs(at - near) < Math.abs(best.get() - near);
  }

  /// A number in front of people, or behind `n =`.
  private boolean isCount(int at) {
    if (tokens.get(at).kind() != Token.Kind.NUMBER || digits(tokens.get(at)).isEmpty()) {
      return false;
    }
    if (at > 1 && tokens.get(at - 1).is("=") && tokens.get(at - 2).is("n")) {
      return true;
    }
    for (int next = at + 1; next < Math.min(tokens.size(), at + YEAR_DIGITS); next++) {
      Token token = tokens.get(next);
      if (token.kind() != Token.Kind.WORD) {
        return false;
      }
      if (PEOPLE.contains(token.norm())) {
        return true;
      }
    }
    return false;
  }

  private static String digits(Token token) {
    String bare = token.norm().replace(",", "");
    return bare.length() <= 6 && bare.chars().allMatch(Character::isDigit) ? bare : "";
  }

  private Span span(Names.Name name) {
    int start = tokens.get(name.start()).start();
    int end = tokens.get(name.end() - 1).end();
    return new Span(start, Math.min(end, text.length()));
  }
}
