package nl.aanwezig.notification.directory.web;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.regex.Pattern;
import nl.aanwezig.notification.directory.Channel;
import nl.aanwezig.notification.message.Message;
import nl.aanwezig.starter.identifier.Identifier;
import nl.aanwezig.starter.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Checks single fields of the directory; each refusal names the field and a stable code, never the content. */
final class Fields {

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}|[\\u2028\\u2029]");
    private static final Pattern MOBILE = Pattern.compile("[0-9+()./ -]*");
    private static final int MOST_EMAIL = 254;
    private static final int MOST_MOBILE = 32;

    private Fields() {}

    static <T> T required(@Nullable T value, String field) {
        if (value == null) {
            throw refuse("missing_field", field, "is needed");
        }
        return value;
    }

    /** A name: not blank, and nothing in it that could become a header of a mail. */
    static String name(@Nullable String value, String field, int most) {
        String name = required(value, field);
        if (name.isBlank()) {
            throw refuse("missing_field", field, "is needed");
        }
        if (name.length() > most) {
            throw refuse("field_too_long", field, "is longer than " + most);
        }
        if (CONTROL.matcher(name).find()) {
            throw refuse("control_character", field, "has a line break or another control character in it");
        }
        return name.strip();
    }

    static String id(@Nullable String value, String field) {
        String id = required(value, field);
        if (!Identifier.isWellFormed(id)) {
            throw refuse("invalid_id", field, "is no id of up to 64 letters, digits, '.', '_', ':' or '-'");
        }
        if (Identifier.isCitizenNumber(id)) {
            throw refuse("bsn_refused", field, "is a citizen number (BSN), which must not leave the school");
        }
        if (id.equals(Message.FAMILY)) {
            throw refuse("invalid_id", field, "is a reserved word");
        }
        return id;
    }

    static @Nullable String email(@Nullable String value, String field) {
        String email = blankIsNone(value);
        if (email == null) {
            return null;
        }
        try {
            if (email.length() <= MOST_EMAIL
                    && email.chars().allMatch(each -> each > ' ' && each < 127)
                    && email.indexOf('@') > 0
                    && new InternetAddress(email, true).getAddress().equals(email)) {
                return email;
            }
        } catch (AddressException e) {
            throw refuse("invalid_email", field, "is no e-mail address");
        }
        throw refuse("invalid_email", field, "is no e-mail address");
    }

    /** Kept as the school wrote it: whether it can be reached is judged when it matters. */
    static @Nullable String mobile(@Nullable String value, String field) {
        String mobile = blankIsNone(value);
        if (mobile == null) {
            return null;
        }
        if (mobile.length() > MOST_MOBILE || !MOBILE.matcher(mobile).matches()) {
            throw refuse("malformed_mobile", field, "has other signs than a phone number has, or too many");
        }
        return mobile;
    }

    static @Nullable String language(@Nullable String value, String field) {
        String tag = blankIsNone(value);
        if (tag == null) {
            return null;
        }
        try {
            if (!new Locale.Builder().setLanguageTag(tag).build().getLanguage().isEmpty()) {
                return tag;
            }
        } catch (IllformedLocaleException e) {
            throw refuse("invalid_language", field, "is no language tag (BCP 47)");
        }
        throw refuse("invalid_language", field, "is no language tag (BCP 47)");
    }

    static Channel channel(@Nullable String value, String field) {
        for (Channel each : Channel.values()) {
            if (each.name().equals(value)) {
                return each;
            }
        }
        throw refuse("unknown_channel", field, "is none of EMAIL, SMS");
    }

    static ProblemException refuse(String code, String field, String why) {
        return ProblemException.badRequest(code, "'" + field + "' " + why);
    }

    private static @Nullable String blankIsNone(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
