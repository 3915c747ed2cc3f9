package org.cellclaims.index;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.cellclaims.claim.Scope;
import org.cellclaims.reuse.family.Grams;

/// Names of the fields in the index. Filters name their own, see [Filter].
public final class Fields {
  /// What a document is: [#CLAIM] or [#PAGE].
  public static final String TYPE = "type";
  /// Value of [#TYPE] for claims.
  public static final String CLAIM = "claim";
  /// Value of [#TYPE] for page versions.
  public static final String PAGE = "page";
  /// Id of the claim or of the page version.
  public static final String ID = "id";
  /// Address that the document belongs to; claims and pages alike, so that one term deletes all.
  public static final String ADDRESS = "address";
  /// The record itself as JSON, stored.
  public static final String JSON = "json";
  /// Sort key, unique: site, address, place on the page, id; of a page version site, address, id.
  public static final String ORDER = "order";
  /// First and last seen as a range of seconds since 1970, UTC.
  public static final String SEEN = "seen";
  /// Earliest capture that has the claim, seconds since 1970.
  public static final String FIRST_SEEN = "first_seen";
  /// Latest capture that has the claim, seconds since 1970.
  public static final String LAST_SEEN = "last_seen";
  /// How many captures a page version has.
  public static final String CAPTURES = "captures";

  /// There for page versions and claims of addresses whose owners ask not to be shown.
  public static final String WITHHELD = "withheld";

  /// Of page versions: hashes of five words in a row, five bytes each.
  public static final String GRAMS = "grams";

  /// Of page versions: their words as hashes with places, see [HashedText].
  public static final String WORDS = "words";

  /// Of the newest version of each address: what it shows of the country of its site, each as
  /// [org.cellclaims.page.country.CountrySign#text()], and [#PAGE].
  public static final String SIGNS = "signs";

  private static final int LONGEST_TERM = 4_000;

  private Fields() {}

  /// The field with the words of this scope in any inflection.
  public static String text(Scope scope) {
    return switch (scope) {
      case SENTENCE -> "text";
      case LEAD_IN -> "lead_in";
      case SECTION -> "heading";
      case PAGE -> "title";
    };
  }

  /// The field with the words of this scope as they are written.
  public static String exact(Scope scope) {
    return text(scope) + ".exact";
  }

  /// The range field of a unit: lowest and highest value that a quantity allows.
  public static String range(String unit) {
    return "range." + unit;
  }

  /// The sort field of a unit.
  public static String value(String unit) {
    return "value." + unit;
  }

  /// The id of a scope in field names and addresses: `lead-in` for example.
  public static String id(Scope scope) {
    return scope.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// A hash of words in a row as a term of [#GRAMS].
  public static byte[] gram(long hash) {
    byte[] term = new byte[Grams.BITS / Byte.SIZE];
    for (int i = 0; i < term.length; i++) {
      term[i] = (byte) (hash >>> (Grams.BITS - Byte.SIZE * (i + 1)));
    }
    return term;
  }

  /// A value as a term of the index: the value itself, or its start and a digest where it is
  /// longer than any term may be.
  public static String term(String value) {
    if (value.length() <= LONGEST_TERM) {
      return value;
    }
    return value.substring(0, LONGEST_TERM / 2)
        + "#"
        + UUID.nameUUIDFromBytes(value.getBytes(StandardCharsets.UTF_8));
  }
}
