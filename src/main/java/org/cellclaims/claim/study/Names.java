package org.cellclaims.claim.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cellclaims.text.Token;

/// Finds proper names of authors, trials, universities, researchers and journals by their capitals.
///
/// Every look ahead is bounded, so that all of it costs a constant per token.
public final class Names {
  /// Most words of a name on either side of its leading word.
  private static final int WIDE = 5;

  private static final int LONGEST_TITLE = 9;
  private static final Set<String> INSTITUTION =
      words("university universitat universidad universite universita institute institut "
          + "college hospital karolinska");
  private static final Set<String> LINK = words("of for the in and & at de la del - ,");
  private static final Set<String> OPENERS =
      words("a an the at from in our this that these by one two another researchers "
          + "scientists study trial i we it as and when professor dr");
  private static final Set<String> TITLES = Set.of("dr", "dr.", "prof", "professor", "doctor");
  private static final Set<String> WORK =
      words("study studies trial trials research paper papers publication publications "
          + "survey experiment experiments");
  private static final Set<String> PRINTED =
      words("published appeared printed publication reported featured paper");
  private static final Set<String> MONTHS = words(
      "january february march april may june july august september october " + "november december");

  private static final Set<String> JOURNALS =
      words("nature science cell lancet jama nejm bmj blood stroke neurology circulation brain gut"
          + " chest spine pain");

  /// Words in capitals that stand before "trial" and "study" and name none.
  private static final Set<String> NO_TRIAL =
      words("fda ema usa rct mri msc mscs prp ivf als copd sci gmfm cns dna irb gcp svf "
          + "bmac ivd csf hiv nih phase iii our the new this clinical hsct ipsc esc asd "
          + "tbi oa kol");

  private final String text;
  private final List<Token> tokens;

  /// A name among the tokens.
  ///
  /// @param key in small letters, without articles
  /// @param start number of its first token
  /// @param end one past its last token
  record Name(String key, int start, int end) {}

  Names(String text, List<Token> tokens) {
    this.text = text;
    this.tokens = tokens;
  }

  /// The words of a line, as a set.
  static Set<String> words(String apart) {
    return Set.of(apart.split(" ", -1));
  }

  /// Whether a token is a year from 1950 to 2049.
  public static boolean isYear(Token token) {
    String norm = token.norm();
    return norm.length() == 4
        && norm.chars().allMatch(c -> c >= '0' && c <= '9')
        && norm.compareTo("1950") >= 0
        && norm.compareTo("2049") <= 0;
  }

  /// Authors and year that begin at a token: "Smith et al., 2018", "Smith & Jones (2018)".
  Optional<Name> authors(int at) {
    int end = surname(at);
    if (end == at || isAt(at - 1, "-")) {
      return Optional.empty();
    }
    String key = key(at, end);
    boolean isEtAl = isAt(end, "et") && isAt(end + 1, "al");
    boolean isPair = isAt(end, "and", "&") && surname(end + 1) > end + 1;
    int named = isEtAl ? end + 2 : isPair ? surname(end + 1) : end;
    int year = named;
    while (isAt(year, ".", ",", "(")) {
      year++;
    }
    boolean opened = isAt(at - 1, "(", "[", ";") || isAt(year - 1, "(");
    boolean single =
        opened && isAt(year - 1, ",") && !MONTHS.contains(tokens.get(at).norm());
    boolean dated = year < tokens.size() && isYear(tokens.get(year));
    if (dated && ((opened && (isEtAl || isPair)) || single)) {
      return Optional.of(new Name(key + " " + tokens.get(year).norm(), at, year + 1));
    }
    return isEtAl ? Optional.of(new Name(key, at, named)) : Optional.empty();
  }

  /// One past a surname that begins at a token, its parts joined by hyphens; the token itself
  /// where none does.
  private int surname(int at) {
    int end = at;
    while (isProper(end) && end < at + WIDE) {
      end++;
      if (!isAt(end, "-") || !isProper(end + 1)) {
        return end;
      }
      end++;
    }
    return at;
  }

  /// A trial with a name of its own in capitals: "the CHONDRO-2 trial".
  Optional<Name> trial() {
    for (int at = 1; at < tokens.size(); at++) {
      if (isAt(at, "trial", "trials", "study")) {
        int start = at - 1;
        while (start > 0 && start > at - 4 && touches(start)) {
          start--;
        }
        if (isCapitals(start)) {
          String key =
              text.substring(tokens.get(start).start(), tokens.get(at - 1).end());
          return Optional.of(
              new Name(org.cellclaims.text.Tokens.normal(key) + " trial", start, at + 1));
        }
      }
    }
    return Optional.empty();
  }

