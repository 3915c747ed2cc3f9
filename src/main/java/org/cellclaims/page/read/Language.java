package org.cellclaims.page.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.cellclaims.text.Token;
import org.cellclaims.text.Tokens;

/// Tells the language of a page.
///
/// English is told by its commonest words, scripts of one language by their letters; only what is
/// left goes to OpenNLP's detector, which is slow.
final class Language {
  /// No language can be told.
  static final String UNKNOWN = "und";

  /// Characters that are looked at.
  static final int SAMPLE = 2000;

  private static final int SHORTEST = 50;
  private static final int LEAST_WORDS = 8;
  private static final double ENGLISH_SHARE = 0.16;

  /// Lists, tables and menus hold fewer common words than sentences; enough where nothing speaks
  /// for another language.
  private static final double ENGLISH_SHARE_OF_LISTS = 0.09;

  /// What the detector takes short English texts on medicine for.
  private static final Set<String> UNLIKELY = Set.of("la", "eo", "ia", "vo", "gd", "cy", "und");

  /// Common English words that are no common words of the other languages of Latin script.
  private static final Set<String> ENGLISH = Set.of(
      "the", "of", "and", "to", "is", "that", "for", "with", "are", "this", "you", "your", "our",
      "from", "have", "be", "which", "can", "or", "by", "it", "has", "not", "we", "as", "at",
      "their", "they", "been", "was", "were", "will", "these", "may", "who", "what", "how", "but",
      "an", "all");

  private Language() {}

  /// ISO 639-1 code of a page's language.
  ///
  /// @param declared what the page says of itself, a BCP 47 tag; empty where it says nothing
  /// @param sample its main text, of which the first 2,000 characters are looked at
  static String of(String declared, String sample) {
    String text = sample.length() > SAMPLE ? sample.substring(0, SAMPLE) : sample;
    String tag = code(declared);
    boolean isOpen = tag.isEmpty() || tag.equals("en");
    if (isEnglish(text, isOpen ? ENGLISH_SHARE_OF_LISTS : ENGLISH_SHARE)) {
      return "en";
    }
    if (!tag.isEmpty() && !tag.equals("en")) {
      return tag;
    }
    if (text.strip().length() < SHORTEST) {
      return tag.isEmpty() ? UNKNOWN : tag;
    }
    String found = detect(text);
    return tag.equals("en") && UNLIKELY.contains(found) ? "en" : found;
  }

  /// The language of a text by its letters and words alone.
  static String detect(String text) {
    String script = byScript(text);
    if (!script.isEmpty()) {
      return script;
    }
    String code =
        code(new LanguageDetectorME(Model.LOADED).predictLanguage(text).getLang());
    return code.isEmpty() ? UNKNOWN : code;
  }

  /// Two-letter code of a tag such as `en-US`, `tur` or the old `iw`; empty if it has none.
  static String code(String tag) {
    String language = Locale.forLanguageTag(tag.strip().replace('_', '-')).getLanguage();
    if (language.length() == 2) {
      return language;
    }
    return switch (language) {
      case "cmn", "zho" -> "zh";
      case "pes", "fas" -> "fa";
      case "ekk" -> "et";
      case "lvs" -> "lv";
      case "zlm", "msa" -> "ms";
      case "nob" -> "no";
      default -> ThreeLetterCodes.toTwo(language);
    };
  }

  private static boolean isEnglish(String text, double share) {
    List<Token> tokens = Tokens.of(text);
    int words = 0;
    int english = 0;
    for (Token token : tokens) {
      if (token.kind() == Token.Kind.WORD) {
        words++;
        english += ENGLISH.contains(token.norm()) ? 1 : 0;
      }
    }
    return words >= LEAST_WORDS && english >= words * share;
  }

  /// The language of a script that only one common language is written in.
  private static String byScript(String text) {
    Map<Character.UnicodeScript, Integer> counts = new EnumMap<>(Character.UnicodeScript.class);
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > 0x370 && Character.isLetter(c)) {
        counts.merge(Character.UnicodeScript.of(c), 1, Integer::sum);
      }
      letters += Character.isLetter(c) ? 1 : 0;
    }
    int kana = count(counts, Character.UnicodeScript.HIRAGANA)
        + count(counts, Character.UnicodeScript.KATAKANA);
    int han = count(counts, Character.UnicodeScript.HAN);
    if ((kana + han) * 3 > letters && letters > 0) {
      return kana * 10 > han ? "ja" : "zh";
    }
    for (Written written : Written.ALL) {
      if (count(counts, written.script()) * 2 > letters) {
        return written.language();
      }
    }
    return "";
  }

  private static int count(
      Map<Character.UnicodeScript, Integer> counts, Character.UnicodeScript script) {
    return counts.getOrDefault(script, 0);
  }

  /// A script and the one language that nearly all text in it is written in.
  private record Written(Character.UnicodeScript script, String language) {
    static final List<Written> ALL = List.of(
        new Written(Character.UnicodeScript.HANGUL, "ko"),
        new Written(Character.UnicodeScript.THAI, "th"),
        new Written(Character.UnicodeScript.HEBREW, "he"),
        new Written(Character.UnicodeScript.GREEK, "el"),
        new Written(Character.UnicodeScript.GEORGIAN, "ka"),
        new Written(Character.UnicodeScript.ARMENIAN, "hy"),
        new Written(Character.UnicodeScript.TAMIL, "ta"),
        new Written(Character.UnicodeScript.TELUGU, "te"),
        new Written(Character.UnicodeScript.GUJARATI, "gu"),
        new Written(Character.UnicodeScript.KHMER, "km"));
  }

  /// Two-letter codes by three-letter code.
  private static final class ThreeLetterCodes {
    private static final Map<String, String> TWO = new HashMap<>();

    static {
      for (String two : Locale.getISOLanguages()) {
        TWO.put(Locale.of(two).getISO3Language(), Locale.of(two).getLanguage());
      }
    }

    static String toTwo(String three) {
      return TWO.getOrDefault(three, "");
    }
  }

  /// The detector's model, loaded at its first use in about a second.
  private static final class Model {
    private static final String FILE = "/langdetect-183.bin";
    static final LanguageDetectorModel LOADED = load();

    private static LanguageDetectorModel load() {
      try (InputStream in = Language.class.getResourceAsStream(FILE)) {
        if (in == null) {
          throw new IllegalStateException(
              FILE + " is missing from the class path; add opennlp-models-langdetect");
        }
        return new LanguageDetectorModel(in);
      } catch (IOException e) {
        throw new UncheckedIOException(FILE + " cannot be read from the class path", e);
      }
    }
  }
}
