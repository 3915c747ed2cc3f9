package org.cellclaims.page.country;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The country of a telephone number with its international prefix, by libphonenumber's numbering
/// plans: several countries share `+1`, `+7` and `+44`.
final class PhoneCountry {
  private static final PhoneNumberUtil PLANS = PhoneNumberUtil.getInstance();
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  /// Numbers that belong to no place.
  private static final Set<PhoneNumberType> PLACELESS = Set.of(
      PhoneNumberType.TOLL_FREE,
      PhoneNumberType.PREMIUM_RATE,
      PhoneNumberType.SHARED_COST,
      PhoneNumberType.VOIP,
      PhoneNumberType.PERSONAL_NUMBER,
      PhoneNumberType.UAN);

  private PhoneCountry() {}

  /// A telephone number's country.
  ///
  /// @param country ISO 3166 alpha-2 code
  /// @param prefix as it is dialled: `+52`
  record Found(String country, String prefix) {}

  /// Reads a number that begins with a plus.
  static Optional<Found> of(String international) {
    try {
      PhoneNumber number = PLANS.parse(international, "ZZ");
      return PLACELESS.contains(PLANS.getNumberType(number))
          ? Optional.empty()
          : region(number)
              .filter(COUNTRIES::contains)
              .map(country -> new Found(country, "+" + number.getCountryCode()));
    } catch (NumberParseException e) {
      return Optional.empty(); // no telephone number
    }
  }

  /// The region of a number, also of one that its plan does not know if its prefix has one only.
  private static Optional<String> region(PhoneNumber number) {
    List<String> regions = PLANS.getRegionCodesForCountryCode(number.getCountryCode());
    Optional<String> only = regions.size() == 1 && PLANS.isPossibleNumber(number)
        ? Optional.of(regions.getFirst())
        : Optional.empty();
    return Optional.ofNullable(PLANS.getRegionCodeForNumber(number)).or(() -> only);
  }
}