  /// Universities, institutes, colleges and hospitals: "Halden University", "University of
  /// Halden".
  List<Name> institutions() {
    List<Name> found = new ArrayList<>();
    int free = 0;
    for (int at = 0; at < tokens.size(); at++) {
      if (at >= free && INSTITUTION.contains(tokens.get(at).norm()) && isProper(at)) {
        int start = at;
        while (start > free && start > at - WIDE && isProper(start - 1) && !isOpener(start - 1)) {
          start--;
        }
        int end = at + 1;
        if (start == at || isAt(end, "of", "for")) {
          end = title(end, false);
        }
        if (end - start > 1) {
          found.add(new Name(key(start, end), start, end));
          free = end;
        }
      }
    }
    return found;
  }

  /// "Dr Chen's study", "Professor Ada Lim's 2019 trial".
  Optional<Name> researcher() {
    for (int at = 0; at < tokens.size(); at++) {
      if (TITLES.contains(tokens.get(at).norm())) {
        int start = isAt(at + 1, ".") ? at + 2 : at + 1;
        int end = start;
        while (end < start + WIDE && isProper(end)) {
          end++;
        }
        if (end > start && isAt(end, "'s", "’s") && isWorkAhead(end + 1)) {
          return Optional.of(new Name(tokens.get(end - 1).norm(), start, end));
        }
      }
    }
    return Optional.empty();
  }

  /// "published in the Journal of Motor Medicine", "a paper in Cell Notes".
  Optional<Name> journal() {
    for (int at = 0; at + 2 < tokens.size(); at++) {
      boolean printed = PRINTED.contains(tokens.get(at).norm());
      if (printed || (isAt(at, "journal") && isProper(at))) {
        int start = printed ? behindIn(at + 1) : at;
        int end = title(start, true);
        if (end > start && isTitle(start, end)) {
          return Optional.of(new Name(key(start, end), start, end));
        }
      }
    }
    return Optional.empty();
  }

  /// Two words or more, or one that is known as a journal's whole name: places and months stand
  /// behind "published in" as well.
  private boolean isTitle(int start, int end) {
    return isAt(start, "journal") || end > start + 1 || JOURNALS.contains(key(start, end));
  }

  /// Token behind `in`, `in the` or `in the journal` within a few words.
  private int behindIn(int from) {
    for (int at = from; at < Math.min(tokens.size(), from + WIDE); at++) {
      if (isAt(at, "in") && at + 1 < tokens.size() && !isYear(tokens.get(at + 1))) {
        int next = isAt(at + 1, "the") ? at + 2 : at + 1;
        return isAt(next, "journal", "magazine") && !isProper(next) ? next + 1 : next;
      }
    }
    return tokens.size();
  }

  /// One past a title that begins at a token: words with capitals, and small links between them.
  private int title(int start, boolean isProperFirst) {
    int end = start;
    int at = start;
    while (at < tokens.size() && at < start + LONGEST_TITLE) {
      if (isProper(at)) {
        end = at + 1;
      } else if (!isLink(at, start, isProperFirst)) {
        break;
      }
      at++;
    }
    return end;
  }

  private boolean isLink(int at, int start, boolean isProperFirst) {
    return LINK.contains(tokens.get(at).norm())
        && !isAt(at, ",", "in", "at")
        && (!isProperFirst || at > start);
  }

  private boolean isWorkAhead(int from) {
    for (int at = from; at < Math.min(tokens.size(), from + WIDE); at++) {
      if (WORK.contains(tokens.get(at).norm())) {
        return true;
      }
    }
    return false;
  }

  private String key(int start, int end) {
    return tokens.subList(start, end).stream()
        .map(Token::norm)
        .filter(n -> !n.equals("the") && !n.equals("&"))
        .collect(Collectors.joining(" "))
        .replace(" - ", "-");
  }

  private boolean touches(int at) {
    return tokens.get(at).start() == tokens.get(at - 1).end();
  }

  private boolean isOpener(int at) {
    return OPENERS.contains(tokens.get(at).norm());
  }

  private boolean isAt(int at, String... forms) {
    if (at < 0 || at >= tokens.size()) {
      return false;
    }
    for (String form : forms) {
      if (tokens.get(at).is(form)) {
        return true;
      }
    }
    return false;
  }

  /// Whether a token is a word with a capital in front.
  private boolean isProper(int at) {
    return at >= 0
        && at < tokens.size()
        && tokens.get(at).kind() == Token.Kind.WORD
        && Character.isUpperCase(text.charAt(tokens.get(at).start()))
        && tokens.get(at).length() > 1;
  }

  /// Whether a token is a word of three or more capitals that could name a trial.
  private boolean isCapitals(int at) {
    if (!isProper(at) || tokens.get(at).length() < 3) {
      return false;
    }
    String word = tokens.get(at).span().in(text);
    return word.chars().allMatch(c -> Character.isUpperCase(c) || Character.isDigit(c))
        && !NO_TRIAL.contains(tokens.get(at).norm());
  }
}
