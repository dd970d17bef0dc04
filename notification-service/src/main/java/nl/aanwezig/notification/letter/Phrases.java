package nl.aanwezig.notification.letter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import nl.aanwezig.notification.transition.ContactWish;

/** Small texts by language: the rules and units in plain words, dates, numbers and lists. */
final class Phrases {

    private static final Pattern UNIT_SPELLING = Pattern.compile("[^A-Za-z]");

    private final Map<Language, Properties> phrases = new EnumMap<>(Language.class);

    Phrases() {
        for (Language each : Language.values()) {
            phrases.put(each, load("notification/letters/phrases." + each.tag() + ".properties"));
        }
    }

    /** A rule in plain words; a decent general word for a rule without a text of its own. */
    String rule(String rule, Language language) {
        return phrase("rule." + rule, phrase("rule", rule, language), language);
    }

    /** An amount with its unit, however that is spelled; a unit without a text of its own stays as it is. */
    String amount(BigDecimal value, String unit, Language language) {
        NumberFormat format = NumberFormat.getNumberInstance(language.locale());
        format.setMaximumFractionDigits(2);
        String key = "unit." + UNIT_SPELLING.matcher(unit).replaceAll("").toLowerCase(Locale.ROOT);
        String several = phrase(key, unit, language);
        String words = value.compareTo(BigDecimal.ONE) == 0 ? phrase(key + ".one", several, language) : several;
        return phrase("amount", "{value} {unit}", language)
                .replace("{value}", format.format(value))
                .replace("{unit}", words);
    }

    /** Weekday, day and month; the year is clear to the reader. */
    String date(LocalDate date, Language language) {
        return DateTimeFormatter.ofPattern(language.datePattern(), language.locale())
                .format(date);
    }

    /** Day and month, for an SMS. */
    String day(LocalDate date, Language language) {
        return DateTimeFormatter.ofPattern(language.dayPattern(), language.locale())
                .format(date);
    }

    String list(List<String> items, Language language) {
        if (items.size() < 2) {
            return String.join("", items);
        }
        return String.join(language.comma(), items.subList(0, items.size() - 1)) + language.and() + items.getLast();
    }

    /** When somebody was absent on a day. */
    String extent(Extent extent, Language language) {
        String key = extent.part() == Extent.Part.LESSONS && !extent.manyLessons()
                ? "LESSON"
                : extent.part().name();
        return phrase("extent." + key, "", language).replace("{lessons}", list(extent.lessons(), language));
    }

    /** How a family wishes to be reached, as far as a person has to do it; nothing where that is nothing. */
    String wish(ContactWish wish, Language language) {
        ContactWish.Moment moment = wish.moment();
        String first = wish.ways().isEmpty() ? "" : "wish." + lower(wish.ways().getFirst());
        String way = phrase(first, "", language);
        String when = moment == null ? way : phrase(first + "." + lower(moment), way, language);
        String interpreter = wish.interpreter() ? phrase("wish.interpreter", "", language) : "";
        return (when + " " + interpreter).strip();
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** The text in the reader's language, else in English, else none. */
    static String choose(Map<String, String> texts, Language language) {
        String own = texts.get(language.tag());
        return own != null ? own : texts.getOrDefault("en", "");
    }

    private String phrase(String key, String otherwise, Language language) {
        Properties known = phrases.get(language);
        return known == null ? otherwise : known.getProperty(key, otherwise);
    }

    private static Properties load(String resource) {
        try (InputStream in = Phrases.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("missing: " + resource);
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, UTF_8));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
