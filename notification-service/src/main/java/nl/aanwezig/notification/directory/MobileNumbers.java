package nl.aanwezig.notification.directory;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;

/** Judges what a school wrote as a mobile number. */
public final class MobileNumbers {

    private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    private final String defaultRegion;

    /** @param defaultRegion ISO 3166 code of the country of numbers without a country code */
    public MobileNumbers(String defaultRegion) {
        if (!numbers.getSupportedRegions().contains(defaultRegion)) {
            throw new IllegalArgumentException("aanwezig.directory.default-region is no known country code");
        }
        this.defaultRegion = defaultRegion;
    }

    /** The number in E.164, or why an SMS to it would reach nobody. */
    Reach judge(String mobile) {
        try {
            PhoneNumber number = numbers.parse(mobile, defaultRegion);
            if (!numbers.isValidNumber(number)) {
                return new Reach.Not("invalid_mobile");
            }
            return switch (numbers.getNumberType(number)) {
                // In some countries (the US) a number does not tell whether it is a mobile one.
                case MOBILE, FIXED_LINE_OR_MOBILE ->
                    new Reach.By(Channel.SMS, numbers.format(number, PhoneNumberFormat.E164));
                default -> new Reach.Not("not_a_mobile");
            };
        } catch (NumberParseException e) {
            return new Reach.Not("invalid_mobile");
        }
    }
}
