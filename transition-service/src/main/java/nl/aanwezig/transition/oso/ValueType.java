package nl.aanwezig.transition.oso;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the text of an element may be. Numbers, dates and yes or no may have white space around them; texts count it. */
enum ValueType {
    STRING("a text"),
    TEXT("a text that is not empty", 1, Integer.MAX_VALUE),
    TEXT_35("a text of 1 to 35 characters", 1, 35),
    TEXT_280("a text of 1 to 280 characters", 1, 280),
    STRING_1024("a text of at most 1024 characters", 0, 1024),
    DESCRIBED_TEXT("a code that is not empty", 1, Integer.MAX_VALUE),
    DESCRIBED_STRING("a code"),
    /** A file in base64; the only text that may be long. */
    CONTENT("base64", 1, Integer.MAX_VALUE),
    BOOLEAN("true or false", "true|false|1|0"),
    INTEGER("a whole number", "[+-]?[0-9]+"),
    INT("a whole number of at most 32 bits", "[+-]?[0-9]+"),
    SCORE_1000("a whole number from 0 to 1000", "[+-]?[0-9]+"),
    MONTHS_24("a whole number from 1 to 24", "[+-]?[0-9]+"),
    DECIMAL("a number", "[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)"),
    DATE("a date as YYYY-MM-DD", "(-?)([0-9]{4,6})-([0-9]{2})-([0-9]{2})(Z|[+-](0[0-9]|1[0-3]):[0-5][0-9]|[+-]14:00)?"),
    END_OF_JULY("a date as YYYY-07-31", "()([0-9]{4})-(07)-(31)()"),
    MONTH("a month as YYYY-MM", "\\p{Nd}{4}-\\p{Nd}{2}"),
    REGISTRY_DATE("a date as DD-MM-YYYY", "\\p{Nd}{2}-\\p{Nd}{2}-\\p{Nd}{4}"),
    SCHOOL_YEAR("a school year as YYYY-YYYY", "[0-9]{4}-[0-9]{4}"),
    BRIN("two digits and two capitals", "[0-9]{2}[A-Z]{2}"),
    LOCATION("two digits", "[0-9]{2}"),
    ELEMENT_CODE("four digits", "[0-9]{4}");

    private static final int MAX_DIGITS = 1_000;

    private final String expected;
    private final Pattern pattern;
    private final int minLength;
    private final int maxLength;

    ValueType(String expected) {
        this(expected, 0, Integer.MAX_VALUE);
    }

    ValueType(String expected, int minLength, int maxLength) {
        this.expected = expected;
        this.pattern = Pattern.compile(".*", Pattern.DOTALL);
        this.minLength = minLength;
        this.maxLength = maxLength;
    }

    ValueType(String expected, String pattern) {
        this.expected = expected;
        this.pattern = Pattern.compile(pattern);
        this.minLength = 1;
        this.maxLength = MAX_DIGITS;
    }

    static Optional<ValueType> called(String name) {
        String constant = name.toUpperCase(Locale.ROOT).replace('-', '_');
        for (ValueType type : values()) {
            if (type.name().equals(constant)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    String expected() {
        return expected;
    }

    boolean mayBeDescribed() {
        return this == DESCRIBED_TEXT || this == DESCRIBED_STRING;
    }

    boolean accepts(String raw) {
        String text = collapses() ? collapse(raw) : raw;
        if (text.length() < minLength || text.length() > maxLength) {
            return false;
        }
        return switch (this) {
            case STRING, TEXT, TEXT_35, TEXT_280, STRING_1024, DESCRIBED_TEXT, DESCRIBED_STRING, CONTENT -> true;
            case BOOLEAN, INTEGER, DECIMAL, MONTH, REGISTRY_DATE, SCHOOL_YEAR, BRIN, LOCATION, ELEMENT_CODE ->
                pattern.matcher(text).matches();
            case INT -> isBetween(text, Integer.MIN_VALUE, Integer.MAX_VALUE);
            case SCORE_1000 -> isBetween(text, 0, 1000);
            case MONTHS_24 -> isBetween(text, 1, 24);
            case DATE, END_OF_JULY -> isDay(text);
        };
    }

    /** Without the white space around it, as the standard reads numbers, dates and yes or no. */
    static String collapse(String raw) {
        int from = 0;
        int to = raw.length();
        while (from < to && isSpace(raw.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(raw.charAt(to - 1))) {
            to--;
        }
        return raw.substring(from, to);
    }

    static boolean isTrue(String raw) {
        String text = collapse(raw);
        return text.equals("true") || text.equals("1");
    }

    /** The day that an accepted date names; a time zone, which the standard allows, changes nothing. */
    static LocalDate day(String raw) {
        Matcher parts = DATE.pattern.matcher(collapse(raw));
        if (!parts.matches()) {
            throw new IllegalArgumentException("not a date");
        }
        int year = Integer.parseInt(parts.group(1) + parts.group(2));
        return LocalDate.of(year, Integer.parseInt(parts.group(3)), Integer.parseInt(parts.group(4)));
    }

    private boolean collapses() {
        return switch (this) {
            case BOOLEAN, INTEGER, INT, SCORE_1000, MONTHS_24, DECIMAL, DATE, END_OF_JULY -> true;
            default -> false;
        };
    }

    private boolean isBetween(String text, long min, long max) {
        if (!pattern.matcher(text).matches()) {
            return false;
        }
        BigInteger number = new BigInteger(text);
        return number.compareTo(BigInteger.valueOf(min)) >= 0 && number.compareTo(BigInteger.valueOf(max)) <= 0;
    }

    private boolean isDay(String text) {
        Matcher parts = pattern.matcher(text);
        if (!parts.matches()) {
            return false;
        }
        String year = parts.group(2);
        boolean canonical = year.length() == 4 || !year.startsWith("0");
        try {
            return canonical && day(text).getYear() != 0;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }
}
