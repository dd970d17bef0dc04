package nl.aanwezig.localstack.edfi;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A person of an Ed-Fi contact (in older versions: parent) file, with what the directory can use of it.
 *
 * @param email the primary one, else a personal one, else the first that is an address
 * @param mobile of type Mobile only, in E.164 where it can be read as a number of the US; what it is worth is for
 *     notification-service to judge
 */
record Contact(
        String id,
        String name,
        @Nullable String email,
        @Nullable String mobile) {

    private static final Pattern EMAIL = Pattern.compile("[\\x21-\\x7e&&[^@<>,;]]{1,64}@[A-Za-z0-9.-]{3,180}");
    private static final Pattern NOT_IN_A_NUMBER = Pattern.compile("[^0-9+()./ -]");
    private static final Pattern NOT_IN_AN_ID = Pattern.compile("[^A-Za-z0-9._:-]");
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_NUMBER = 32;
    private static final int LONGEST_UNIQUE_ID = 60;

    static Contact of(XmlElement element) {
        String name = (element.textOf("FirstName").orElse("") + " "
                        + element.textOf("LastSurname").orElse(""))
                .replaceAll("[\\s\\p{Cntrl}]+", " ")
                .strip();
        return new Contact(
                guardianId(element),
                name.isEmpty() ? "Parent" : name.substring(0, Math.min(name.length(), LONGEST_NAME)),
                email(element.all("ElectronicMail").toList()),
                mobile(element.all("Telephone").toList()));
    }

    /** With a letter before it: a school's number for a person may look like a citizen number. */
    private static String guardianId(XmlElement element) {
        String unique = element.textOf("ContactUniqueId")
                .or(() -> element.textOf("ParentUniqueId"))
                .or(() -> Optional.ofNullable(element.id()))
                .orElse("unknown");
        String safe = NOT_IN_AN_ID.matcher(unique).replaceAll("-");
        return "c-" + safe.substring(0, Math.min(safe.length(), LONGEST_UNIQUE_ID));
    }

    private static @Nullable String email(List<XmlElement> mails) {
        return mails.stream()
                .sorted(Comparator.comparing((XmlElement mail) -> !mail.isTrue("PrimaryEmailAddressIndicator"))
                        .thenComparing(
                                mail -> !mail.descriptor("ElectronicMailType").equals("Home/Personal")))
                .flatMap(mail -> mail.textOf("ElectronicMailAddress").stream())
                .filter(address -> EMAIL.matcher(address).matches())
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String mobile(List<XmlElement> phones) {
        return phones.stream()
                .filter(phone -> phone.descriptor("TelephoneNumberType").equalsIgnoreCase("Mobile"))
                .flatMap(phone -> phone.textOf("TelephoneNumber").stream())
                .map(Contact::normalized)
                .filter(number -> !number.isEmpty())
                .findFirst()
                .orElse(null);
    }

    private static String normalized(String number) {
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        try {
            PhoneNumber parsed = numbers.parse(number, "US");
            return numbers.format(parsed, PhoneNumberFormat.E164);
        } catch (NumberParseException e) {
            String asWritten = NOT_IN_A_NUMBER.matcher(number).replaceAll("").strip();
            return asWritten.substring(0, Math.min(asWritten.length(), LONGEST_NUMBER));
        }
    }
}
